import { callsOf, expect, openSample, pageOf, picture, selectWords, test } from './open-window.ts'

test.setTimeout(60_000)

test('[WI1] pasted sources fill a template, and the note opens with its sections written', async ({
  desk,
}) => {
  await desk.getByRole('button', { name: /New brief/ }).click()
  await desk.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', 'The two ministers met in Beijing.')
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }))
  })
  await expect(desk.getByText('8 of 9 sections can be filled')).toBeVisible()
  await desk.getByRole('button', { name: 'Fill and open' }).click()
  await expect(
    pageOf(desk).getByText('Japan and China will hold a security dialogue in 2025').first(),
  ).toBeVisible()
  await expect(desk.getByText('No file yet')).toBeVisible()
})

test('[WI14] text pasted on the start screen begins a new brief from it', async ({ desk }) => {
  await desk.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', 'The two ministers met in Beijing.')
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
  })
  await expect(desk.getByRole('dialog', { name: 'New brief' })).toBeVisible()
  await expect(desk.getByText('Pasted text.txt')).toBeVisible()
  await expect(desk.getByText('8 of 9 sections can be filled')).toBeVisible()
  expect(await callsOf(desk, 'importSources')).toBe(1)
})

test('[WI2] a note for a meeting still to come is offered the minister’s brief', async ({ desk }) => {
  await desk.evaluate(() => window.dropFiles([new File(['An agenda.'], 'planned.txt')]))
  await expect(desk.getByRole('option', { name: /Minister’s brief/ })).toHaveAttribute(
    'aria-selected',
    'true',
  )
})

test('[WI3] typing is kept in the journal at once, and saving ends the journal', async ({ desk }) => {
  await openSample(desk)
  await selectWords(desk, 'For information')
  await desk.keyboard.type('For decision')
  await expect(desk.getByText('Not saved')).toBeVisible()
  await expect.poll(() => desk.evaluate(() => window.testHost.journals.size)).toBe(1)
  await desk.keyboard.press('Control+S')
  await expect(desk.getByText(/^Saved Today/)).toBeVisible()
  await expect.poll(() => desk.evaluate(() => window.testHost.journals.size)).toBe(0)
})

test('[WI4] what was saved opens again with its words and its threads', async ({ desk }) => {
  await openSample(desk)
  await selectWords(desk, 'For information')
  await desk.keyboard.type('For decision')
  await desk.keyboard.press('Control+S')
  await expect(desk.getByText(/^Saved Today/)).toBeVisible()
  await desk.keyboard.press('Control+W')
  await desk
    .getByRole('button', { name: /Talks between the foreign ministers/ })
    .first()
    .click()
  await expect(pageOf(desk).getByText('For decision')).toBeVisible()
  await expect(desk.locator('.thread')).toHaveCount(2)
})

test('[WI5] a note with unsaved words is not left without asking', async ({ desk }) => {
  await openSample(desk)
  await selectWords(desk, 'For information')
  await desk.keyboard.type('For decision')
  await desk.keyboard.press('Control+W')
  const dialog = desk.getByRole('dialog', { name: 'Save your changes?' })
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(pageOf(desk).getByText('For decision')).toBeVisible()
  await desk.evaluate(() => window.testHost.announce({ kind: 'close-requested' }))
  await dialog.getByRole('button', { name: 'Don’t save' }).click()
  await expect.poll(() => callsOf(desk, 'closeWindow')).toBe(1)
  expect(await callsOf(desk, 'saveAs')).toBe(0)
})

test('[WI6] a save that fails says so, keeps the words, and saves at the next try', async ({ desk }) => {
  await openSample(desk)
  await desk.evaluate(() =>
    window.refuse('saveAs', 'disk-full', 'The disk is full, so the note was not saved.', 'Free some space.'),
  )
  await desk.keyboard.press('Control+S')
  await expect(desk.getByText('Could not be saved')).toBeVisible()
  await desk.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Try again' }).click()
  await expect(desk.getByText(/^Saved Today/)).toBeVisible()
})

