import type { Page } from '@playwright/test'
import { OURS, openDrafted, THEIRS } from './open-drafted.ts'
import { expect, pageOf, test } from './open-window.ts'

test.setTimeout(60_000)

const row = (desk: Page, words: string | RegExp) =>
  desk.locator('.need.settle:not(.warning)', { hasText: words })
const body = (desk: Page, words: string | RegExp) => row(desk, words).locator('.need-body')
const conflict = (desk: Page, words: string | RegExp) =>
  desk.locator('.need.settle.warning', { hasText: words })
const underlined = (desk: Page) => desk.evaluate(() => CSS.highlights.get('unsettled')?.size ?? 0)
const SURVEY = /^Both sides agreed to survey the upper river/

test('[SE1] a drafted item is underlined in the page, accepted with one key, and comes back with undo', async ({
  desk,
}) => {
  await openDrafted(desk)
  await expect.poll(() => underlined(desk)).toBeGreaterThan(2)
  const before = await underlined(desk)
  await body(desk, SURVEY).focus()
  await expect(desk.locator('.passage-pane mark')).toHaveText(/survey the upper river/)
  await desk.keyboard.press('a')
  await expect(row(desk, SURVEY)).toHaveCount(0)
  await expect.poll(() => underlined(desk)).toBeLessThan(before)
  await expect(desk.locator('.need-body:focus')).toHaveCount(1)
  await desk.keyboard.press('Control+z')
  await expect(row(desk, SURVEY)).toHaveCount(1)
  await desk.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Redo' }).click()
  await expect(row(desk, SURVEY)).toHaveCount(0)
})

test('[SE2] an item is written over in its place; what does not fit is said beside its field', async ({
  desk,
}) => {
  await openDrafted(desk)
  await body(desk, SURVEY).focus()
  await desk.keyboard.press('e')
  const form = desk.getByRole('form', { name: 'Item of the record' })
  await expect(form.getByRole('textbox', { name: 'Sentence' })).toBeFocused()
  await form.getByRole('textbox', { name: 'Due' }).fill('soon')
  await desk.keyboard.press('Control+Enter')
  await expect(form.getByRole('alert')).toContainText('date')
  await form.getByRole('textbox', { name: 'Due' }).fill('2025-11')
  await form.getByRole('textbox', { name: 'Sentence' }).fill('They will survey the upper river in autumn.')
  await desk.keyboard.press('Control+Enter')
  await expect(form).toHaveCount(0)
  await desk.getByRole('tab', { name: 'Meeting' }).click()
  const card = desk.locator('.card', { hasText: 'They will survey the upper river in autumn.' })
  await expect(card).toContainText('due November 2025')
  await expect(card).not.toContainText('To be settled')
})

test('[SE3] an item rests on the words chosen in the source, by keyboard alone', async ({ desk }) => {
  await openDrafted(desk)
  await body(desk, SURVEY).focus()
  await desk.keyboard.press('t')
  const text = desk.getByRole('textbox', { name: /^Text of Readout of the Brazilian side/ })
  await expect(text).toBeFocused()
  await desk.keyboard.press('Control+Home')
  await desk.keyboard.press('Shift+End')
  await desk.keyboard.press('Enter')
  await expect(row(desk, SURVEY)).toHaveCount(0)
  await desk.getByRole('tab', { name: 'Meeting' }).click()
  await desk.locator('.card-body', { hasText: 'Both sides agreed to survey' }).click()
  await expect(desk.locator('.passage-pane mark')).toHaveText('Readout of the Brazilian side')
})

test('[SE4] an item that is removed stays out, and a new one comes from words selected in a source', async ({
  desk,
}) => {
  await openDrafted(desk)
  await body(desk, SURVEY).focus()
  await desk.keyboard.press('Delete')
  await expect(row(desk, SURVEY)).toHaveCount(0)
  await desk.keyboard.press('n')
  await expect(desk.getByRole('textbox', { name: /^Text of Readout/ })).toBeFocused()
  await desk.keyboard.press('Control+a')
  await desk.keyboard.press('Enter')
  await desk.getByRole('combobox', { name: 'New item under' }).selectOption('Background')
  await desk.getByRole('textbox', { name: 'Sentence' }).fill('The bridge is old.')
  await desk.getByRole('button', { name: 'Add', exact: true }).click()
  const card = desk.locator('.card', { hasText: 'The bridge is old.' })
  await expect(card).toContainText('1 passage')
  await card.getByRole('button').first().click()
  await expect(desk.locator('.passage-pane mark')).toHaveText(OURS.trim())
})

