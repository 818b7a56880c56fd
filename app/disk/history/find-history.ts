import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { readSettings, writeSettings } from '../settings.ts'

/** Whose history: a note by its file, or one that has none yet by its journal. */
export interface Whose {
  readonly journal: string
  readonly path?: string
  /** SHA-256 of the file as last read, by which a note that was renamed or moved is known again. */
  readonly sha256?: string
}

/** Stands in each history: the file it is of, and how that was when a version was last kept. */
const About = z.object({ path: z.string().optional(), sha256: z.string().optional() })
type About = z.infer<typeof About>
const ABOUT = 'about.json'

/** @param hash makes a folder's name of a path */
export const folderOf = (root: string, { journal, path }: Whose, hash: (text: string) => string): string =>
  join(root, path === undefined ? `unsaved-${journal}` : hash(path).slice(0, 40))

/** A file without a history may be one that stood elsewhere: what it last held tells, where the old place is empty. */
export async function adopt(root: string, folder: string, { path, sha256 }: Whose): Promise<void> {
  if (path === undefined || sha256 === undefined || existsSync(folder)) return
  for (const name of await readdir(root).catch(() => [])) {
    const about = await readAbout(join(root, name))
    if (about?.sha256 !== sha256 || (about.path !== undefined && existsSync(about.path))) continue
    await rename(join(root, name), folder)
    await writeAbout(folder, aboutOf({ path, sha256 }))
    return
  }
}

/** A new file where another one stood: that one's history waits for the file to be opened at its new place. */
export async function setAside(root: string, folder: string, random: string): Promise<void> {
  if (!existsSync(folder)) return
  const about = await readAbout(folder)
  const aside = join(root, `aside-${random}`)
  await rename(folder, aside)
  await writeAbout(aside, about?.sha256 ? { sha256: about.sha256 } : {})
}

/** What was kept of a note before it had a file goes on as the history of that file. */
export async function moveInto(from: string, folder: string): Promise<void> {
  if (!existsSync(from)) return
  if (!existsSync(folder)) return rename(from, folder)
  await mkdir(join(folder, 'objects'), { recursive: true })
  for (const part of ['objects', '.']) {
    for (const entry of await readdir(join(from, part), { withFileTypes: true }).catch(() => [])) {
      if (entry.isFile() && entry.name !== ABOUT)
        await rename(join(from, part, entry.name), join(folder, part, entry.name))
    }
  }
  await rm(from, { recursive: true, force: true })
}

export const aboutOf = ({ path, sha256 }: Partial<Whose>): About => ({
  ...(path !== undefined && { path }),
  ...(sha256 !== undefined && { sha256 }),
})
export const writeAbout = (folder: string, about: About): Promise<void> =>
  writeSettings(join(folder, ABOUT), about)

export const readAbout = (folder: string): Promise<About | null> => readSettings(join(folder, ABOUT), About)