test('[WI7] an item of the record goes in at the caret with its passage', async ({ desk }) => {
  await openSample(desk)
  await selectWords(desk, 'No day was set')
  await desk.keyboard.press('End')
  const cited = await pageOf(desk).locator('.cite').count()
  await desk.getByRole('searchbox', { name: 'Search the record' }).fill('beef rice')
  const card = desk.locator('.card').first()
  await card.hover()
  await card.getByRole('button', { name: /Put into the note/ }).click()
  await desk.getByRole('menuitem', { name: 'As a sentence' }).click()
  await expect(pageOf(desk).locator('.cite')).toHaveCount(cited + 1)
  await desk.keyboard.press('Control+Z')
  await expect(pageOf(desk).locator('.cite')).toHaveCount(cited)
})

test('[WI8] a card and a citation both light the exact passage in the source', async ({ desk }) => {
  await openSample(desk)
  await desk
    .getByRole('button', { name: /Mr Wang accepted Mr Iwaya’s proposal/ })
    .first()
    .click()
  const lit = desk.locator('.passage-pane mark')
  await expect(lit).toContainText('security dialogue')
  await pageOf(desk).locator('.cite').nth(3).click()
  await expect(lit).not.toContainText('security dialogue between')
  await expect(lit).toBeVisible()
})

test('[WI9] finding and replacing all is one step to undo', async ({ desk }) => {
  await openSample(desk)
  await desk.keyboard.press('Control+H')
  await desk.getByRole('textbox', { name: 'Find' }).fill('initiatives')
  await expect(desk.getByText(/\d+ found/)).toBeVisible()
  // Going from hit to hit looks only: the keys stay in the field and change nothing.
  const before = await pageOf(desk).textContent()
  for (const keys of ['Enter', 'Enter', 'Shift+Enter', 'F3']) await desk.keyboard.press(keys)
  await expect(desk.getByText(/^2 of \d+$/)).toBeVisible()
  await expect(desk.getByRole('textbox', { name: 'Find' })).toBeFocused()
  expect(await pageOf(desk).textContent()).toBe(before)
  await desk.getByRole('textbox', { name: 'Put in its place' }).fill('projects')
  await desk.getByRole('button', { name: 'Replace all' }).click()
  await expect(pageOf(desk).getByText('projects').first()).toBeVisible()
  await desk.getByRole('button', { name: 'Undo' }).last().click()
  await expect(pageOf(desk).getByText('projects')).toHaveCount(0)
})

test('[WI10] a misspelt word is found, a name of the record is not', async ({ desk }) => {
  await openSample(desk)
  await selectWords(desk, 'For information')
  await desk.keyboard.type('Iwaya: For informaton')
  await desk.keyboard.press('F7')
  const spelling = desk.getByRole('region', { name: 'Spelling' })
  await expect(spelling.getByText('informaton')).toBeVisible({ timeout: 20_000 })
  await spelling.getByRole('button', { name: 'information', exact: true }).click()
  await expect(pageOf(desk).getByText('For information')).toBeVisible()
  await expect(spelling.getByText('No more words to look at.')).toBeVisible({ timeout: 20_000 })
})

test('[WI11] the head is a form, and the page shows what it says', async ({ desk }) => {
  await openSample(desk)
  await desk.locator('.page-head-lines').click()
  const form = desk.getByRole('region', { name: 'Head of the note' })
  await form.getByLabel('Marking').selectOption('CONFIDENTIAL')
  await form.getByLabel('Version').fill('3')
  await form.getByLabel('Distribution').fill('Minister, East Asia')
  await form.getByRole('button', { name: 'Close' }).click()
  await expect(desk.locator('.marking-line').first()).toHaveText('CONFIDENTIAL')
  await expect(desk.locator('.marking-line').last()).toHaveText('CONFIDENTIAL')
  await expect(desk.locator('.title-bar')).toContainText('draft v3')
  await expect(desk.locator('.page-foot')).toContainText('Minister, East Asia')
})

