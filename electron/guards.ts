import { app } from 'electron'
import { guardFrames } from './platform/guard-frames.ts'

/** Set on every page the program will ever have, so that no window can miss them. */
export function guardContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    guardFrames(contents)
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  })
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, trust) => {
    event.preventDefault()
    trust(false)
  })
  app.on('login', (event) => event.preventDefault())
  app.on('select-client-certificate', (event) => event.preventDefault())
}
