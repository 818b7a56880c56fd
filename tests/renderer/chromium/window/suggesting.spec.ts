import type { Page } from '@playwright/test'
import { expect, openSample, pageOf, picture, selectWords, test } from './open-window.ts'

test.setTimeout(90_000)

/** Puts a line of plain words at the end of the note. */
async function writeLine(desk: Page, words: string): Promise<void> {
  await pageOf(desk).focus()
  await desk.keyboard.press('Control+End')
  await desk.keyboard.press('Enter')
  await desk.keyboard.type(words)
}

const author = { start: { profile: { author: 'Ana Reyes' } } }

test.describe('suggesting', () => {
  test.use(author)

  test('[SW1] typing, replacing and deleting become suggestions with cards; each is accepted or rejected', async ({
    desk,
  }) => {
    await openSample(desk)
    await writeLine(desk, 'The visit was short.')
    await desk.keyboard.press('Control+Shift+E')
    await expect(desk.getByRole('button', { name: 'Suggesting as Ana Reyes' })).toBeVisible()
    await selectWords(desk, 'was short')
    await desk.keyboard.type('took a day')
    const page = pageOf(desk)
    await expect(page.locator('.suggested-del')).toHaveText('was short')
    await expect(page.locator('.suggested-ins')).toHaveText('took a day')
    const card = desk.locator('.suggestion-card')
    await desk.getByRole('tab', { name: /Comments/ }).click()
    await expect(card).toHaveCount(1)
    await expect(card).toContainText('Replaced')
    await picture(desk, 'suggesting')
    await card.getByRole('button').first().click()
    await card.getByRole('button', { name: 'Reject' }).click()
    await expect(page.locator('[data-suggestions]')).toHaveCount(0)
    await expect(page).toContainText('was short')
    await desk.keyboard.press('Control+z')
    await expect(page.locator('.suggested-ins')).toHaveText('took a day')
    await desk.keyboard.press('Control+Alt+Y')
    await expect(page.locator('[data-suggestions]')).toHaveCount(0)
    await expect(page).not.toContainText('was short')
  })
})