test('[WI12] the preview is typeset, read in a worker, and follows the text without a blank page', async ({
  desk,
}) => {
  await openSample(desk)
  await desk.keyboard.press('F9')
  const drawn = desk.locator('.pdf-page canvas')
  await expect(drawn.first()).toBeVisible({ timeout: 20_000 })
  expect(await desk.evaluate(() => window.hasPdfWorker())).toBe(true)
  const before = await callsOf(desk, 'preview')
  await desk.evaluate(() => {
    const page = document.querySelector('.pdf-page')
    window.blankPages = 0
    if (page)
      new MutationObserver(() => page.childElementCount === 0 && window.blankPages++).observe(page, {
        childList: true,
      })
  })
  await selectWords(desk, 'For information')
  await desk.keyboard.type('For decision')
  await expect.poll(() => callsOf(desk, 'preview'), { timeout: 20_000 }).toBeGreaterThan(before)
  await expect(drawn.first()).toBeVisible()
  expect(await desk.evaluate(() => window.blankPages)).toBe(0)
  await picture(desk, 'preview-after-edit')
})

test.describe(() => {
  test.use({
    start: {
      recovered: [
        {
          journal: 'journal-one',
          name: 'Lines to take',
          at: '2026-11-24T08:00:00Z',
          bytes: new Uint8Array(),
        },
      ],
    },
  })
  test('[WI13] an unsaved note can be brought back or discarded, and a damaged one says so', async ({
    desk,
  }) => {
    await desk.getByRole('button', { name: 'Bring back' }).click()
    await expect(desk.getByRole('region', { name: 'Messages' })).toContainText('Lines to take')
    await desk.getByRole('button', { name: 'Discard' }).click()
    await expect(desk.getByRole('region', { name: 'Unsaved notes' })).toHaveCount(0)
    expect(await callsOf(desk, 'closeJournal')).toBe(1)
  })
})

test.describe('a house with a number series', () => {
  test.use({ start: { profile: { numberSeries: 'EA/{year}/{n}', nextNumber: 41 } } })

  test('[WI15] each brief begun uses one number up', async ({ desk }) => {
    const begin = async () => {
      await desk.evaluate(() => {
        const data = new DataTransfer()
        data.setData('text/plain', 'The two ministers met in Beijing.')
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
      })
      await desk.getByRole('button', { name: 'Fill and open' }).click()
      await expect(pageOf(desk).getByRole('heading', { name: 'Summary' })).toBeVisible()
    }
    const next = () =>
      desk.evaluate(() => {
        const saves = window.testHost.calls.filter((c) => c.name === 'saveProfile')
        return saves.map((c) => (c.args[0] as { nextNumber: number }).nextNumber)
      })
    await begin()
    await expect(desk.getByText(/EA\/\d{4}\/41/).first()).toBeVisible()
    expect(await next()).toEqual([42])
    await desk.keyboard.press('Control+n')
    await begin()
    await expect(desk.getByText(/EA\/\d{4}\/42/).first()).toBeVisible()
    expect(await next()).toEqual([42, 43])
  })
})

test('[WI16] the menu at the caret offers the right word for a misspelt one, and a comment on chosen words', async ({
  desk,
}) => {
  await openSample(desk)
  await selectWords(desk, 'For information')
  await desk.keyboard.type('For informaton')
  await expect.poll(() => desk.evaluate(() => CSS.highlights.get('spelling')?.size)).toBe(1)
  await desk.evaluate(() => window.testHost.willPick('word:information'))
  await selectWords(desk, 'informaton')
  await desk.keyboard.press('ArrowLeft')
  await desk.keyboard.press('Shift+F10')
  await expect(pageOf(desk).getByText('For information')).toBeVisible()
  await selectWords(desk, 'information')
  await desk.evaluate(() => window.testHost.willPick('comment'))
  await desk.keyboard.press('Shift+F10')
  await expect(desk.locator('.draft')).toBeVisible()
})

