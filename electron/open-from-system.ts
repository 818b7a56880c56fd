import { app } from 'electron'
import { isQuitting } from './close.ts'
import { fileIn } from './command-line.ts'
import type { Desk } from './desk.ts'

/** A double click on a note, a second start, a click in the Dock: all lead to the one window. */
export function openFromSystem(desk: Desk): void {
  app.on('second-instance', (_event, argv, workingFolder) => {
    const file = fileIn(argv, workingFolder)
    if (file) desk.open(file)
    else desk.openWindow()
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    if (app.isReady()) desk.open(path)
    else void app.whenReady().then(() => desk.open(path))
  })
  app.on('activate', () => desk.openWindow())
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' || isQuitting()) app.quit()
  })
}
