import { app, type BrowserWindow, dialog } from 'electron'
import type { Desk } from './desk.ts'

let quitting = false
app.on('before-quit', () => {
  quitting = true
})

/** True from the moment the whole program was asked to end. */
export const isQuitting = (): boolean => quitting

/**
 * A window with unsaved work is not closed: its page is asked, shows its question, and answers with `closeWindow`
 * or not at all. A page that hangs cannot answer, so then the question is the program's own.
 */
export function askBeforeClosing(window: BrowserWindow, desk: Desk): void {
  let hangs = false
  window.on('unresponsive', () => {
    hangs = true
  })
  window.on('responsive', () => {
    hangs = false
  })
  window.on('close', (event) => {
    if (!desk.document().dirty || window.webContents.isCrashed()) return
    event.preventDefault()
    if (hangs) void askForTheHungPage(window, desk)
    else desk.announce({ kind: 'close-requested' })
  })
}

/** The person stayed: a quit that was under way is off. */
export function stay(): void {
  quitting = false
}

async function askForTheHungPage(window: BrowserWindow, desk: Desk): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The window does not answer.',
    detail: 'What was typed up to a second ago is kept and offered again at the next start.',
    buttons: ['Wait', 'Close the window'],
    defaultId: 0,
    cancelId: 0,
  })
  if (response === 1) desk.closeNow()
  else stay()
}
