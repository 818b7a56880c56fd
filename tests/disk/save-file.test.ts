import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFile } from '../../app/disk/open-file.ts'
import { saveFile, TEMP_SUFFIX } from '../../app/disk/save-file.ts'
import { sweepStrays } from '../../app/disk/sweep-strays.ts'
import { BriefError } from '../../app/errors.ts'
import { CALLS, faultyFiles } from './faulty-files.ts'

const old = new TextEncoder().encode('the old note\n'.repeat(200))
const fresh = new TextEncoder().encode('the new note, longer\n'.repeat(300))
let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'save-'))
  path = join(folder, 'note.brief')
  writeFileSync(path, old)
})
afterEach(() => rmSync(folder, { recursive: true }))

const refusal = async (run: Promise<unknown>): Promise<BriefError> => {
  const cause = await run.then(
    () => null,
    (e: unknown) => e,
  )
  if (!(cause instanceof BriefError)) throw new Error(`expected a refusal, got ${String(cause)}`)
  return cause
}
const strays = () => readdirSync(folder).filter((n) => n.endsWith(TEMP_SUFFIX))

describe('saving a file', () => {
  it('[SA1] whatever call fails, the old file stands or the new one is whole, and “saved” is never a lie', async () => {
    let cases = 0
    for (const code of ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EDQUOT', 'EMFILE']) {
      for (const call of CALLS) {
        for (let nth = 1; nth <= 4; nth++) {
          writeFileSync(path, old)
          const files = faultyFiles({ call, nth, code })
          const { fingerprint } = await openFile(path)
          const saved = await saveFile(path, fresh, fingerprint, files).then(
            () => true,
            (e: unknown) => {
              expect(e).toBeInstanceOf(BriefError)
              expect((e as BriefError).remedy).not.toBe('')
              return false
            },
          )
          if (!files.hit()) break
          cases++
          const now = readFileSync(path)
          expect(
            now.equals(Buffer.from(old)) || now.equals(Buffer.from(fresh)),
            `${code} at ${call} ${nth}`,
          ).toBe(true)
          if (saved) expect(now.equals(Buffer.from(fresh))).toBe(true)
          expect(strays()).toEqual([])
        }
      }
    }
    expect(cases).toBeGreaterThan(60)
  })

  it('[SA2] a write that takes fewer bytes than given goes on until all are written', async () => {
    await saveFile(path, fresh, undefined, faultyFiles(null, true))
    expect(readFileSync(path).equals(Buffer.from(fresh))).toBe(true)
  })

  it('[SA3] another program’s change is never written over, even of equal size and time', async () => {
    const { fingerprint } = await openFile(path)
    const theirs = Buffer.from(old)
    theirs[0] = 0x54
    writeFileSync(path, theirs)
    utimesSync(path, fingerprint.mtimeMs / 1000, fingerprint.mtimeMs / 1000)
    const error = await refusal(saveFile(path, fresh, fingerprint))
    expect(error.code).toBe('file-changed-on-disk')
    expect(readFileSync(path).equals(theirs)).toBe(true)
  })

  it('[SA4] a new name never costs a file that is there already', async () => {
    expect((await refusal(saveFile(path, fresh, null))).code).toBe('file-changed-on-disk')
    expect(readFileSync(path).equals(Buffer.from(old))).toBe(true)
  })

  it('[SA5] a link stays a link and its file keeps its mode', async () => {
    chmodSync(path, 0o640)
    const link = join(folder, 'link.brief')
    symlinkSync(path, link)
    await saveFile(link, fresh)
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(readFileSync(path).equals(Buffer.from(fresh))).toBe(true)
    expect(statSync(path).mode & 0o777).toBe(0o640)
  })

  it('[SA6] a folder that is not there is told with what to do', async () => {
    const error = await refusal(saveFile(join(folder, 'no', 'note.brief'), fresh))
    expect(error).toMatchObject({ code: 'file-missing', place: { file: 'note.brief' } })
  })

  it('[SA7] strays of a crash go after a day, not before, and nothing else goes', async () => {
    const stray = join(folder, `.note.brief.abc${TEMP_SUFFIX}`)
    writeFileSync(stray, 'half')
    expect(await sweepStrays(folder, Date.now())).toBe(0)
    expect(await sweepStrays(folder, Date.now() + 25 * 3600 * 1000)).toBe(1)
    expect([existsSync(stray), existsSync(path)]).toEqual([false, true])
  })
})

describe('reading a file', () => {
  it('[SA8] refuses a folder, a device and a file over the limit, each in words', async () => {
    expect((await refusal(openFile(folder))).code).toBe('file-unreadable')
    expect((await refusal(openFile('/dev/zero'))).code).toBe('file-unreadable')
    const error = await refusal(openFile(path, 10))
    expect(error.code).toBe('source-too-large')
    expect(error.message).toContain('note.brief')
  })
})
