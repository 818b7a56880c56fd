import { callsOf, expect, openSample, pageOf, selectWords, test } from './open-window.ts'

test.setTimeout(60_000)

test('[RE1] words are selected, commented, answered and settled by keyboard alone', async ({ desk }) => {
  await openSample(desk)
  await selectWords(desk, 'No day was set')
  await desk.keyboard.press('Control+Alt+M')
  await desk.keyboard.type('Say which day was hoped for.')
  await desk.keyboard.press('Control+Enter')
  const thread = desk.locator('.thread', { hasText: 'Say which day was hoped for.' })
  await expect(thread).toHaveClass(/active/)
  await thread.getByRole('textbox', { name: 'Reply' }).focus()
  await desk.keyboard.type('None was.')
  await desk.keyboard.press('Control+Enter')
  await expect(thread.getByText('None was.')).toBeVisible()
  await thread.getByRole('button', { name: 'Settle' }).press('Enter')
  await expect(thread).toHaveCount(0)
  await desk.getByRole('combobox', { name: 'Show' }).selectOption('settled')
  await thread.locator('.thread-open').click()
  await thread.getByRole('button', { name: 'Reopen' }).click()
  await expect(thread.getByRole('button', { name: 'Settle' })).toBeVisible()
})

test('[RE2] a thread that is deleted leaves its words and takes its mark', async ({ desk }) => {
  await openSample(desk)
  const marked = pageOf(desk).locator('.marked')
  await expect(marked).toHaveCount(2)
  await desk.locator('.thread-open').first().click()
  await desk.getByRole('button', { name: 'Delete this thread' }).click()
  await expect(desk.locator('.thread')).toHaveCount(1)
  await expect(marked).toHaveCount(1)
  await expect(pageOf(desk).getByText('For information')).toBeVisible()
})

test('[RE9] a comment that is given up leaves no mark and no words lost', async ({ desk }) => {
  await openSample(desk)
  const before = await pageOf(desk).textContent()
  await selectWords(desk, 'No day was set')
  await desk.keyboard.press('Control+Alt+M')
  await desk.keyboard.type('On second thoughts')
  await expect(pageOf(desk).locator('.marked')).toHaveCount(3)
  await desk.keyboard.press('Escape')
  await expect(pageOf(desk).locator('.marked')).toHaveCount(2)
  expect(await pageOf(desk).textContent()).toBe(before)
})

test('[RE3] cards stand level with their words and never lie over each other', async ({ desk }) => {
  await openSample(desk)
  for (const at of [0, 1]) {
    await desk.locator('.thread-open').nth(at).click()
    const boxes = await Promise.all((await desk.locator('.thread').all()).map((t) => t.boundingBox()))
    const [first, second] = boxes
    expect(first && second && first.y + first.height <= second.y).toBe(true)
  }
  const words = await pageOf(desk).getByText('as Japan announced').first().boundingBox()
  const card = await desk.locator('.thread').nth(1).boundingBox()
  expect(Math.abs((words?.y ?? 0) - (card?.y ?? 999))).toBeLessThan(120)
})

test('[RE4] F8 walks what needs a person, worst first, and comes round', async ({ desk }) => {
  await openSample(desk)
  await desk.getByRole('tab', { name: /Needs you/ }).click()
  const rows = desk.locator('.need')
  await expect(rows.filter({ hasText: 'The section “Assessment” is still empty.' })).toHaveCount(1, {
    timeout: 10_000,
  })
  await expect(rows.first()).toHaveClass(/error/)
  const count = await rows.count()
  const current = () =>
    desk.evaluate(() => [...document.querySelectorAll('.need')].findIndex((n) => n.matches('.current')))
  for (let at = 0; at <= count; at++) {
    await desk.keyboard.press('F8')
    await desk.getByRole('tab', { name: /Needs you/ }).click()
    await expect.poll(current).toBe(at % count)
  }
})

test('[RE5] a finding goes once its section is written', async ({ desk }) => {
  await openSample(desk)
  await desk.getByRole('tab', { name: /Needs you/ }).click()
  const finding = desk.locator('.need', { hasText: 'The section “Assessment” is still empty.' })
  await finding.getByRole('button').first().click()
  await desk.keyboard.press('End')
  await desk.keyboard.press('Enter')
  await desk.keyboard.type('We judge that the dialogue will be held, for both sides have said so.')
  await expect(finding).toHaveCount(0, { timeout: 10_000 })
  // Beside the window: no key waits for a check.
  expect(desk.workers().filter((worker) => /check\.worker/.test(worker.url()))).toHaveLength(1)
})

test('[RE6] the export sheet says what stays behind and sends what was chosen', async ({ desk }) => {
  await openSample(desk)
  await desk.keyboard.press('Control+Shift+X')
  const sheet = desk.getByRole('dialog', { name: 'Export' })
  await expect(sheet.getByText('2 open comments', { exact: false }).first()).toBeVisible()
  await sheet.getByText('Speaking copy').click()
  await sheet.getByLabel('Word').check()
  await sheet.getByLabel('To whom: copy number').fill('2 of 3')
  await expect(sheet.getByLabel('Put the editable note inside the PDF')).toBeDisabled()
  await sheet.getByRole('button', { name: 'Choose folder…' }).click()
  await expect(sheet.getByText('Outbox')).toBeVisible()
  await sheet.getByRole('button', { name: 'Export' }).click()
  await desk.getByRole('button', { name: 'Show in folder' }).click()
  expect(await callsOf(desk, 'showExported')).toBe(1)
  const options = await desk.evaluate(() => {
    const call = window.testHost.calls.find((c) => c.name === 'export')
    return JSON.stringify(call?.args)
  })
  expect(options).toContain('"copy":"speaking"')
  expect(options).toContain('"formats":["pdf","docx"]')
  expect(options).toContain('"copyNumber":"2 of 3"')
  expect(options).toContain('"folder":"chosen-folder"')
  // Nothing travels that was not chosen.
  expect(options).not.toContain('"pack"')
})

test('[RE7] a refused export says why and leaves the note as it was', async ({ desk }) => {
  await openSample(desk)
  const before = await pageOf(desk).textContent()
  await desk.keyboard.press('Control+Shift+X')
  await desk.evaluate(() =>
    window.refuse(
      'export',
      'withheld-text-found',
      'The copy still holds words that are not to be disclosed.',
      'Look at the background.',
    ),
  )
  const sheet = desk.getByRole('dialog', { name: 'Export' })
  await sheet.getByRole('button', { name: 'Export' }).click()
  await expect(sheet.getByRole('alert')).toContainText('not to be disclosed')
  await desk.keyboard.press('Escape')
  expect(await pageOf(desk).textContent()).toBe(before)
})

test('[RE8] a running export can be cancelled', async ({ desk }) => {
  await openSample(desk)
  await desk.keyboard.press('Control+Shift+X')
  await desk.evaluate(() => window.holdExport())
  await desk.getByRole('dialog').getByRole('button', { name: 'Export' }).click()
  await desk.getByRole('button', { name: 'Cancel' }).click()
  expect(await callsOf(desk, 'cancelExport')).toBe(1)
})
