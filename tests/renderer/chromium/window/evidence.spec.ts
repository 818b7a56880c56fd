import type { Page } from '@playwright/test'
import { expect, openSample, pageOf, picture, selectWords, test } from './open-window.ts'

const WRITTEN = 'A choir of schoolchildren sang for the visiting astronomers.'

async function openEvidence(desk: Page): Promise<void> {
  await openSample(desk)
  await desk.getByRole('tab', { name: 'Evidence' }).click()
  await expect(desk.locator('.claim').first()).toBeVisible()
}

/** Writes a sentence of its own into the Summary. */
async function write(desk: Page, words: string, under = 'Summary'): Promise<void> {
  await pageOf(desk).getByRole('heading', { name: under, exact: true }).click()
  await desk.keyboard.press('End')
  await desk.keyboard.press('Enter')
  await desk.keyboard.type(words)
}
const rowOf = (desk: Page, words: string) => desk.locator('.claim', { hasText: words })

test('[EV2] a sentence nobody bears out is listed; who wrote it marks it as an assessment, and takes that back', async ({
  desk,
}) => {
  await openEvidence(desk)
  await write(desk, WRITTEN)
  const row = rowOf(desk, WRITTEN)
  await expect(row.locator('.claim-state')).toHaveText('Unsupported')
  await row.locator('.claim-body').click()
  await desk.keyboard.press('a')
  await expect(row.locator('.claim-state')).toHaveText(/^Our assessment: /)
  await picture(desk, 'evidence-settled')
  await desk.locator('.toasts').getByRole('button', { name: 'Undo' }).click()
  await expect(row.locator('.claim-state')).toHaveText('Unsupported')
})

test('[EV3] a decision lapses with the words it was made on, says so, and holds again when they are back', async ({
  desk,
}) => {
  await openEvidence(desk)
  await write(desk, WRITTEN)
  const row = rowOf(desk, 'visiting astronomers')
  await row.locator('.claim-body').click()
  await desk.keyboard.press('d')
  await expect(row.locator('.claim-state')).toHaveText(/^Disputed: /)
  await selectWords(desk, 'schoolchildren')
  await desk.keyboard.insertText('pensioners')
  await expect(row.locator('.claim-lapsed')).toContainText('the words changed since')
  await picture(desk, 'evidence-lapsed')
  await desk.keyboard.press('Control+Z')
  await expect(row.locator('.claim-lapsed')).toHaveCount(0)
  await expect(row.locator('.claim-state')).toHaveText(/^Disputed: /)
})

test('[EV4] one key cites the best passage at the end of the sentence; the page’s undo takes it out', async ({
  desk,
}) => {
  await openEvidence(desk)
  const sentence = 'They discussed the situation in the region during the talks.'
  await write(desk, sentence)
  const row = rowOf(desk, sentence)
  await row.locator('.claim-body').click()
  await expect(row.locator('.claim-offer').first()).toContainText('Found by its words')
  await picture(desk, 'evidence-offers')
  await desk.keyboard.press('c')
  const paragraph = pageOf(desk).locator('p', { hasText: sentence })
  await expect(paragraph.locator('.cite')).toHaveCount(1)
  await expect(row.locator('.claim-state')).toHaveText('Borne out')
  await expect(row.locator('.passage-why')).toHaveText('The note cites it here')
  await desk.locator('.toasts').getByRole('button', { name: 'Undo' }).click()
  await expect(paragraph.locator('.cite')).toHaveCount(0)
})

