import { join } from 'node:path'
import { dialog, type OpenDialogOptions } from 'electron'
import type { Arguments } from '../../app/host/contract.ts'
import type { Desk } from '../desk.ts'
import { lookAt, openPath, saveAt, saveOver } from '../files.ts'
import { lastFolder, rememberFolder } from '../preferences.ts'
import type { Handlers } from './handlers.ts'

type Calls = Pick<Handlers, 'openDialog' | 'openToken' | 'save' | 'saveAs' | 'journal' | 'closeJournal'>

const BRIEFS = { name: 'Briefs', extensions: ['brief'] }
const EVERYTHING = { name: 'All files', extensions: ['*'] }

/** What may be chosen for what. */
const CHOICES: Readonly<Record<Arguments<'openDialog'>[0], OpenDialogOptions>> = {
  note: {
    properties: ['openFile'],
    filters: [
      {
        name: 'Briefs, Word, Markdown and PDF',
        extensions: ['brief', 'docx', 'docm', 'md', 'markdown', 'pdf'],
      },
      BRIEFS,
      { name: 'Word', extensions: ['docx', 'docm', 'dotx'] },
      { name: 'Markdown', extensions: ['md', 'markdown'] },
      { name: 'PDF with its note inside', extensions: ['pdf'] },
      EVERYTHING,
    ],
  },
  copies: {
    properties: ['openFile', 'multiSelections'],
    filters: [
      {
        name: 'Copies of a note, and comments',
        extensions: ['brief', 'docx', 'docm', 'md', 'markdown', 'pdf', 'json'],
      },
      EVERYTHING,
    ],
  },
  sources: {
    properties: ['openFile', 'multiSelections'],
    filters: [
      {
        name: 'Sources',
        extensions: ['txt', 'md', 'html', 'htm', 'docx', 'pdf', 'eml', 'ics', 'json', 'yaml', 'yml', 'csv'],
      },
      EVERYTHING,
    ],
  },
  image: {
    properties: ['openFile'],
    filters: [{ name: 'Images', extensions: ['png', 'jpg', 'jpeg', 'webp', 'gif'] }],
  },
}

/** Notes and sources on disk, and the journal of unsaved words. */
export const noteCalls = (desk: Desk): Calls => ({
  async openDialog(what) {
    const window = desk.window()
    const { filePaths } = window
      ? await dialog.showOpenDialog(window, CHOICES[what])
      : await dialog.showOpenDialog(CHOICES[what])
    // A copy is looked at, not worked on: it does not belong among the recents.
    const look = what === 'copies' ? lookAt : openPath
    return Promise.all(filePaths.map((path) => look(path, desk)))
  },
  openToken: (token) => openPath(desk.tokens.path(token, 'note', 'source'), desk),
  save: (token, bytes) => saveOver(token, bytes, desk),
  async saveAs(name, bytes, journal) {
    const window = desk.window()
    const suggested = { defaultPath: join(await lastFolder(), name), filters: [BRIEFS] }
    const { filePath } = window
      ? await dialog.showSaveDialog(window, suggested)
      : await dialog.showSaveDialog(suggested)
    if (!filePath) return null
    await rememberFolder(filePath)
    return saveAt(filePath, bytes, desk, journal)
  },
  async journal(id, name, kind, bytes, token) {
    const path = token ? desk.tokens.path(token, 'note', 'source') : undefined
    await desk.journals.write(id, kind, bytes, { name, ...(path && { path }) })
    return null
  },
  async closeJournal(id) {
    await desk.journals.close(id)
    await desk.history.forget(id)
    return null
  },
})
