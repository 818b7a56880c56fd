import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFile } from '../../app/disk/open-file.ts'
import { saveFile } from '../../app/disk/save-file.ts'
import type { BriefError } from '../../app/errors.ts'

const folder = mkdtempSync(join(tmpdir(), 'full-'))
let mounted = false

beforeAll(() => {
  mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status === 0
  if (!mounted) console.log('full-disk: not run, since this account may not mount a small disk')
})
afterAll(() => {
  if (mounted) execFileSync('umount', [folder])
  rmSync(folder, { recursive: true })
})

describe('a disk that is really full', () => {
  it('[FD1] keeps the old note and says that the disk is full', async ({ skip }) => {
    if (!mounted) skip('this account may not mount a small disk')
    const path = join(folder, 'note.brief')
    const old = new Uint8Array(30_000).fill(65)
    writeFileSync(path, old)
    const { fingerprint } = await openFile(path)
    const error = await saveFile(path, new Uint8Array(60_000).fill(66), fingerprint).then(
      () => null,
      (e: BriefError) => e,
    )
    expect(error).toMatchObject({ code: 'disk-full' })
    expect(error?.message).toContain('The saved file is as it was.')
    expect(readFileSync(path).equals(Buffer.from(old))).toBe(true)
  })
})
