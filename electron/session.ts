import { type Session, session } from 'electron'
import { SCHEME, servePages } from './protocol.ts'

/** A session that can load our own pages and do nothing else. In memory: nothing of it stays on disk. */
export function lockedSession(host: 'bundle' | 'parser'): Session {
  const own = session.fromPartition(host, { cache: false })
  servePages(own, host)
  lock(own)
  return own
}

/** No window uses Electron's default session; should one ever, it finds it locked. */
export const lockDefaultSession = (): void => lock(session.defaultSession)

function lock(own: Session): void {
  cutNetwork(own)
  denyPermissions(own)
  own.setSpellCheckerEnabled(false)
  own.on('will-download', (event) => event.preventDefault())
}

const OURS = [`${SCHEME}://`, `blob:${SCHEME}://`]

/** Three locks in a row: requests are cancelled, names do not resolve (switches.ts), and the proxy is dead. */
function cutNetwork(own: Session): void {
  own.webRequest.onBeforeRequest(({ url }, respond) => {
    respond({ cancel: !OURS.some((start) => url.startsWith(start)) })
  })
  void own.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'http://127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  })
}

function denyPermissions(own: Session): void {
  own.setPermissionRequestHandler((_contents, _permission, respond) => respond(false))
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
  own.setDisplayMediaRequestHandler((_request, respond) => respond({}))
}