test('[EV12] citing, deciding and typing are steps of one history: undone last first, and done again in order', async ({
  desk,
}) => {
  await openEvidence(desk)
  const sentence = 'They discussed the situation in the region during the talks.'
  await write(desk, sentence)
  const row = rowOf(desk, sentence)
  const state = row.locator('.claim-state')
  const paragraph = pageOf(desk).locator('p', { hasText: sentence })
  await row.locator('.claim-body').click()
  await desk.keyboard.press('c')
  await expect(paragraph.locator('.cite')).toHaveCount(1)
  await desk.keyboard.press('d')
  await expect(state).toHaveText(/^Disputed/)
  await pageOf(desk).getByRole('heading', { name: 'Agreed', exact: true }).click()
  await desk.keyboard.press('End')
  await desk.keyboard.insertText(' on')
  const heading = pageOf(desk).getByRole('heading', { name: 'Agreed on', exact: true })
  await expect(heading).toHaveCount(1)
  await desk.keyboard.press('Control+z')
  await expect(heading).toHaveCount(0)
  await expect(state).toHaveText(/^Disputed/)
  await desk.keyboard.press('Control+z')
  await expect(state).toHaveText('Borne out')
  await expect(paragraph.locator('.cite')).toHaveCount(1)
  await desk.keyboard.press('Control+z')
  await expect(paragraph.locator('.cite')).toHaveCount(0)
  for (let i = 0; i < 3; i++) await desk.keyboard.press('Control+y')
  await expect(paragraph.locator('.cite')).toHaveCount(1)
  await expect(state).toHaveText(/^Disputed/)
  await expect(heading).toHaveCount(1)
})

test('[EV5] from the page, without the list: the command cites the sentence at the caret', async ({
  desk,
}) => {
  await openSample(desk)
  const sentence = 'They discussed the situation in the region during the talks.'
  await write(desk, sentence)
  await desk.keyboard.press('Control+Alt+C')
  await expect(pageOf(desk).locator('p', { hasText: sentence }).locator('.cite')).toHaveCount(1)
})

test('[EV6] the list follows the caret and is narrowed to one state', async ({ desk }) => {
  await openEvidence(desk)
  await write(desk, WRITTEN)
  await expect(rowOf(desk, WRITTEN)).toHaveClass(/current/)
  await desk.getByRole('radio', { name: /Unsupported/ }).click()
  await expect(desk.locator('.claim:not(.unsupported)')).toHaveCount(0)
  await expect(rowOf(desk, WRITTEN)).toBeVisible()
})

test('[EV7] a passage selected in its source is set as evidence by hand', async ({ desk }) => {
  await openEvidence(desk)
  await write(desk, WRITTEN)
  const row = rowOf(desk, WRITTEN)
  await row.locator('.claim-body').click()
  await desk.getByRole('tab', { name: 'Sources' }).click()
  await desk.locator('.source-row').first().click()
  await desk.evaluate(() => {
    const run = document.querySelector('.source-text [data-from]')?.firstChild
    if (run) document.getSelection()?.setBaseAndExtent(run, 0, run, 60)
  })
  await row.getByRole('button', { name: /Rest it on the selected passage/ }).click()
  await expect(row.locator('.claim-state')).toHaveText(/^Borne out: /)
  await expect(row.locator('.passage-why').first()).toHaveText(/^Chosen by /)
})

test('[EV8] what the note leaves out is a list of its own, and Enter inserts an item with its citation', async ({
  desk,
}) => {
  await openSample(desk)
  await write(desk, 'Before it.')
  await runFromPalette(desk, 'What the note leaves out')
  const items = desk.locator('.left-out-item')
  await expect(items.first()).toBeVisible()
  const words = (await items.first().locator('span').nth(1).textContent()) ?? ''
  const count = await items.count()
  await items.first().focus()
  await desk.keyboard.press('Enter')
  await expect(items).toHaveCount(count - 1)
  await desk.keyboard.press('Escape')
  const paragraph = pageOf(desk).locator('p', { hasText: 'Before it.' })
  await expect(paragraph).toContainText(words)
  await expect(paragraph.locator('.cite')).toHaveCount(1)
})

