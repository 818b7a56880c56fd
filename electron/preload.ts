import { contextBridge, ipcRenderer } from 'electron'
import { pathOf } from './platform/path-of.ts'
import { ANNOUNCEMENT, channelOf, DROPPED, VERBS } from './verbs.ts'

/**
 * The only door between the page and the machine: fixed verbs, values in and out. No verb takes a channel's name,
 * and no event object reaches the page.
 */
const calls = Object.fromEntries(
  Object.keys(VERBS).map((verb) => [verb, (...args: unknown[]) => ipcRenderer.invoke(channelOf(verb), args)]),
)

contextBridge.exposeInMainWorld('aide', {
  ...calls,
  droppedFile: (file: unknown) => ipcRenderer.invoke(DROPPED, [pathOf(file)]),
  on(listener: (announcement: unknown) => void) {
    const hear = (_event: unknown, announcement: unknown) => listener(announcement)
    ipcRenderer.on(ANNOUNCEMENT, hear)
    return () => {
      ipcRenderer.removeListener(ANNOUNCEMENT, hear)
    }
  },
})
