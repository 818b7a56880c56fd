import { COMMAND_LIST, keysOf } from '../../../../app/host/commands.ts'
import { expect, openSample, pageOf, selectWords, test } from './open-window.ts'

test.setTimeout(60_000)

test('[CO1] the palette finds a command by its words and runs it', async ({ desk }) => {
  await openSample(desk)
  await desk.keyboard.press('Control+Shift+P')
  await desk.keyboard.type('house')
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('dialog', { name: 'House profile' })).toBeVisible()
})

test('[CO2] the sheet of keys shows every key of the table', async ({ desk }) => {
  await desk.keyboard.press('?')
  const sheet = desk.getByRole('dialog', { name: 'Keys' })
  for (const command of COMMAND_LIST) {
    const keys = keysOf(command, false)
    if (keys) await expect(sheet.getByText(keys, { exact: true }).first()).toBeAttached()
  }
})

test('[CO3] no two commands share a key on either system', () => {
  for (const mac of [false, true]) {
    const keys = COMMAND_LIST.map((c) => keysOf(c, mac)).filter((k) => k !== undefined)
    expect(keys.filter((k, at) => keys.indexOf(k) !== at)).toEqual([])
  }
})

test('[CO4] F6 walks the areas of the window and Shift+F6 walks back', async ({ desk }) => {
  await openSample(desk)
  await pageOf(desk).focus()
  const area = () =>
    desk.evaluate(() => document.activeElement?.closest('[data-area]')?.getAttribute('data-area'))
  await desk.keyboard.press('F6')
  await expect.poll(area).toBe('right')
  await desk.keyboard.press('Shift+F6')
  await expect.poll(area).toBe('page')
  await desk.keyboard.press('Shift+F6')
  await expect.poll(area).toBe('left')
})

test('[CO5] Word’s keys do what they do in Word', async ({ desk }) => {
  await openSample(desk)
  await selectWords(desk, 'what was settled')
  await desk.keyboard.press('Control+B')
  await expect(pageOf(desk).locator('.bold, strong').filter({ hasText: 'what was settled' })).toHaveCount(1)
  await desk.keyboard.press('Control+Z')
  await expect(pageOf(desk).locator('.bold, strong').filter({ hasText: 'what was settled' })).toHaveCount(0)
  await desk.keyboard.press('Control+Alt+2')
  await expect(pageOf(desk).getByRole('heading', { level: 2, name: /For information/ })).toBeVisible()
})

test('[CO6] a key typed into a field stays in the field', async ({ desk }) => {
  await openSample(desk)
  const before = await pageOf(desk).textContent()
  const search = desk.getByRole('searchbox', { name: 'Search the record' })
  await search.fill('buoy')
  await search.press('Control+A')
  await search.press('?')
  await expect(search).toHaveValue('?')
  await search.press('Control+Z')
  expect(await pageOf(desk).textContent()).toBe(before)
})

test('[CO7] the whole window, walked through, breaks the policy exactly once, and in the one known way', async ({
  desk,
}) => {
  await openSample(desk)
  for (const keys of [
    'F9',
    'Control+Shift+P',
    'Escape',
    'Control+Shift+X',
    'Escape',
    'Control+,',
    'Escape',
    'Control+H',
    'F7',
  ]) {
    await desk.keyboard.press(keys)
    await desk.waitForTimeout(100)
  }
  await expect(desk.locator('.pdf-page canvas').first()).toBeVisible({ timeout: 20_000 })
  const violations = await desk.evaluate(() => window.policyViolations)
  expect(violations.map((v) => v.split(' ').slice(0, 2).join(' '))).toEqual(['style-src-elem inline'])
})

test('[CM30] on a narrow window the page comes first: the side that would lie over it waits to be asked for', async ({
  desk,
}) => {
  await desk.setViewportSize({ width: 900, height: 700 })
  await desk.getByRole('button', { name: /Open the sample/ }).click()
  await expect(desk.locator('.note-page')).toBeVisible()
  await expect(desk.locator('.right-rail')).toHaveCount(0)
  await expect(desk.locator('.left-rail')).toBeVisible()
  await desk.setViewportSize({ width: 1300, height: 800 })
  await expect(desk.locator('.right-rail')).toBeVisible()
})