test('[EV9] two readouts side by side; a point stated differently goes into the note with both passages', async ({
  desk,
}) => {
  await desk.evaluate(() => window.openTwoSides())
  await expect(pageOf(desk)).toContainText('The sides met.')
  await runFromPalette(desk, 'Compare the readouts')
  const sheet = desk.getByRole('dialog')
  await expect(sheet.locator('mark')).toHaveText(['pledged', '30 days', 'suggested', '90 days'])
  await expect(sheet.getByRole('heading', { name: /^Only in/ })).toHaveCount(2)
  await sheet.getByRole('button', { name: 'Put both wordings into the note' }).click()
  const paragraph = pageOf(desk).locator('h2:has-text("Not agreed") + p')
  await expect(paragraph).toContainText('30 days')
  await expect(paragraph).toContainText('90 days')
  await expect(paragraph.locator('.cite')).toHaveCount(2)
  await desk.getByRole('tab', { name: 'Evidence' }).click()
  await expect(desk.locator('.claim.disputed')).toHaveCount(2)
})

test('[EV10] words the house adds in its profile count in the next check', async ({ desk }) => {
  await desk.evaluate(() => window.openTwoSides())
  await write(desk, 'Harbour folk said the ferry line would open.', 'Agreed')
  await runFromPalette(desk, 'House profile')
  await desk.getByLabel('Speakers who are nobody, as “observers”').fill('harbour folk')
  await picture(desk, 'profile-words')
  await desk.getByRole('button', { name: 'Keep' }).click()
  await runFromPalette(desk, 'Check the note')
  await expect(desk.locator('.need', { hasText: 'Nobody can ask who these are.' })).toBeVisible()
})

test('[EV11] an altered quotation is heard at the caret, and one key puts the source’s wording back', async ({
  desk,
}) => {
  await desk.evaluate(() => window.openTwoSides())
  await write(desk, 'It says “The harbour tariff was not discussed by the three delegations”.', 'Agreed')
  const said = desk.getByRole('status', { name: 'Finding at the caret' })
  await expect(said).toHaveText('')
  const row = desk.locator('.need', { hasText: '“two” became “three”' })
  await expect(row).toBeVisible()
  for (let i = 0; i < 12; i++) await desk.keyboard.press('ArrowLeft')
  await expect(said).toHaveText(/^Error: The source has other words/)
  await picture(desk, 'finding-altered')
  await row
    .locator('.need-actions')
    .getByRole('button', { name: /^Put the source’s wording back/ })
    .focus()
  await desk.keyboard.press('w')
  await expect(pageOf(desk)).toContainText('not discussed by the two delegations')
  await expect(row).toHaveCount(0)
})

test('[EV13] a finding stays on its words while one writes in front of them, in every frame', async ({
  desk,
}) => {
  await desk.evaluate(() => window.openTwoSides())
  await write(desk, 'It says “The harbour tariff was not discussed by the three delegations”.', 'Agreed')
  await expect(desk.locator('.need', { hasText: '“two” became “three”' })).toBeVisible()
  await desk.keyboard.press('Home')
  await desk.evaluate(() => {
    const seen = new Set<string>()
    const look = () => {
      const lit = [...(CSS.highlights.get('finding-error') ?? [])].map((range) => range.toString())
      seen.add(lit.join(' | '))
      document.body.dataset.lit = JSON.stringify([...seen])
      requestAnimationFrame(look)
    }
    look()
  })
  await desk.keyboard.type('In the second round of the talks, this reads so. ', { delay: 25 })
  await expect(pageOf(desk)).toContainText('this reads so. It says')
  const lit: string[] = JSON.parse((await desk.locator('body').getAttribute('data-lit')) ?? '[]')
  expect(lit).toEqual(['The harbour tariff was not discussed by the three delegations'])
})

async function runFromPalette(desk: Page, words: string): Promise<void> {
  await desk.keyboard.press('Control+Shift+P')
  await desk.keyboard.type(words)
  await desk.keyboard.press('Enter')
}
