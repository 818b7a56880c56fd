import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './launch.ts'
import { answer } from './machine.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = join(root, 'tests', 'meeting', 'importers', 'scorer', 'texts')
/** Files are read several at a time, as sources of one meeting: that their records are united alike counts too. */
const AT_ONCE = 6

/** The record the built command line drafts. */
const drafted = (names: readonly string[]) =>
  JSON.parse(
    execFileSync(process.execPath, [join(root, 'dist', 'cli', 'aide.cjs'), 'import', ...names, '--json'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    }),
  )

test('[PA1] the window and the command line draft the same record of every text', async ({ desk }) => {
  test.setTimeout(240_000)
  const { page } = await desk.start()
  const names = readdirSync(folder).sort()
  expect(names.length).toBeGreaterThan(40)
  while (names.length > 0) {
    const batch = names.splice(0, AT_ONCE)
    const files = batch.map((name) => ({ name, bytes: Uint8Array.from(readFileSync(join(folder, name))) }))
    const { meeting, refused } = await answer(page, 'importSources', files)
    expect(refused).toEqual([])
    expect(drafted(batch), batch.join(', ')).toEqual(JSON.parse(JSON.stringify(meeting)))
  }
})
