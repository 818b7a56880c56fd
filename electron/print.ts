import { rmSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app, shell } from 'electron'
import { BriefError } from '../app/errors.ts'

let folder: string | null = null

/**
 * Hands the typeset pages to the system's own reader of PDF, which prints them exactly as exported. They lie in a
 * folder only this person can read, until the program ends.
 */
export async function printPages(pdf: Uint8Array, name: string): Promise<void> {
  folder ??= await mkdtemp(join(tmpdir(), 'aide-print-'))
  app.once('will-quit', removeFolder)
  const path = join(folder, `${name}.pdf`)
  await writeFile(path, pdf, { mode: 0o600 })
  const refusal = await shell.openPath(path)
  if (!refusal) return
  await rm(path, { force: true })
  throw new BriefError(
    'file-unreadable',
    'This system has no program that opens a PDF, so the pages could not be printed.',
    'Export a PDF and print it elsewhere.',
  )
}

function removeFolder(): void {
  if (folder) rmSync(folder, { recursive: true, force: true })
}
