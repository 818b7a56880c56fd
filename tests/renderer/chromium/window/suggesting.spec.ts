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

async function runFromPalette(desk: Page, words: string): Promise<void> {
  await desk.keyboard.press('Control+Shift+P')
  await desk.keyboard.type(words)
  await desk.keyboard.press('Enter')
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

  test('[SW2] a paragraph is parted and joined without losing its mark, and shown as it was and will be', async ({
    desk,
  }) => {
    await openSample(desk)
    await writeLine(desk, 'First half. Second half.')
    await desk.keyboard.press('Control+Shift+E')
    const page = desk.locator('.note-page').last()
    await selectWords(desk, 'Second half.')
    await desk.keyboard.press('ArrowLeft')
    // A moved caret is told to the page a frame later, as to a person.
    await desk.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30))))
    await desk.keyboard.press('Enter')
    await expect(page.locator('.paragraph-mark.suggested-ins')).toHaveCount(1)
    await runFromPalette(desk, 'Text as if all were rejected')
    await expect(desk.locator('.rendition')).toContainText('First half. Second half.')
    await expect(desk.locator('.rendition [data-suggestions]')).toHaveCount(0)
    await picture(desk, 'suggesting-original')
    await desk.getByRole('button', { name: 'Show the suggestions' }).click()
    await runFromPalette(desk, 'Reject all suggestions')
    await expect(page.locator('[data-suggestions]')).toHaveCount(0)
    await expect(page).toContainText('First half. Second half.')
  })

  test('[SW3] Backspace strikes out and steps over; what is composed becomes one suggestion', async ({
    desk,
  }) => {
    await openSample(desk)
    await writeLine(desk, 'Beijing talks')
    await desk.keyboard.press('Control+Shift+E')
    const page = pageOf(desk)
    for (const _ of 'talks') await desk.keyboard.press('Backspace')
    await expect(page.locator('.suggested-del')).toHaveText('talks')
    await desk.keyboard.press('Backspace')
    await expect(page.locator('.suggested-del')).toHaveText(' talks')
    const session = await desk.context().newCDPSession(desk)
    await session.send('Input.imeSetComposition', { text: 'か', selectionStart: 1, selectionEnd: 1 })
    await session.send('Input.imeSetComposition', { text: 'かい', selectionStart: 2, selectionEnd: 2 })
    await session.send('Input.insertText', { text: '会談' })
    await expect(page.locator('.suggested-ins')).toHaveText('会談')
    await expect(page.locator('.suggested-del')).toHaveText(' talks')
  })

  test('[SW4] a screen reader hears who suggested what at the caret, and who commented', async ({ desk }) => {
    await openSample(desk)
    const says = desk.getByRole('status', { name: 'At the caret', exact: true })
    await writeLine(desk, 'The visit was short.')
    await desk.keyboard.press('Control+Shift+E')
    await selectWords(desk, 'short')
    await desk.keyboard.type('long')
    await expect(says).toHaveText('Suggestion by Ana Reyes, open: Replaced “short” with “long”.')
    await selectWords(desk, 'For information')
    await expect(says).toHaveText(/^(?:Comment|Question|To be checked|Legal) by .+, open/)
  })

  test('[SW5] what is pasted and replaced throughout is suggested as well', async ({ desk }) => {
    await openSample(desk)
    await writeLine(desk, 'Alpha met Alpha.')
    await desk.keyboard.press('Control+Shift+E')
    const page = pageOf(desk)
    const shown = await page.locator('[data-suggestions]').count()
    expect(shown).toBe(0)
    await page.evaluate((root) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', '<p>One <b>bold</b> word.</p><ul><li>An item</li></ul>')
      root.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    await expect(page.locator('.suggested-ins', { hasText: 'bold' })).toHaveCount(1)
    await expect(page.locator('li', { hasText: 'An item' })).toHaveCount(1)
    await desk.keyboard.press('Control+h')
    await desk.getByRole('textbox', { name: 'Find' }).fill('Alpha')
    await desk.getByRole('textbox', { name: 'Put in its place' }).fill('Gemini')
    await desk.getByRole('button', { name: 'Replace all' }).click()
    await expect(page.locator('.suggested-ins', { hasText: 'Gemini' })).toHaveCount(2)
    await expect(page.locator('.suggested-del', { hasText: 'Alpha' })).toHaveCount(2)
    await desk.keyboard.press('Escape')
    await runFromPalette(desk, 'Reject all suggestions')
    await expect(page.locator('[data-suggestions]')).toHaveCount(0)
    await expect(page).toContainText('Alpha met Alpha.')
    await expect(page).not.toContainText('An item')
  })
})
