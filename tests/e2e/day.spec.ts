import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aide } from './aide.ts'
import { expect, test } from './launch.ts'
import { willChoose } from './machine.ts'
import { Window } from './window.ts'

/** What the journal of unsaved work holds; text stands in it uncompressed. */
function unsaved(userData: string): string {
  const folder = join(userData, 'unsaved')
  if (!existsSync(folder)) return ''
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('')
}

test('[DA1] an analyst’s day: fill, write, insert, comment, save, lose the power, go on, export', async ({
  desk,
}) => {
  const papers = join(desk.folder, 'out')
  mkdirSync(papers)
  const note = join(desk.folder, 'talks.brief')

  // Morning: the sample record, filled into a briefing note; the analyst’s own view added.
  const first = await desk.start()
  const morning = new Window(first.page)
  await morning.openSample()
  await morning.typeUnder(
    'Assessment',
    'Likely: a first round before the summer. A new incident at sea would change that.',
  )
  await morning.comment('Says who?')
  await desk.picture(first.page, 'day-comment')

  // An item of the record goes in at the caret, as a sentence.
  await morning.caretAfter('A new incident at sea would change that.')
  await first.page.keyboard.press('Enter')
  const ban = morning.text.getByText('China’s ban on seafood from Japan was not lifted', { exact: false })
  const before = await ban.count()
  await first.page.getByRole('button', { name: /^Put into the note: China’s ban on seafood/ }).click()
  await first.page.getByRole('menuitem', { name: 'As a sentence' }).click()
  await expect.poll(() => ban.count()).toBeGreaterThan(before)

  await willChoose(first, [{ saveAs: note }])
  await morning.saved()

  // Noon: more is typed, and the power goes.
  await morning.typeUnder('Purpose', 'For decision by Friday.')
  await expect.poll(() => unsaved(desk.userData)).toContain('For decision by Friday.')
  await first.kill()

  // Afternoon: the unsaved words come back, the saved file is as it was saved.
  expect(aide('export', note, '--to', 'md', '--out', join(desk.folder, 'before'))).toBeTruthy()
  const second = await desk.start()
  const afternoon = new Window(second.page)
  await desk.picture(second.page, 'day-recovered')
  await second.page.getByRole('button', { name: 'Bring back' }).click()
  await expect(afternoon.text).toContainText('For decision by Friday.')
  await expect(afternoon.text).toContainText('A new incident at sea would change that.')
  await afternoon.saved()

  // Evening: everything goes out, and the command line makes the same bytes.
  await willChoose(second, [{ files: [papers] }])
  await afternoon.export({ as: ['PDF', 'Word', 'Markdown'] })
  const names = readdirSync(papers).sort()
  expect(names.map((n) => n.slice(n.lastIndexOf('.')))).toEqual(['.docx', '.md', '.pdf'])
  const again = join(desk.folder, 'again')
  aide('export', note, '--to', 'pdf,md,docx', '--out', again)
  for (const name of names) {
    expect(
      readFileSync(join(papers, name)).equals(readFileSync(join(again, name))),
      `${name} from window and command line`,
    ).toBe(true)
  }
  const markdown = readFileSync(join(papers, names.find((n) => n.endsWith('.md')) ?? ''), 'utf8')
  expect(markdown).toContain('For decision by Friday.')
  expect(markdown).not.toContain('Says who?')
  expect(markdown).not.toContain('One sentence: why this reader gets this note')
  const pdf = execFileSync(
    'pdftotext',
    ['-layout', join(papers, names.find((n) => n.endsWith('.pdf')) ?? ''), '-'],
    { encoding: 'utf8' },
  )
  expect(pdf).toContain('For decision by Friday.')
  expect(pdf).toContain('OFFICIAL')
  expect(second.errors()).toBe('')
  await second.close()
})
