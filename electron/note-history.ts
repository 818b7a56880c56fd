import { stat } from 'node:fs/promises'
import { createHistory, type Whose } from '../app/disk/history.ts'
import { openFile } from '../app/disk/open-file.ts'
import { readProfile } from '../app/disk/profile.ts'
import { BriefError } from '../app/errors.ts'
import type { Versions } from '../app/host/contract.ts'
import { historyFolder, profilePlaces } from './places.ts'
import { sayMistake } from './say-mistake.ts'
import type { Tokens } from './tokens.ts'

/** A note as the window names it. */
export interface Named {
  readonly token?: string | undefined
  readonly journal?: string | undefined
}
export interface Before {
  readonly bytes: Uint8Array
  readonly at: string
}

/**
 * Earlier versions of the notes of this machine. Keeping one never stands in the way of a save: where it fails, that is
 * said once, and the save counts.
 */
export interface NoteHistory {
  /** What the file holds, where no version of it is known; asked for before it is saved over. */
  unknownBefore(token: string): Promise<Before | undefined>
  saved(note: Named, bytes: Uint8Array, at: string, before?: Before): Promise<void>
  working(note: Named, bytes: Uint8Array): Promise<void>
  /** The token's file was not there before. */
  begins(token: string): Promise<void>
  list(note: Named): Promise<Versions>
  read(note: Named, id: string): Promise<Uint8Array>
  name(note: Named, id: string, name: string): Promise<void>
  purge(note: Named, id?: string): Promise<void>
  purgeEverything(): Promise<void>
  /** The note was given up, or lives on in its file. */
  forget(journal: string): Promise<void>
}

export function createNoteHistory(tokens: Tokens, sayProblem: (cause: unknown) => void): NoteHistory {
  const history = createHistory(historyFolder())
  let told = false

  const whose = ({ token, journal = 'none' }: Named): Whose => {
    if (!token) return { journal }
    const sha256 = tokens.fingerprint(token)?.sha256
    return { journal, path: tokens.path(token, 'note', 'source'), ...(sha256 && { sha256 }) }
  }
  const author = async () => (await readProfile(profilePlaces())).author || 'Me'
  async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work()
    } catch (cause) {
      sayMistake('history', cause)
      if (!told) sayProblem(notKept())
      told = true
      return undefined
    }
  }

  return {
    unknownBefore: (token) =>
      attempt(async () => {
        const note = whose({ token })
        if (note.path === undefined || (await history.knows(note))) return undefined
        const { bytes } = await openFile(note.path)
        return { bytes, at: (await stat(note.path)).mtime.toISOString() }
      }),
    saved: (note, bytes, at, before) =>
      attempt(async () => history.saved(whose(note), { bytes, at, author: await author() }, before)),
    working: (note, bytes) =>
      attempt(async () => {
        const at = new Date().toISOString()
        await history.working(whose(note), { bytes, at, author: await author() })
      }),
    begins: (token) => attempt(() => history.begins(whose({ token }))),
    list: async (note) => history.list(whose(note)),
    read: async (note, id) => history.read(whose(note), id),
    name: async (note, id, name) => history.name(whose(note), id, name),
    purge: async (note, id) => history.purge(whose(note), id),
    purgeEverything: () => history.purgeEverything(),
    forget: async (journal) => void (await attempt(() => history.forget(journal))),
  }
}

const notKept = () =>
  new BriefError(
    'file-unwritable',
    'The note is saved, but no version of it could be kept for the history.',
    'See whether the disk is full. Later saves try again.',
  )
