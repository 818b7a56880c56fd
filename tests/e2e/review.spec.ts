import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainText } from '../../app/note/plain-text.ts'
import { readText } from '../../app/note/text.ts'
import { openBrief, saveBrief } from '../../app/pipeline.ts'
import { suggestionIds } from '../../app/review/suggestions.ts'
import { type Desk, expect, type Running, test } from './launch.ts'
import { willChoose } from './machine.ts'
import { Window } from './window.ts'

const TEXT =
  '# Call with the minister\n\nThe visit was short and no day was named.\n\nBoth sides agreed to hold a dialogue.\n'

/** Somebody at this machine opens a note; the profile is set once and stays. */
async function open(desk: Desk, name: string, path: string): Promise<{ running: Running; window: Window }> {
  writeFileSync(join(desk.userData, 'profile.json'), JSON.stringify({ schema: 1, author: name }))
  const running = await desk.start(path)
  const window = new Window(running.page)
  await expect(window.text).toContainText('Both sides')
  return { running, window }
}

/** Selects words of the page, as a person dragging over them would. */
async function select({ page, text }: Window, words: string): Promise<void> {
  await text.focus()
  await text.evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at >= 0) return document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
    }
    throw new Error(`The page does not hold “${wanted}”.`)
  }, words)
  // The editor hears of the selection with the browser's own event.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))))
}

async function comment(window: Window, on: string, body: string): Promise<void> {
  await select(window, on)
  await window.page.keyboard.press('Control+Alt+m')
  await expect(window.page.locator('.draft textarea')).toBeFocused()
  await window.page.keyboard.type(body)
  await window.page.keyboard.press('Control+Enter')
  await expect(thread(window, body)).toHaveClass(/active/)
}

/** Decides on each suggestion of one person, card by card. */
async function decide({ page }: Window, author: string, decision: 'Accept' | 'Reject'): Promise<void> {
  const cards = page.getByRole('article', { name: `Suggestion by ${author}` })
  await expect(cards.first()).toBeVisible()
  for (let left = await cards.count(); left > 0; left = await cards.count()) {
    await cards.first().getByRole('button').first().click()
    await cards.first().getByRole('button', { name: decision }).click()
    await expect(cards).toHaveCount(left - 1)
  }
}

const thread = ({ page }: Window, words: string) => page.locator('.thread', { hasText: words })
const read = (path: string) => openBrief(new Uint8Array(readFileSync(path)))

test('[RV1] three people review one note: comments, suggestions on two copies, a merge, and what is decided', async ({
  desk,
}) => {
  test.setTimeout(180_000)
  const path = join(desk.folder, 'Call.brief')
  const brief = { annotations: [], sources: new Map(), images: new Map(), others: new Map() }
  writeFileSync(path, saveBrief({ ...brief, note: readText(TEXT, 'note') }))

  // Ana asks, gives the question to Ben, and sends the note round.
  const ana = await open(desk, 'Ana Roth', path)
  await comment(ana.window, 'no day was named', 'Is this so, @Ben Ito?')
  await thread(ana.window, 'Is this so').getByRole('combobox', { name: 'For whom' }).fill('Ben Ito')
  await ana.window.page.keyboard.press('Enter')
  await ana.window.saved()
  await ana.running.close()
  const [bens, chis] = ['Ben Ito', 'Chi Lam'].map((name) => join(desk.folder, `${name}.brief`)) as [
    string,
    string,
  ]
  copyFileSync(path, bens)
  copyFileSync(path, chis)

  // Ben answers what waits for him, and suggests other words.
  const ben = await open(desk, 'Ben Ito', bens)
  await ben.window.page.getByRole('tab', { name: /Needs you/ }).click()
  await expect(ben.window.page.locator('.need', { hasText: 'Is this so' })).toContainText('for you')
  await ben.window.page.keyboard.press('Alt+F8')
  await thread(ben.window, 'Is this so').getByRole('textbox', { name: 'Reply' }).fill('It is.')
  await ben.window.page.keyboard.press('Control+Enter')
  await expect(thread(ben.window, 'It is.')).toBeVisible()
  await ben.window.page.keyboard.press('Control+Shift+e')
  await select(ben.window, 'was short')
  await ben.window.page.keyboard.type('took one day')
  await expect(ben.window.text.locator('.suggested-ins')).toHaveText('took one day')
  await ben.window.saved()
  await ben.running.close()

  // Chi, on a copy of her own, asks for a lawyer and changes what was agreed.
  const chi = await open(desk, 'Chi Lam', chis)
  await comment(chi.window, 'hold a dialogue', 'May we say this?')
  await thread(chi.window, 'May we say this?').getByRole('combobox', { name: 'Kind' }).selectOption('legal')
  await chi.window.page.keyboard.press('Control+Shift+e')
  await select(chi.window, 'agreed')
  await chi.window.page.keyboard.type('would consider')
  await expect(chi.window.text.locator('.suggested-ins')).toHaveText('would consider')
  await chi.window.saved()
  await chi.running.close()

  // Ana brings both copies back, takes what Ben wrote, refuses what Chi wrote, and settles her question.
  const last = await open(desk, 'Ana Roth', path)
  const { page } = last.window
  await willChoose(last.running, [{ files: [bens, chis] }])
  await page.keyboard.press('Control+Shift+p')
  await page.keyboard.type('Merge reviewers')
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Merge reviewers’ copies' })
  await sheet.getByRole('button', { name: 'Choose copies…' }).click()
  await sheet.getByRole('button', { name: 'Put into the note' }).click()
  await page.getByRole('tab', { name: /Comments/ }).click()
  await expect(thread(last.window, 'It is.')).toBeVisible()
  await desk.picture(page, 'review-merged')
  await decide(last.window, 'Ben Ito', 'Accept')
  await decide(last.window, 'Chi Lam', 'Reject')
  await thread(last.window, 'Is this so').locator('.thread-open').click()
  await thread(last.window, 'Is this so').getByRole('button', { name: 'Settle' }).click()
  await last.window.saved()

  const end = read(path)
  expect(plainText(end.note.tree)).toBe(
    'Call with the minister\nThe visit took one day and no day was named.\nBoth sides agreed to hold a dialogue.',
  )
  expect(suggestionIds(end.note.tree)).toEqual([])
  const said = end.annotations.map(({ author, kind, body, assignee, resolved, anchor, replies }) => ({
    author,
    kind,
    body,
    on: anchor.exact,
    for: assignee ?? '',
    settledBy: resolved?.by ?? '',
    replies: replies.map((reply) => `${reply.author}: ${reply.body}`),
  }))
  expect(said).toEqual([
    {
      author: 'Ana Roth',
      kind: 'comment',
      body: 'Is this so, @Ben Ito?',
      on: 'no day was named',
      for: 'Ben Ito',
      settledBy: 'Ana Roth',
      replies: ['Ben Ito: It is.'],
    },
    {
      author: 'Chi Lam',
      kind: 'legal',
      body: 'May we say this?',
      on: 'hold a dialogue',
      for: '',
      settledBy: '',
      replies: [],
    },
  ])
  await last.running.close()
})
