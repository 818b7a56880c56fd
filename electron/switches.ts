import { app } from 'electron'

/**
 * Set before anything starts. Every page is sandboxed; nothing reaches a network, not even by name look-up.
 * Only root, which Chromium refuses to sandbox (a container that runs the tests), may ask for no sandbox:
 * `enableSandbox` would take that request back.
 */
export function applySwitches(argv: readonly string[]): void {
  const root = process.getuid?.() === 0
  if (!(root && argv.includes('--no-sandbox'))) app.enableSandbox()
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ^NOTFOUND')
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
}
