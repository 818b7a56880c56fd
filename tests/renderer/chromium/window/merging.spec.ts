import type { Page } from '@playwright/test'
import { callsOf, expect, openSample, pageOf, picture, selectWords, test } from './open-window.ts'

test.setTimeout(60_000)

const sheet = (desk: Page) => desk.getByRole('dialog', { name: 'Merge reviewers’ copies' })

async function chooseCopies(
  desk: Page,
  copies: Parameters<typeof window.willChooseCopies>[0],
): Promise<void> {
  await desk.evaluate((given) => window.willChooseCopies(given), copies)
  await desk.keyboard.press('Control+Shift+P')
  await desk.keyboard.type('Merge reviewers')
  await desk.keyboard.press('Enter')
  await sheet(desk).getByRole('button', { name: 'Choose copies…' }).click()
}

const SATO = { name: 'A. Sato.brief', from: 'No day was set', to: 'No date was set' }
const BRANDT = { name: 'B. Brandt.brief', from: 'is not reported', to: 'was not reported' }

test('[MW1] copies come in as suggestions of their authors, unsaved, and can be taken back', async ({
  desk,
}) => {
  await openSample(desk)
  const before = await pageOf(desk).textContent()
  await chooseCopies(desk, [SATO, BRANDT])
  await expect(sheet(desk)).toContainText('A. Sato: 1 suggestion, no new comments')
  await sheet(desk).getByRole('textbox', { name: 'Whose is B. Brandt.brief' }).fill('Bo Brandt')
  await expect(sheet(desk)).toContainText('Bo Brandt: 1 suggestion')
  await sheet(desk).getByRole('button', { name: 'Put into the note' }).click()
  await expect(pageOf(desk).locator('.suggested-ins', { hasText: 'date' }).first()).toBeVisible()
  await expect(pageOf(desk).locator('.suggested-del', { hasText: 'day' }).first()).toBeVisible()
  await expect(desk.getByText('Not saved')).toBeVisible()
  await picture(desk, 'merged')
  // The state before it is in the history.
  expect(await callsOf(desk, 'keepVersion')).toBe(1)
  await desk.getByRole('button', { name: 'Take the merge back' }).click()
  await expect(pageOf(desk).locator('.suggested-ins')).toHaveCount(0)
  expect(await pageOf(desk).textContent()).toBe(before)
  // As by its button, so by the keys.
  await pageOf(desk).focus()
  await desk.keyboard.press('Control+y')
  await expect(pageOf(desk).locator('.suggested-ins', { hasText: 'date' }).first()).toBeVisible()
  await pageOf(desk).focus()
  await desk.keyboard.press('Control+z')
  await expect(pageOf(desk).locator('.suggested-ins')).toHaveCount(0)
  expect(await pageOf(desk).textContent()).toBe(before)
})

test('[MW2] a clash is picked, and the wording picked stands in the text', async ({ desk }) => {
  await openSample(desk)
  await chooseCopies(desk, [SATO, { ...BRANDT, from: 'No day was set', to: 'No time was set' }])
  const clash = sheet(desk).getByRole('group', { name: /day/ })
  await clash.getByRole('radio', { name: /B. Brandt/ }).check()
  await sheet(desk).getByRole('button', { name: 'Put into the note' }).click()
  await expect(pageOf(desk).getByText('No time was set').first()).toBeVisible()
  await expect(pageOf(desk).locator('.suggested-ins')).toHaveCount(0)
})

test('[MW3] copies of an earlier version leave what was written since as it is', async ({ desk }) => {
  await openSample(desk)
  await desk.keyboard.press('Control+s')
  await expect(desk.getByText(/^Saved/).first()).toBeVisible()
  await selectWords(desk, 'For information')
  await desk.keyboard.type('To decide')
  await chooseCopies(desk, [SATO])
  await expect(sheet(desk).getByLabel('The copies were made of')).not.toHaveValue('now')
  await sheet(desk).getByRole('button', { name: 'Put into the note' }).click()
  await expect(pageOf(desk)).toContainText('To decide')
  await expect(pageOf(desk).locator('.suggested-ins')).toHaveText([/^No date was set/])
})

test('[MW4] comments of another program come in; a file that is none is told, and nothing changes', async ({
  desk,
}) => {
  await openSample(desk)
  const row = {
    id: 'x1',
    created: '2025-01-02T10:00:00Z',
    user: 'acct:ito@example.org',
    text: 'Is this still so?',
    target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'Japan voiced', prefix: '', suffix: '' }] }],
  }
  await chooseCopies(desk, [{ name: 'comments.json', text: JSON.stringify({ rows: [row] }) }])
  await expect(sheet(desk)).toContainText('comments.json: no suggestions, 1 new comment')
  await sheet(desk).getByRole('button', { name: 'Put into the note' }).click()
  await expect(desk.locator('.thread', { hasText: 'Is this still so?' })).toBeVisible()

  await chooseCopies(desk, [{ name: 'other.json', text: '{"no":"comments"}' }])
  await expect(sheet(desk).getByRole('alert')).toContainText('holds no comments')
  await expect(sheet(desk).getByRole('button', { name: 'Put into the note' })).toBeDisabled()
})
