import { basename, join } from 'node:path'
import { dialog, type OpenDialogOptions } from 'electron'
import { openFile } from '../app/disk/open-file.ts'
import { saveFile, sha256 } from '../app/disk/save-file.ts'
import type { ExportedFile } from '../app/export/export.ts'
import type { ExportAnswer } from '../app/host/contract.ts'
import type { Desk } from './desk.ts'

/** Asks for a folder with the system's dialog; null when the person thought better of it. */
export async function askFolder(desk: Desk, start: string): Promise<string | null> {
  const window = desk.window()
  const options: OpenDialogOptions = { defaultPath: start, properties: ['openDirectory', 'createDirectory'] }
  const { filePaths } = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options)
  return filePaths[0] ?? null
}

/**
 * Writes finished files into a folder, each whole or not at all. Files there that this program did not write itself
 * are replaced only when the person says so. @returns null when they did not.
 */
export async function writeExports(
  files: readonly ExportedFile[],
  folder: string,
  desk: Desk,
): Promise<ExportAnswer | null> {
  const targets = files.map((file) => ({ ...file, path: join(folder, basename(file.name)) }))
  const foreign: string[] = []
  for (const { path } of targets) if (await isForeign(path, desk)) foreign.push(basename(path))
  if (foreign.length && !(await mayReplace(foreign, desk))) return null
  const written: ExportAnswer['files'][number][] = []
  for (const { path, bytes } of targets) {
    const fingerprint = await saveFile(path, bytes)
    written.push({
      token: desk.tokens.give({ kind: 'exported', path, fingerprint }),
      name: basename(path),
      size: bytes.byteLength,
    })
  }
  return { folder: basename(folder) || folder, files: written }
}

/** True for a file that is there and is not what this run exported. */
async function isForeign(path: string, desk: Desk): Promise<boolean> {
  const there = await openFile(path).catch(() => null)
  return there !== null && sha256(there.bytes) !== desk.tokens.known('exported', path)?.fingerprint?.sha256
}

async function mayReplace(names: readonly string[], desk: Desk): Promise<boolean> {
  const window = desk.window()
  if (!window) return false
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: names.length === 1 ? `Replace “${names[0]}”?` : `Replace ${names.length} files?`,
    detail: names.length === 1 ? 'There is a file of that name in this folder.' : names.join('\n'),
    buttons: ['Cancel', 'Replace'],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}
