import { mkdir, readdir, readFile, rm, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { BriefError } from '../../errors.ts'
import type { VersionKind, Versions } from '../../host/contract.ts'
import { crc32 } from '../../note/crc32.ts'
import { readPack, writePack } from '../../note/pack.ts'
import { saveFile, sha256 } from '../save-file.ts'
import { sweepStrays } from '../sweep-strays.ts'
import { Entry, idOf, objectsOf, outlineOfText, sameContent } from './entry.ts'
import { versionsToDrop } from './thin.ts'

const ENTRY = /^(\d{17}-[0-9a-f]{12})\.json$/
const ANNOTATIONS = 'assets/annotations.json'

/** What is to be kept, and who did it when. */
export interface Keeping {
  readonly bytes: Uint8Array
  /** ISO 8601 instant. */
  readonly at: string
  readonly author: string
  readonly kind: VersionKind
}

const objectsIn = (folder: string): string => join(folder, 'objects')
const entryFile = (folder: string, id: string): string => join(folder, `${id}.json`)

/** Keeps a version, unless the newest one says the same, and thins the old ones. */
export async function keepVersion(folder: string, keeping: Keeping): Promise<void> {
  await mkdir(objectsIn(folder), { recursive: true, mode: 0o700 })
  const { entry, objects } = takeApart(keeping)
  const { entries } = await readEntries(folder)
  const newest = entries[0]
  const same = newest !== undefined && sameContent(newest.entry, entry)
  if (same && (newest.entry.kind === 'saved' || entry.kind !== 'saved')) return
  for (const [hash, bytes] of objects) await keepObject(folder, hash, bytes)
  // What was being worked on is saved now: one version, told anew.
  const { name } = same ? newest.entry : {}
  await writeEntry(folder, idOf(entry.at, sha256(keeping.bytes)), { ...entry, ...(name && { name }) })
  if (same) await unlink(entryFile(folder, newest.id)).catch(() => undefined)
  await thin(folder, Date.parse(keeping.at))
}

/** Versions newest first; what cannot be read is counted and left where it is. */
export async function listVersions(folder: string): Promise<Versions> {
  const { entries, damaged } = await readEntries(folder)
  return {
    versions: entries.map(({ id, entry: { at, author, kind, name, outline, said } }) => ({
      id,
      at,
      author,
      kind,
      ...(name && { name }),
      outline,
      said,
    })),
    damaged,
  }
}

/** The note as it was. @throws {BriefError} `file-missing`, `pack-damaged` */
export async function readVersion(folder: string, id: string): Promise<Uint8Array> {
  const { content } = await readEntry(folder, id)
  if ('whole' in content) return readObject(folder, content.whole)
  const text = await readObject(folder, content.text)
  const parts = await Promise.all(
    Object.entries(content.parts).map(
      async ([path, hash]) => [path, await readObject(folder, hash)] as const,
    ),
  )
  return writePack(text, new Map(parts))
}

/** Gives a version a name, by which it is kept until it is purged; an empty one takes it away. */
export async function nameVersion(folder: string, id: string, name: string): Promise<void> {
  const { name: _, ...entry } = await readEntry(folder, id)
  await writeEntry(folder, id, { ...entry, ...(name && { name }) })
}

/** Removes one version and all that no other one needs. */
export async function purgeVersion(folder: string, id: string): Promise<void> {
  await drop(folder, [id])
  // What a crash left half written may hold the same words; nobody else writes here.
  for (const place of [folder, objectsIn(folder)]) await sweepStrays(place, Number.POSITIVE_INFINITY)
}

/** Removes a note's whole history. */
export const purgeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true })

interface Found {
  readonly id: string
  readonly entry: Entry
}

async function readEntries(folder: string): Promise<{ entries: Found[]; damaged: number }> {
  const names = await readdir(folder).catch(() => [])
  const ids = names.flatMap((name) => ENTRY.exec(name)?.[1] ?? []).sort()
  const read = await Promise.all(
    ids.map(async (id) => ({ id, entry: await readEntry(folder, id).catch(() => null) })),
  )
  const entries = read.flatMap(({ id, entry }) => (entry ? [{ id, entry }] : [])).reverse()
  return { entries, damaged: read.length - entries.length }
}

