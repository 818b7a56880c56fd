import { ipcRenderer } from 'electron'
import { PORT } from './messages.ts'

/** Hands the machine's message port on to the page, which gets nothing else. */
ipcRenderer.once(PORT, (event) => {
  window.postMessage(PORT, location.origin, [...event.ports])
})
