import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './launch.ts'
import { willChoose } from './machine.ts'
import { Window } from './window.ts'

const HEAD = 'Foreign Minister Ana Silva of Brazil met Foreign Minister Juan Paz of Bolivia on'
const OURS = `Readout of the Brazilian side\n\n${HEAD} 3 March 2025 in Corumba.\n\nThe two ministers agreed to open the river port to ten barges a day by June 2025. They agreed to survey the upper river together.\n\nSilva expressed concern over dredging near the border bridge.\n`
const THEIRS = `Readout of the Bolivian side\n\n${HEAD} 4 March 2025.\n\n“We will keep the water clean,” Paz said.\n`
const CORRECTED = OURS.replace('3 March', '4 March').replace(
  'They agreed to survey the upper river together.',
  'They agreed to survey the upper river together in October 2025.',
)

const list = (page: Page): Locator => page.getByRole('tabpanel', { name: /Needs you/ })
const row = (page: Page, words: string | RegExp): Locator =>
  list(page).locator('.need.settle', { hasText: words })

test('[ST1] two sources become a draft that is settled with keys, follows its record and goes out', async ({
  desk,
}) => {
  const running = await desk.start()
  const { page } = running
  const window = new Window(page)
  const paths = Object.entries({ 'ours.txt': OURS, 'theirs.txt': THEIRS }).map(([name, text]) => {
    const path = join(desk.folder, name)
    writeFileSync(path, text)
    return path
  })
  await willChoose(running, [{ files: paths }])
  await page.getByRole('button', { name: /^Drop or paste sources/ }).click()
  await page.getByRole('button', { name: 'Fill and open' }).click({ timeout: 20_000 })
  await expect(window.text).toContainText('survey the upper river')
  await page.getByRole('tab', { name: /Needs you/ }).click()

  // What nobody settled is underlined, in the oldest engine we run on too.
  const line = () =>
    page.evaluate(() => {
      const [field] = document.querySelectorAll('.note-page .field')
      return field ? getComputedStyle(field, '::highlight(unsettled)').textDecorationLine : ''
    })
  await expect.poll(line).toBe('underline')

  // What the sources state differently is decided with one key.
  const day = row(page, /The day of the meeting differs/)
  await day.locator('.need-body').focus()
  await page.keyboard.press('2')
  await expect(day).toHaveCount(0)
  // One item is accepted, one is written over.
  await row(page, /^Both sides agreed to survey/)
    .first()
    .locator('.need-body')
    .focus()
  await page.keyboard.press('a')
  await row(page, /expressed concern over dredging/)
    .first()
    .locator('.need-body')
    .focus()
  await page.keyboard.press('e')
  await page.getByRole('textbox', { name: 'Sentence' }).fill('Silva objected to dredging near the bridge.')
  await page.keyboard.press('Control+Enter')
  await desk.picture(page, 'settle-list')

  // The note follows once it is asked to.
  const changed = page.getByRole('region', { name: 'The record changed' })
  await changed.getByRole('button', { name: /The record changed/ }).click()
  await expect(changed.locator('ins', { hasText: '4 March 2025' }).first()).toBeVisible()
  await desk.picture(page, 'settle-changes')
  await changed.getByRole('button', { name: 'Take all' }).click()
  await expect(changed).toHaveCount(0)
  await expect(window.text).toContainText('4 March 2025')
  await expect(window.text).toContainText('objected to dredging')

  // A corrected readout takes the place of the first one; what was settled waits again where it reads differently.
  const corrected = join(desk.folder, 'ours-corrected.txt')
  writeFileSync(corrected, CORRECTED)
  await willChoose(running, [{ files: [corrected] }])
  await page.getByRole('tab', { name: 'Sources' }).click()
  await page.getByRole('button', { name: 'All sources' }).click()
  await page.getByRole('button', { name: /^Whose, marking, correction: Readout of the Brazilian/ }).click()
  await page.getByRole('button', { name: 'Replace with a corrected one…' }).click()
  await expect(window.messages).toContainText('replaced with its corrected version')

  // Left and resumed: the same list is there after a restart.
  const waiting = await list(page).locator('.settle .need-words').allTextContents()
  expect(waiting.length).toBeGreaterThan(0)
  const saved = join(desk.folder, 'river.brief')
  await willChoose(running, [{ saveAs: saved }])
  await window.saved()
  await running.close()
  const again = await desk.start(saved)
  const { page: second } = again
  await second.getByRole('tab', { name: /Needs you/ }).click()
  await expect(list(second).locator('.settle .need-words')).toHaveText(waiting)

  // And it goes out, with what is not settled counted.
  const out = join(desk.folder, 'out')
  mkdirSync(out)
  await willChoose(again, [{ files: [out] }])
  await second.keyboard.press('Control+Shift+x')
  await expect(second.getByRole('dialog', { name: 'Export' })).toContainText(/in the note not settled/)
  await second.keyboard.press('Escape')
  await new Window(second).export({ as: ['Markdown'] })
  const [file = ''] = readdirSync(out)
  expect(readFileSync(join(out, file), 'utf8')).toContain('4 March 2025')
})

test('[ST2] a long import goes on behind the desk, and what was read so far is usable', async ({ desk }) => {
  const running = await desk.start()
  const { page } = running
  const paths = Array.from({ length: 60 }, (_, n) => {
    const path = join(desk.folder, `talks-${n}.txt`)
    writeFileSync(path, `${OURS}\n`.repeat(120))
    return path
  })
  await willChoose(running, [{ files: paths }])
  await page.getByRole('button', { name: /^Drop or paste sources/ }).click()
  const sheet = page.getByRole('dialog', { name: 'New brief' })
  await sheet.getByRole('button', { name: 'Go on in the background' }).click()
  await expect(sheet).toHaveCount(0)
  const bar = page.getByRole('complementary', { name: 'Sources being read' })
  await bar.getByRole('button', { name: 'Use what was read' }).click()
  const begin = page.getByRole('button', { name: 'Begin a note from them' })
  await begin.click({ timeout: 60_000 })
  await expect(sheet).toContainText(/sections can be filled/)
})
