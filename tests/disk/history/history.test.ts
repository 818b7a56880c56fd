import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createHistory, type History } from '../../../app/disk/history.ts'
import { sha256 } from '../../../app/disk/save-file.ts'
import { writePack } from '../../../app/note/pack.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const SOURCE = bytesOf('A source that stays. '.repeat(2000))
const pack = (text: string, parts: Record<string, Uint8Array> = {}) =>
  writePack(bytesOf(text), new Map(Object.entries({ 'assets/sources/s.txt': SOURCE, ...parts })))
const minute = (n: number) => new Date(Date.UTC(2026, 10, 24, 9, n)).toISOString()
const saving = (text: string, n: number, author = 'A. Sato') => ({
  bytes: pack(text),
  at: minute(n),
  author,
})

let root: string
let file: string
let history: History
const journal = 'journal-1'
const everyFile = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  )
const anywhere = (words: string) =>
  (existsSync(root) ? everyFile(root) : []).filter((path) => readFileSync(path).includes(words))

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'aide-history-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  root = join(folder, 'history')
  file = join(folder, 'Talks.brief')
  history = createHistory(root)
})

describe('the history of a note', () => {
  it('[HI1] keeps a version at each save, newest first, and gives its bytes back', async () => {
    const whose = { journal, path: file }
    await history.saved(whose, saving('One.\n', 1))
    await history.saved(whose, saving('Two.\n', 2, 'B. Brandt'))
    const { versions, damaged } = await history.list(whose)
    expect(versions.map((v) => [v.at, v.author, v.kind])).toEqual([
      [minute(2), 'B. Brandt', 'saved'],
      [minute(1), 'A. Sato', 'saved'],
    ])
    expect(damaged).toBe(0)
    expect(await history.read(whose, versions[1]?.id ?? '')).toEqual(pack('One.\n'))
    // The source both hold lies there once.
    expect(anywhere('A source that stays.')).toHaveLength(1)
  })

  it('[HI2] what says the same is one version; what was worked on becomes the saved one', async () => {
    const whose = { journal, path: file }
    await history.working(whose, saving('One.\n', 1))
    await history.working(whose, saving('One.\n', 2))
    await history.saved(whose, saving('One.\n', 3))
    await history.saved(whose, saving('One.\n', 4))
    const { versions } = await history.list(whose)
    expect(versions.map((v) => [v.at, v.kind])).toEqual([[minute(3), 'saved']])
  })

  it('[HI3] a name stays, can be changed and taken away', async () => {
    const whose = { journal, path: file }
    await history.saved(whose, saving('One.\n', 1))
    const [version] = (await history.list(whose)).versions
    const id = version?.id ?? ''
    await history.name(whose, id, 'Sent to the minister')
    expect((await history.list(whose)).versions[0]?.name).toBe('Sent to the minister')
    await history.name(whose, id, '')
    expect((await history.list(whose)).versions[0]?.name).toBeUndefined()
  })

  it('[HI4] follows a file that was renamed, and not one that was copied', async () => {
    await history.saved({ journal, path: file }, saving('One.\n', 1))
    writeFileSync(file, pack('One.\n'))
    const moved = join(root, '..', 'Moved.brief')
    const sha = sha256(pack('One.\n'))
    expect((await history.list({ journal, path: moved, sha256: sha })).versions).toEqual([])
    renameSync(file, moved)
    expect((await history.list({ journal, path: moved, sha256: sha })).versions).toHaveLength(1)
    expect((await history.list({ journal, path: file, sha256: 'other' })).versions).toEqual([])
  })

  it('[HI5] a new file where a moved one stood begins anew, and the moved one keeps its own', async () => {
    await history.saved({ journal, path: file }, saving('Old.\n', 1))
    const moved = join(root, '..', 'Moved.brief')
    writeFileSync(moved, pack('Old.\n'))
    await history.begins({ journal, path: file })
    await history.saved({ journal, path: file }, saving('New.\n', 2))
    writeFileSync(file, pack('New.\n'))
    expect((await history.list({ journal, path: file })).versions).toHaveLength(1)
    const found = await history.list({ journal, path: moved, sha256: sha256(pack('Old.\n')) })
    expect(found.versions.map((v) => v.at)).toEqual([minute(1)])
  })

  it('[HI6] what was kept before a note had a file goes on in that file’s history', async () => {
    await history.working({ journal }, saving('Draft.\n', 1))
    await history.saved({ journal, path: file }, saving('Draft and more.\n', 2))
    expect((await history.list({ journal, path: file })).versions.map((v) => v.kind)).toEqual([
      'saved',
      'working',
    ])
    expect((await history.list({ journal })).versions).toEqual([])
  })

  it('[HI7] what the file held before its first save here is kept as found', async () => {
    const whose = { journal, path: file, sha256: 'as opened' }
    expect(await history.knows(whose)).toBe(false)
    await history.saved(whose, saving('Mine.\n', 2), { bytes: pack('Theirs.\n'), at: minute(1) })
    const { versions } = await history.list(whose)
    expect(versions.map((v) => [v.kind, v.author])).toEqual([
      ['saved', 'A. Sato'],
      ['found', ''],
    ])
    expect(await history.knows({ ...whose, sha256: sha256(pack('Mine.\n')) })).toBe(true)
  })

  it('[HI8] one damaged version costs only itself', async () => {
    const whose = { journal, path: file }
    for (const n of [1, 2, 3]) await history.saved(whose, saving(`Words ${n}.\n`, n))
    const { versions } = await history.list(whose)
    const entries = everyFile(root).filter((path) => path.endsWith(`${versions[0]?.id}.json`))
    writeFileSync(entries[0] ?? '', '{"schema":1')
    const [text] = anywhere('Words 2.')
    writeFileSync(text ?? '', 'Words 9.\n')
    const after = await history.list(whose)
    expect(after.damaged).toBe(1)
    expect(after.versions.map((v) => v.at)).toEqual([minute(2), minute(1)])
    await expect(history.read(whose, after.versions[0]?.id ?? '')).rejects.toMatchObject({
      code: 'pack-damaged',
    })
    expect(await history.read(whose, after.versions[1]?.id ?? '')).toEqual(pack('Words 1.\n'))
    await history.saved(whose, saving('Words 4.\n', 4))
    expect((await history.list(whose)).versions[0]?.at).toBe(minute(4))
  })

  it('[HI9] purging deletes: the words are nowhere on the disk any more', async () => {
    const whose = { journal, path: file }
    const other = { journal, path: join(root, '..', 'Other.brief') }
    await history.saved(whose, saving('Secret one.\n', 1))
    await history.saved(whose, saving('Secret two.\n', 2))
    await history.saved(other, saving('Secret three.\n', 3))
    const { versions } = await history.list(whose)
    const [kept] = anywhere('Secret one')
    writeFileSync(join(kept ?? '', '..', '.half.aide-tmp'), 'Secret one, half written by a crash')
    await history.purge(whose, versions[1]?.id)
    expect(anywhere('Secret one')).toEqual([])
    expect(anywhere('Secret two')).toHaveLength(1)
    expect(await history.read(whose, versions[0]?.id ?? '')).toEqual(pack('Secret two.\n'))
    await history.purge(whose)
    expect(anywhere('Secret two')).toEqual([])
    expect(anywhere('Secret three')).toHaveLength(1)
    await history.working({ journal }, saving('Secret four.\n', 4))
    await history.forget(journal)
    expect(anywhere('Secret four')).toEqual([])
    await history.purgeEverything()
    expect(anywhere('Secret three')).toEqual([])
  })

  it('[HI10] bytes that are no note are kept whole, and an id with a path in it reads nothing', async () => {
    const whose = { journal, path: file }
    await history.saved(whose, { bytes: bytesOf('no pack'), at: minute(1), author: 'A' })
    const { versions } = await history.list(whose)
    expect(await history.read(whose, versions[0]?.id ?? '')).toEqual(bytesOf('no pack'))
    await expect(history.read(whose, '../../about')).rejects.toMatchObject({ code: 'file-missing' })
  })
})
