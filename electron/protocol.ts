import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import { builtFile } from './places.ts'
import { type Page, serveScheme } from './platform/serve-scheme.ts'
import { policyFor } from './policy.ts'

export const SCHEME = 'app'
export const WINDOW_PAGE = `${SCHEME}://bundle/`
export const PARSER_PAGE = `${SCHEME}://parser/`

/** Must run before `ready`, once. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/**
 * Serves one host of the app's own addresses to one session, from the table the build wrote: an address that is
 * not in it does not exist, and no path is ever made from a request.
 */
export function servePages(session: Session, host: 'bundle' | 'parser'): void {
  const table = readTable(host)
  serveScheme(session, SCHEME, async (method, address) => {
    const entry = method === 'GET' ? table.get(withoutQuery(address)) : undefined
    if (!entry) return { status: 404, headers: {}, bytes: Buffer.alloc(0) }
    const bytes = await readFile(builtFile(entry.file))
    return { status: 200, headers: { ...headersFor(host), 'content-type': entry.type }, bytes } satisfies Page
  })
}

function readTable(host: string): ReadonlyMap<string, { file: string; type: string }> {
  const all: Record<string, { file: string; type: string }> = JSON.parse(
    readFileSync(builtFile('electron/pages.json'), 'utf8'),
  )
  return new Map(Object.entries(all).filter(([address]) => address.startsWith(`${SCHEME}://${host}/`)))
}

function headersFor(host: 'bundle' | 'parser'): Record<string, string> {
  return {
    'content-security-policy': policyFor(host),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  }
}

const withoutQuery = (address: string): string => address.split(/[?#]/, 1)[0] ?? ''