async function readEntry(folder: string, id: string): Promise<Entry> {
  if (!ENTRY.test(`${id}.json`)) throw gone()
  try {
    return Entry.parse(JSON.parse(await readFile(entryFile(folder, id), 'utf8')))
  } catch (cause) {
    throw isMissing(cause) ? gone() : damaged(cause)
  }
}

const writeEntry = async (folder: string, id: string, entry: Entry): Promise<void> => {
  await saveFile(entryFile(folder, id), new TextEncoder().encode(`${JSON.stringify(entry)}\n`))
}

/** A pack by its parts, so that sources and pictures that stay lie there once; anything else whole. */
function takeApart({ bytes, at, author, kind }: Keeping): {
  entry: Entry
  objects: ReadonlyMap<string, Uint8Array>
} {
  const about = { schema: 1 as const, at, author, kind }
  const objects = new Map<string, Uint8Array>()
  const put = (part: Uint8Array): string => {
    const hash = sha256(part)
    objects.set(hash, part)
    return hash
  }
  const pack = packOf(bytes)
  if (!pack) {
    const content = { whole: put(bytes) }
    return { entry: { ...about, content, outline: { head: '', blocks: [], fields: [] }, said: [] }, objects }
  }
  const sorted = [...pack.parts].sort(([a], [b]) => (a < b ? -1 : 1))
  const content = {
    text: put(pack.text),
    parts: Object.fromEntries(sorted.map(([path, part]) => [path, put(part)])),
  }
  const said = saidIn(pack.parts.get(ANNOTATIONS))
  return { entry: { ...about, content, outline: outlineOfText(pack.text), said }, objects }
}

/** A newer version's pack is kept as it is: it could not be put together again. */
function packOf(bytes: Uint8Array) {
  try {
    const pack = readPack(bytes, 'the note')
    return pack.newer ? null : pack
  } catch {
    return null
  }
}

/** A digest of each thread and suggestion, without its place, which every edit before it moves. */
function saidIn(part: Uint8Array | undefined): string[] {
  try {
    const { items } = JSON.parse(new TextDecoder().decode(part)) as { items: Record<string, unknown>[] }
    return items.map(({ target: _, modified: __, ...words }) =>
      crc32(new TextEncoder().encode(JSON.stringify(words))).toString(36),
    )
  } catch {
    return []
  }
}

async function keepObject(folder: string, hash: string, bytes: Uint8Array): Promise<void> {
  const path = join(objectsIn(folder), hash)
  const there = await stat(path).catch(() => null)
  if (there?.size !== bytes.byteLength) await saveFile(path, bytes)
}

async function readObject(folder: string, hash: string): Promise<Uint8Array> {
  const bytes = await readFile(join(objectsIn(folder), hash)).catch((cause: unknown) => {
    throw damaged(cause)
  })
  if (sha256(bytes) !== hash) throw damaged(null)
  return new Uint8Array(bytes)
}

async function thin(folder: string, now: number): Promise<void> {
  const { entries } = await readEntries(folder)
  const aged = entries.map(({ id, entry }) => ({ id, at: entry.at, name: entry.name }))
  await drop(folder, versionsToDrop(aged, now))
}

/** Entries go first: a version that is listed can always be read. */
async function drop(folder: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const { entries } = await readEntries(folder)
  const goes = new Set(ids)
  const needed = new Set(entries.filter((e) => !goes.has(e.id)).flatMap((e) => objectsOf(e.entry)))
  const loose = new Set(entries.filter((e) => goes.has(e.id)).flatMap((e) => objectsOf(e.entry)))
  for (const id of ids) await rm(entryFile(folder, id), { force: true })
  for (const hash of loose) if (!needed.has(hash)) await rm(join(objectsIn(folder), hash), { force: true })
}

const isMissing = (cause: unknown): boolean =>
  typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ENOENT'

const gone = () =>
  new BriefError(
    'file-missing',
    'This version is not in the history any more.',
    'Choose another one. Your note is as it was.',
  )
const damaged = (cause: unknown) =>
  new BriefError(
    'pack-damaged',
    'This version is damaged on the disk and cannot be read.',
    'Choose another one; the others do not depend on it. Your note is as it was.',
    undefined,
    undefined,
    { cause },
  )
