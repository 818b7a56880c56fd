import { existsSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { app } from 'electron'
import { openFile } from '../app/disk/open-file.ts'
import { addRecent } from '../app/disk/recents.ts'
import { saveFile } from '../app/disk/save-file.ts'
import { BriefError } from '../app/errors.ts'
import type { OpenedFile } from '../app/host/contract.ts'
import type { NoteHistory } from './note-history.ts'
import type { ReadAhead } from './opening/read-ahead.ts'
import { userData } from './places.ts'
import { sayMistake } from './say-mistake.ts'
import type { Tokens } from './tokens.ts'

export const NOTE_ENDING = '.brief'
const isNote = (path: string): boolean => extname(path).toLowerCase() === NOTE_ENDING

/** Reads a file for the window. A note is remembered among the recents and can be saved back; a source cannot. */
export async function openPath(
  path: string,
  { tokens }: { tokens: Tokens },
  ahead?: ReadAhead,
): Promise<OpenedFile> {
  const file = await lookAt(path, { tokens }, ahead)
  if (isNote(path)) await remember(path)
  return file
}

/** Reads a file for the window, and remembers nothing of it. */
export async function lookAt(
  path: string,
  { tokens }: { tokens: Tokens },
  ahead?: ReadAhead,
): Promise<OpenedFile> {
  const known = ahead?.path === path ? ahead : undefined
  const { bytes, fingerprint } = await (known?.file ?? openFile(path))
  const kind = isNote(path) ? 'note' : 'source'
  const tree = await known?.tree
  return {
    token: tokens.give({ kind, path, fingerprint }),
    name: basename(path),
    bytes,
    ...(tree !== undefined && { tree }),
  }
}

interface Saving {
  readonly tokens: Tokens
  readonly history: NoteHistory
}

/** Saves over the file the token stands for, unless another program changed it meanwhile. */
export async function saveOver(
  token: string,
  bytes: Uint8Array,
  { tokens, history }: Saving,
): Promise<{ savedAt: string }> {
  const path = tokens.path(token, 'note', 'source')
  if (!isNote(path)) throw notABrief(basename(path))
  const before = await history.unknownBefore(token)
  tokens.seen(token, await saveFile(path, bytes, tokens.fingerprint(token)))
  await remember(path)
  const savedAt = new Date().toISOString()
  await history.saved({ token }, bytes, savedAt, before)
  return { savedAt }
}

/** Saves where a dialog said; the system's dialog has already asked about a file that is there. */
export async function saveAt(
  chosen: string,
  bytes: Uint8Array,
  { tokens, history }: Saving,
  journal?: string,
) {
  const path = isNote(chosen) ? chosen : `${chosen}${NOTE_ENDING}`
  const begins = !existsSync(path)
  // A name the dialog did not ask about must not cost the file that has it.
  const fingerprint = await saveFile(path, bytes, path === chosen ? undefined : null)
  await remember(path)
  const savedAt = new Date().toISOString()
  const token = tokens.give({ kind: 'note', path, fingerprint })
  if (begins) await history.begins(token)
  await history.saved({ token, ...(journal && { journal }) }, bytes, savedAt)
  return { token, name: basename(path), savedAt }
}

const notABrief = (name: string) =>
  new BriefError(
    'file-unwritable',
    `“${name}” is not a brief, so it was left as it is. Nothing was written.`,
    'Use Save as to keep this note as a brief.',
    { file: name },
  )

/** A list of recents that cannot be written costs nobody a save. */
async function remember(path: string): Promise<void> {
  try {
    await addRecent(userData(), path, new Date().toISOString())
    app.addRecentDocument(path)
  } catch (cause) {
    sayMistake('recents', cause)
  }
}
