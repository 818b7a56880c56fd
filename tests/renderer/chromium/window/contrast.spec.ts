import type { Locator } from '@playwright/test'
import { expect, openSample, pageOf, test } from './open-window.ts'

/** Where the system chooses the colours, what is chosen must still differ from what is not. */
test.describe('in forced colours', () => {
  test.beforeEach(async ({ desk }) => {
    await desk.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
    await openSample(desk)
  })
  const ground = (of: Locator) => of.evaluate((e) => getComputedStyle(e).backgroundColor)

  test('[FC1] the tab that is shown stands out from the others', async ({ desk }) => {
    const shown = await ground(desk.getByRole('tab', { name: 'Meeting' }))
    expect(await ground(desk.getByRole('tab', { name: 'Outline' }))).not.toBe(shown)
  })

  test('[FC2] the copy that goes out stands out from the others', async ({ desk }) => {
    await desk.keyboard.press('Control+Shift+X')
    const copies = desk.locator('.export-copy')
    await expect(copies).toHaveCount(3)
    expect(await ground(copies.nth(0))).not.toBe(await ground(copies.nth(1)))
  })

  test('[FC3] values of the record and words commented on are underlined, in different ways', async ({
    desk,
  }) => {
    const lines = (of: Locator) => of.evaluate((e) => getComputedStyle(e).textDecoration)
    const field = await lines(pageOf(desk).locator('.field:not(.marked)').first())
    const marked = await lines(pageOf(desk).locator('.marked:not(.field)').first())
    expect(field).toContain('dotted')
    expect(marked).toContain('underline')
    expect(marked).not.toContain('dotted')
  })

  test('[FC4] a misspelt word keeps its wavy line and is not painted as a selection', async ({ desk }) => {
    await pageOf(desk).focus()
    await desk.keyboard.press('Control+End')
    await desk.keyboard.type(' informaton ')
    await expect
      .poll(() => desk.evaluate(() => CSS.highlights.get('spelling')?.size ?? 0), { timeout: 20_000 })
      .toBeGreaterThan(0)
    const [adjust, ground] = await pageOf(desk).evaluate((page) => [
      getComputedStyle(page).forcedColorAdjust,
      getComputedStyle(page, '::highlight(spelling)').backgroundColor,
    ])
    expect(adjust).toBe('none')
    expect(ground).toMatch(/rgba\(0, 0, 0, 0\)|transparent/)
  })

  test('[FC5] the thread in hand stands out from the others', async ({ desk }) => {
    await desk.locator('.thread-open').first().click()
    const outline = (of: Locator) => of.evaluate((e) => getComputedStyle(e).outlineStyle)
    expect(await outline(desk.locator('.thread.active'))).toBe('solid')
    expect(await outline(desk.locator('.thread:not(.active)').first())).toBe('none')
  })
})
