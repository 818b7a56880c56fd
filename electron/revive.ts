import type { BrowserWindow } from 'electron'
import { sayMistake } from './say-mistake.ts'

const AGAIN_AFTER_MS = 10_000

/**
 * When the page's process dies the page is loaded anew, and finds its note in the journal. A page that dies again
 * at once is left as it is: reloading for ever helps nobody.
 */
export function reviveWindow(window: BrowserWindow): void {
  let last = 0
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    sayMistake('window', new Error(`the page's process ended: ${reason} (${exitCode})`))
    const now = Date.now()
    if (now - last > AGAIN_AFTER_MS && !window.isDestroyed()) window.webContents.reload()
    last = now
  })
}
