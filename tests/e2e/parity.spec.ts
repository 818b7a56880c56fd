import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { shiftJisPdfOf } from '../meeting/importers/make-files.ts'
import { aide } from './aide.ts'
import { expect, type Running, test } from './launch.ts'
import { answer } from './machine.ts'

const root = join(import.meta.dirname, '..', '..')
const importers = join(root, 'tests', 'meeting', 'importers')
const texts = join(importers, 'scorer', 'texts')
/** Files are read several at a time, as sources of one meeting: that their records are united alike counts too. */
const AT_ONCE = 6

async function expectTheSame({ page }: Running, paths: readonly string[]): Promise<void> {
  const files = paths.map((path) => ({ name: basename(path), bytes: Uint8Array.from(readFileSync(path)) }))
  const { meeting, refused } = await answer(page, 'importSources', files)
  expect(refused).toEqual([])
  expect(JSON.parse(aide('import', ...paths, '--json')), paths.join(', ')).toEqual(
    JSON.parse(JSON.stringify(meeting)),
  )
}

test('[PA1] the window and the command line draft the same record of every text', async ({ desk }) => {
  test.setTimeout(240_000)
  const running = await desk.start()
  const paths = readdirSync(texts).map((name) => join(texts, name))
  expect(paths.length).toBeGreaterThan(40)
  while (paths.length > 0) await expectTheSame(running, paths.splice(0, AT_ONCE))
})

test('[PA2] and of a PDF, a Word file and a calendar', async ({ desk }) => {
  test.setTimeout(120_000)
  const brief = join(desk.folder, 'talks.brief')
  aide('new', join(root, 'templates', 'sample', 'held.json'), '--template', 'briefing-note', '-o', brief)
  aide('export', brief, '--to', 'pdf,docx', '--out', desk.folder)
  const running = await desk.start()
  await expectTheSame(running, [join(importers, 'round.ics')])
  const japanese = join(desk.folder, 'kaidan.pdf')
  writeFileSync(japanese, shiftJisPdfOf('8a4f96b191e5906282cd966b8b9e82c589ef926b82f08d7382c182bd8142'))
  await expectTheSame(running, [japanese])
  rmSync(japanese)
  for (const kind of ['.pdf', '.docx']) {
    const paths = readdirSync(desk.folder).filter((name) => name.endsWith(kind))
    expect(paths).toHaveLength(1)
    await expectTheSame(
      running,
      paths.map((name) => join(desk.folder, name)),
    )
  }
})