test('[SE5] what two sources state differently is settled side by side, and both can stand', async ({
  desk,
}) => {
  await openDrafted(desk)
  const day = conflict(desk, 'The day of the meeting differs: 3 March 2025 or 4 March 2025.')
  await expect(day.locator('.wording')).toHaveCount(2)
  await day.locator('.need-body').focus()
  await desk.keyboard.press('2')
  await expect(day).toHaveCount(0)
  await desk.getByRole('tab', { name: 'Meeting' }).click()
  await expect(desk.locator('.record-head')).toContainText('4 March 2025')
  await conflict(desk, 'different dates for the same matter')
    .getByRole('button', { name: /Keep both/ })
    .click()
  await expect(
    desk.locator('.card', { hasText: 'different dates for the same matter. Readout' }),
  ).toBeVisible()
  await expect(conflict(desk, /./)).toHaveCount(0)
})

test('[SE6] a record that changed lists its changes; one is taken, one kept, and the list is done', async ({
  desk,
}) => {
  await openDrafted(desk)
  await conflict(desk, 'The day of the meeting differs')
    .getByRole('button', { name: /Bolivian side says, 2025/ })
    .click()
  await body(desk, SURVEY).focus()
  await desk.keyboard.press('r')
  const card = desk.getByRole('region', { name: 'The record changed' })
  await expect(card).toContainText(/The record changed: \d+ changes/)
  await card.getByRole('button', { name: /The record changed/ }).click()
  const changes = card.locator('.pending')
  const day = changes.filter({ hasText: '4 March 2025' }).first()
  await expect(day.locator('del')).toContainText('3 March 2025')
  await expect(pageOf(desk)).not.toContainText('4 March 2025')
  await day.getByRole('button', { name: /Take it/ }).click()
  await expect(pageOf(desk)).toContainText('4 March 2025')
  const gone = changes.filter({ hasText: 'gone from the record' }).first()
  await gone.locator('.pending-body').focus()
  await desk.keyboard.press('k')
  await expect(pageOf(desk)).toContainText('survey the upper river')
  await card.getByRole('button', { name: 'Keep all as it is' }).click()
  await expect(card).toHaveCount(0)
  await expect(pageOf(desk)).toContainText('survey the upper river')
  await desk.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
  await expect(card).toBeVisible()
})

test('[SE7] a source says whose it is; a note marked lower needs a reason, asked for once at the export', async ({
  desk,
}) => {
  await openDrafted(desk)
  await desk.getByRole('tab', { name: 'Sources' }).click()
  await desk.getByRole('button', { name: /^Whose, marking, correction: Readout of the Brazilian/ }).click()
  await desk.getByRole('combobox', { name: 'Whose account' }).selectOption('ours')
  await desk.getByRole('combobox', { name: 'Its marking' }).selectOption('SECRET')
  await expect(desk.locator('.source-row').first()).toContainText('ours · SECRET')
  await desk.keyboard.press('Control+Shift+x')
  const sheet = desk.getByRole('dialog', { name: 'Export' })
  await expect(sheet).toContainText(/drafted items in the note not settled/)
  await sheet.getByRole('button', { name: 'Export', exact: true }).click()
  const reason = sheet.getByRole('textbox', { name: /is marked SECRET/ })
  await expect(reason).toBeFocused()
  await reason.fill('Only its public passages are used')
  await sheet.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(desk.getByRole('region', { name: 'Messages' })).toContainText('Exported')
  await expect(desk.locator('.need', { hasText: 'SECRET' })).toHaveCount(0)
})

test('[SE8] what waits is there again when the note is saved, closed and opened', async ({ desk }) => {
  await openDrafted(desk, { 'theirs.txt': THEIRS })
  const rows = desk.locator('.need.settle')
  await rows.first().locator('.need-body').focus()
  await desk.keyboard.press('a')
  const words = await rows.locator('.need-words').allTextContents()
  await desk.keyboard.press('Control+s')
  await expect(desk.getByRole('banner').getByRole('status', { name: 'Saved state' })).toContainText('Saved')
  await desk.keyboard.press('Control+w')
  await desk.locator('.recent').click()
  await desk.getByRole('tab', { name: /Needs you/ }).click()
  await expect(rows.locator('.need-words')).toHaveText(words)
})

test('[SE9] of many drafted items the twelve that matter are listed, the others one press away', async ({
  desk,
}) => {
  const towns =
    'Ashby Brill Corby Diss Ely Frome Goole Hove Ilkley Jarrow Kendal Ludlow Maldon Neath Oban Perth'
  const many = towns
    .split(' ')
    .map((town) => `The two ministers agreed to open a joint office in ${town} by June 2025.`)
  await openDrafted(desk, { 'ours.txt': `${OURS}\n${many.join('\n\n')}\n` })
  const rows = desk.locator('.need.settle')
  await expect(rows).toHaveCount(12)
  await desk.getByRole('button', { name: /more of less weight/ }).click()
  expect(await rows.count()).toBeGreaterThan(20)
})
