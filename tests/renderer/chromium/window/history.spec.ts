import type { Page } from '@playwright/test'
import { callsOf, expect, openSample, pageOf, picture, selectWords, test } from './open-window.ts'

test.setTimeout(60_000)

const history = (desk: Page) => desk.getByRole('tabpanel', { name: 'History' })
const rows = (desk: Page) => history(desk).locator('.kept')

/** Saves the sample, changes a sentence, saves again: two versions. */
async function saveTwice(desk: Page): Promise<void> {
  await openSample(desk)
  await desk.keyboard.press('Control+s')
  await expect(desk.getByText(/^Saved/).first()).toBeVisible()
  await selectWords(desk, 'No day was set')
  await desk.keyboard.type('No date was agreed')
  await desk.keyboard.press('Control+s')
  await expect.poll(() => callsOf(desk, 'save')).toBe(1)
  await desk.getByRole('tab', { name: 'History' }).click()
  await expect(rows(desk)).toHaveCount(2)
}

test('[HW1] each save is a version, with who and what changed', async ({ desk }) => {
  await saveTwice(desk)
  await expect(rows(desk).first()).toContainText('1 value')
  await expect(rows(desk).first()).toContainText('Me')
  await expect(rows(desk).last()).toContainText('The first one kept')
})

test('[HW2] a version is named and its name taken away, by keyboard', async ({ desk }) => {
  await saveTwice(desk)
  await rows(desk).last().getByRole('button').first().press('Enter')
  await rows(desk).last().getByRole('button', { name: 'Name…' }).press('Enter')
  await desk.keyboard.type('Sent to the minister')
  await desk.keyboard.press('Enter')
  await expect(rows(desk).last().locator('.kept-name')).toHaveText('Sent to the minister')
  await rows(desk).last().getByRole('button', { name: 'Rename…' }).press('Enter')
  await desk.keyboard.press('Control+a')
  await desk.keyboard.press('Delete')
  await desk.keyboard.press('Enter')
  await expect(rows(desk).last().locator('.kept-name')).toHaveCount(0)
})

test('[HW3] what changed since shows as a redline; keys walk it, Escape brings the page back', async ({
  desk,
}) => {
  await saveTwice(desk)
  await selectWords(desk, 'For information')
  await desk.keyboard.type('For a decision')
  const before = await pageOf(desk).first().textContent()
  await rows(desk).last().getByRole('button').first().click()
  await desk.getByRole('button', { name: 'Show what changed since' }).click()
  const redline = desk.locator('.redline')
  await expect(redline.locator('del').filter({ hasText: 'set' })).toHaveCount(1)
  await expect(redline.locator('ins').filter({ hasText: 'agreed' })).toHaveCount(1)
  await expect(desk.getByRole('toolbar', { name: 'Comparison' })).toContainText(/\d+ changes/)
  await desk.keyboard.press('F8')
  await expect(desk.locator('.change-current').first()).toBeVisible()
  await expect(desk.getByRole('status').filter({ hasText: /^Change 1 of/ })).toHaveText(
    /taken out “information”/,
  )
  await desk.keyboard.press('F8')
  await expect(desk.getByRole('toolbar', { name: 'Comparison' })).toContainText('2 of')
  await desk.keyboard.press('Shift+F8')
  await expect(desk.getByRole('toolbar', { name: 'Comparison' })).toContainText('1 of')
  // What is out of sight is not changed.
  await desk.keyboard.press('Escape')
  await expect(redline).toHaveCount(0)
  expect(await pageOf(desk).textContent()).toBe(before)
  await pageOf(desk).focus()
  await desk.keyboard.press('Control+z')
  await expect(pageOf(desk)).not.toContainText('For a decision')
})

test('[HW4] a version opens as a copy without a file, and the note stays as it was', async ({ desk }) => {
  await saveTwice(desk)
  await rows(desk).last().getByRole('button').first().click()
  await desk.getByRole('button', { name: 'Open as a copy' }).click()
  await expect(pageOf(desk)).toContainText('No day was set')
  await expect(desk.getByText('No file yet')).toBeVisible()
  await expect(desk.getByRole('region', { name: 'Messages' })).toContainText('stays as it is')
})

test('[HW5] one version is deleted, then all, after a sheet that says what goes', async ({ desk }) => {
  await saveTwice(desk)
  await rows(desk).last().getByRole('button').first().click()
  await rows(desk).last().getByRole('button', { name: 'Delete…' }).click()
  const sheet = desk.getByRole('dialog')
  await expect(sheet).toContainText('They cannot be brought back')
  await sheet.getByRole('button', { name: 'Delete the version' }).click()
  await expect(rows(desk)).toHaveCount(1)
  await desk.getByRole('button', { name: 'Delete history…' }).click()
  await expect(sheet).toContainText('The one version')
  await sheet.getByRole('button', { name: 'Delete this note’s history' }).click()
  await expect(history(desk)).toContainText('No earlier versions yet')
})

test('[HW6] any two are compared from the menu, a file too', async ({ desk }) => {
  await saveTwice(desk)
  await desk.keyboard.press('Control+Shift+P')
  await desk.keyboard.type('Compare with')
  await desk.keyboard.press('Enter')
  const sheet = desk.getByRole('dialog', { name: 'Compare with' })
  await expect(sheet.getByLabel('Earlier').locator('option')).toHaveCount(3)
  await sheet.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(desk.locator('.compare-same')).toHaveText('The two say the same, word for word.')
  await desk.getByRole('button', { name: 'Close the comparison' }).click()
  await expect(pageOf(desk)).toBeVisible()
})

test('[HW7] a history that cannot be listed says so, and is asked for again', async ({ desk }) => {
  await openSample(desk)
  await desk.evaluate(() =>
    window.refuse('versions', 'file-unreadable', 'The history could not be read.', 'Try again.'),
  )
  await desk.getByRole('tab', { name: 'History' }).click()
  await expect(history(desk).getByRole('alert')).toContainText('could not be read')
  await history(desk).getByRole('button', { name: 'Try again' }).click()
  await expect(history(desk)).toContainText('No earlier versions yet')
  await picture(desk, 'history-after-error')
})

test('[HW8] while one writes, a version is kept every ten minutes, and none where nothing changed', async ({
  desk,
}) => {
  await desk.clock.install()
  await openSample(desk)
  await desk.clock.fastForward('10:30')
  await desk.getByRole('tab', { name: 'History' }).click()
  await expect(history(desk)).toContainText('No earlier versions yet')
  await selectWords(desk, 'For information')
  await desk.keyboard.type('For a decision')
  await desk.clock.fastForward('10:30')
  await expect(rows(desk)).toHaveCount(1)
  await expect(rows(desk).first()).toContainText('While writing')
  await desk.clock.fastForward('10:30')
  await expect(rows(desk)).toHaveCount(1)
  expect(await callsOf(desk, 'keepVersion')).toBe(1)
})