test('[WI17] the preview shows the copy chosen in the export sheet, with its annex', async ({ desk }) => {
  await openSample(desk)
  await desk.keyboard.press('Control+Shift+X')
  const sheet = desk.getByRole('dialog', { name: 'Export' })
  await sheet.getByRole('checkbox', { name: /Add what each statement stands on/ }).check({ force: true })
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('F9')
  await expect(desk.getByText('Full copy, with its annex')).toBeVisible()
  await expect(desk.locator('.pdf-page canvas').first()).toBeVisible({ timeout: 20_000 })
  const asked = await desk.evaluate(
    () => window.testHost.calls.filter((c) => c.name === 'preview').at(-1)?.args[0],
  )
  expect(JSON.stringify(asked)).toContain('"ledger":[{')
  await picture(desk, 'preview-annex')
  await desk.getByRole('button', { name: 'Change…' }).click()
  await sheet.getByRole('radio', { name: /Speaking copy/ }).check({ force: true })
  await desk.keyboard.press('Escape')
  await expect(desk.getByText('Speaking copy', { exact: true })).toBeVisible()
})

test('[WI18] keys stay where they are seen to go: in the spelling sheet, the search, and behind a comment', async ({
  desk,
}) => {
  await openSample(desk)
  await selectWords(desk, 'For information')
  await desk.keyboard.type('For informaton or decison')
  await desk.keyboard.press('F7')
  const place = desk.getByRole('region', { name: 'Spelling' }).getByRole('textbox')
  await expect(place).toHaveValue('informaton', { timeout: 20_000 })
  await place.fill('information')
  await desk.keyboard.press('Enter')
  await expect(place).toHaveValue('decison')
  await expect(place).toBeFocused()
  await desk.keyboard.press('Escape')
  await expect(pageOf(desk)).toBeFocused()
  await expect(pageOf(desk).getByText('For information or decison')).toBeVisible()

  await desk.keyboard.press('Control+Shift+I')
  await desk.keyboard.type('seafood')
  await expect(desk.getByRole('searchbox', { name: 'Search the record' })).toHaveValue('seafood')

  await selectWords(desk, 'No day was set')
  await expect(desk.getByText(/^4 of \d+ words$/)).toBeVisible()
  await desk.keyboard.press('Control+Alt+M')
  await desk.keyboard.type('Is this so?')
  await desk.keyboard.press('Control+Enter')
  await expect(pageOf(desk)).toBeFocused()
  await desk.keyboard.type('!')
  await expect(pageOf(desk)).toContainText('No day was set')
})

test.describe('a desk with papers of last week and no name yet', () => {
  const recent = {
    token: 'recent-one',
    name: 'Oslo.brief',
    folder: 'Papers',
    openedAt: '2026-11-20T08:00:00Z',
  }
  test.use({ start: { recents: [recent] } })

  test('[WI19] a comment asks for the name it is signed with, and another paper opens without leaving first', async ({
    desk,
  }) => {
    await openSample(desk)
    await selectWords(desk, 'No day was set')
    await desk.keyboard.press('Control+Alt+M')
    await desk.keyboard.type('Is this so?')
    await picture(desk, 'comment-without-name')
    await desk.keyboard.press('Control+Enter')
    await selectWords(desk, 'Ten initiatives')
    await desk.keyboard.press('Control+Alt+M')
    await desk.getByRole('button', { name: 'Set your name…' }).click()
    await desk.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Ana Reyes')
    await desk.getByRole('button', { name: 'Keep' }).last().click()
    await expect(desk.locator('.thread', { hasText: 'Is this so?' })).toContainText('Ana Reyes')
    await expect(desk.locator('.draft')).toContainText('Ana Reyes')
    await desk.keyboard.press('Escape')

    await desk.keyboard.press('Control+Shift+O')
    await desk.getByRole('dialog').getByRole('button', { name: /Oslo/ }).click()
    await expect(desk.getByRole('dialog')).toContainText('Save your changes')
  })
})
