import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { Versions } from '../host/contract.ts'
import {
  aboutOf,
  adopt,
  folderOf,
  moveInto,
  readAbout,
  setAside,
  type Whose,
  writeAbout,
} from './history/find-history.ts'
import {
  type Keeping,
  keepVersion,
  listVersions,
  nameVersion,
  purgeFolder,
  purgeVersion,
  readVersion,
} from './history/version-store.ts'
import { sha256 } from './save-file.ts'

export type { Whose } from './history/find-history.ts'

/**
 * Earlier versions of notes, on this machine only: nothing of them is in the note's own file, so nothing of them
 * travels with it. A history belongs to a file's path and follows a file that was moved.
 */
export interface History {
  /** Keeps what was just saved. `before` is what the file held until then, where the history does not know it. */
  saved(whose: Whose, keeping: Saving, before?: Before): Promise<void>
  /** Keeps what is being worked on. */
  working(whose: Whose, keeping: Saving): Promise<void>
  /** False when the file holds something that no version holds: it was never saved here, or changed elsewhere since. */
  knows(whose: Whose): Promise<boolean>
  /** A file begins at this path: what was kept of another one that stood there is not its history. */
  begins(whose: Whose): Promise<void>
  list(whose: Whose): Promise<Versions>
  read(whose: Whose, id: string): Promise<Uint8Array>
  name(whose: Whose, id: string, name: string): Promise<void>
  /** Deletes one version, or the whole history of the note. */
  purge(whose: Whose, id?: string): Promise<void>
  /** Deletes every history on this machine. */
  purgeEverything(): Promise<void>
  /** A note that never had a file was given up; its versions go with its words. */
  forget(journal: string): Promise<void>
}

type Saving = Omit<Keeping, 'kind'>
interface Before {
  readonly bytes: Uint8Array
  /** ISO 8601 instant of the file. */
  readonly at: string
}

/** @param root the folder of all histories */
export function createHistory(root: string): History {
  let queue: Promise<unknown> = Promise.resolve()
  /** One thing after the other: a list never meets a version half kept. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const run = queue.then(work)
    queue = run.catch(() => undefined)
    return run
  }
  const hash = (text: string) => sha256(new TextEncoder().encode(text))
  const folderFor = (whose: Whose) => folderOf(root, whose, hash)
  const unsaved = (journal: string) => folderOf(root, { journal }, hash)
  const found = async (whose: Whose): Promise<string> => {
    const folder = folderFor(whose)
    await adopt(root, folder, whose)
    return folder
  }

  return {
    saved: (whose, keeping, before) =>
      inTurn(async () => {
        const folder = await found(whose)
        if (whose.path !== undefined) await moveInto(unsaved(whose.journal), folder)
        if (before) await keepVersion(folder, { ...before, author: '', kind: 'found' })
        await keepVersion(folder, { ...keeping, kind: 'saved' })
        await writeAbout(folder, aboutOf({ ...whose, sha256: sha256(keeping.bytes) }))
      }),
    working: (whose, keeping) =>
      inTurn(async () => {
        const folder = await found(whose)
        await keepVersion(folder, { ...keeping, kind: 'working' })
        if (whose.path !== undefined && !(await readAbout(folder))) await writeAbout(folder, aboutOf(whose))
      }),
    knows: (whose) =>
      inTurn(async () => {
        const about = await readAbout(await found(whose))
        return about !== null && about.sha256 === whose.sha256
      }),
    begins: (whose) => inTurn(() => setAside(root, folderFor(whose), randomUUID())),
    list: (whose) => inTurn(async () => listVersions(await found(whose))),
    read: (whose, id) => inTurn(async () => readVersion(await found(whose), id)),
    name: (whose, id, name) => inTurn(async () => nameVersion(await found(whose), id, name)),
    purge: (whose, id) =>
      inTurn(async () => {
        const folder = await found(whose)
        await (id === undefined ? purgeFolder(folder) : purgeVersion(folder, id))
      }),
    purgeEverything: () => inTurn(() => rm(root, { recursive: true, force: true })),
    forget: (journal) => inTurn(() => purgeFolder(unsaved(journal))),
  }
}
