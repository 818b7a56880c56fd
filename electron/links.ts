import { type BrowserWindow, dialog, shell } from 'electron'
import { readLink } from './read-link.ts'

/** Asks, showing where the link leads, then hands it to the system. @returns Whether it was opened. */
export async function openLink(address: string, window: BrowserWindow | null): Promise<boolean> {
  const link = readLink(address)
  if (!link || !window) return false
  const mail = link.url.startsWith('mailto:')
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: mail ? `Write to ${link.to}?` : `Open ${link.to} in your browser?`,
    detail: `${link.lookalike ? 'Parts of this name are written in another script and may look like a name you know.\n' : ''}${shorten(link.url)}`,
    buttons: ['Cancel', mail ? 'Write' : 'Open'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  if (response !== 1) return false
  await shell.openExternal(link.url)
  return true
}

const shorten = (text: string): string => (text.length > 300 ? `${text.slice(0, 300)}…` : text)
