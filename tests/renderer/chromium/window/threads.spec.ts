import type { Page } from '@playwright/test'
import type { Brief } from '../../../../app/brief.ts'
import { readText } from '../../../../app/note/text.ts'
import { openBrief, saveBrief } from '../../../../app/pipeline.ts'
import type { Annotation } from '../../../../app/review/annotation.ts'
import { objections } from './objections.ts'
import { expect, openSample, pageOf, picture, selectWords, test } from './open-window.ts'

test.setTimeout(60_000)
test.use({ start: { profile: { author: 'Kenji Sato' } } })

const threadOf = (desk: Page, words: string) => desk.locator('.thread', { hasText: words })
const clean = async (desk: Page) => expect(await objections(desk)).toEqual([])

async function comment(desk: Page, on: string, words: string): Promise<void> {
  await selectWords(desk, on)
  await desk.keyboard.press('Control+Alt+M')
  await desk.keyboard.type(words)
  await desk.keyboard.press('Control+Enter')
  await expect(threadOf(desk, words)).toHaveClass(/active/)
}

async function openNote(desk: Page, brief: Brief): Promise<void> {
  const bytes = Buffer.from(saveBrief(brief)).toString('base64')
  await desk.evaluate((text) => {
    const file = Uint8Array.from(atob(text), (c) => c.charCodeAt(0))
    window.testHost.announce({
      kind: 'open',
      file: { token: 'opened-note', name: 'Note.brief', bytes: file },
    })
  }, bytes)
  await expect(pageOf(desk)).toBeVisible()
}

function briefOf(text: string, annotations: readonly Annotation[]): Brief {
  const note = readText(text, 'note')
  return { note, annotations, sources: new Map(), images: new Map(), others: new Map() }
}
const thread = (id: string, body: string, more: Partial<Annotation> = {}): Annotation => ({
  id,
  kind: 'comment',
  author: 'A. Reader',
  created: '2024-12-28T09:30:00Z',
  body,
  replies: [],
  anchor: { exact: '', prefix: '', suffix: '', start: 0, end: 0 },
  ...more,
})

test('[TH1] a thread is given to somebody and asks by name, all by keyboard; what is for me rises', async ({
  desk,
}) => {
  await openSample(desk)
  await comment(desk, 'No day was set', 'Is this so?')
  const mine = threadOf(desk, 'Is this so?')
  await mine.getByRole('textbox', { name: 'Reply' }).focus()
  await desk.keyboard.type('Ask @Ken')
  await expect(mine.getByRole('option', { name: 'Kenji Sato' })).toBeVisible()
  await clean(desk)
  await desk.keyboard.press('Enter')
  await desk.keyboard.type('please.')
  await desk.keyboard.press('Control+Enter')
  await expect(mine.locator('.mention')).toHaveText('@Kenji Sato')
  await mine.getByRole('combobox', { name: 'For whom' }).fill('Mona Lind')
  await desk.keyboard.press('Enter')
  await expect(mine.locator('.thread-for')).toHaveText('For Mona Lind')
  await mine.getByRole('combobox', { name: 'For whom' }).fill('Kenji Sato')
  await desk.keyboard.press('Enter')
  await mine.getByRole('combobox', { name: 'Kind' }).selectOption('legal')
  await expect(mine.locator('.thread-kind')).toHaveText('Legal')
  await picture(desk, 'thread-assigned')
  await desk.getByRole('tab', { name: /Needs you/ }).click()
  const needs = desk.locator('.need', { hasText: 'Ask @Kenji Sato please.' })
  await expect(needs).toContainText('for you')
  await expect(needs).toHaveClass(/warning/)
})

test('[TH2] threads and suggestions are filtered, and stepped through with keys that speak of each', async ({
  desk,
}) => {
  await openSample(desk)
  await comment(desk, 'No day was set', 'First of mine.')
  await desk.keyboard.press('Escape')
  const bar = desk.getByRole('search', { name: 'Which comments and suggestions are listed' })
  await bar.getByRole('combobox', { name: 'By whom' }).selectOption('Kenji Sato')
  await expect(desk.locator('.thread')).toHaveCount(1)
  await bar.getByRole('combobox', { name: 'By whom' }).selectOption('')
  await expect(desk.locator('.thread')).toHaveCount(3)
  await pageOf(desk).focus()
  const heard = new Set<string>()
  for (let step = 0; step < 3; step++) {
    await desk.keyboard.press('Alt+F8')
    await expect(desk.locator('.thread.active .thread-open')).toBeFocused()
    heard.add((await desk.locator('.thread-open:focus').getAttribute('aria-label')) ?? '')
  }
  expect(heard.size).toBe(3)
  expect([...heard].some((words) => words === 'Comment by Kenji Sato: First of mine.')).toBe(true)
  await desk.keyboard.press('Alt+F8')
  await desk.keyboard.press('Alt+Shift+F8')
  await expect(desk.locator('.thread.active .thread-open')).toBeFocused()

  // A suggestion within the commented words: both are told at the caret, and listed by the same choices.
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('Control+Shift+E')
  await selectWords(desk, 'day was')
  await desk.keyboard.insertText('date is')
  const says = desk.getByRole('status', { name: 'At the caret', exact: true })
  await expect(says).toHaveText(
    /^Suggestion by Kenji Sato, open: Replaced “.+” with “.+”\. Comment by Kenji Sato, open/,
  )
  await expect(desk.locator('.thread')).toHaveCount(4)
  await bar.getByRole('combobox', { name: 'Kind' }).selectOption('Suggestion')
  await expect(desk.locator('.thread')).toHaveCount(1)
  await desk.keyboard.press('Alt+F8')
  await expect(desk.locator('.suggestion-card.active .thread-open')).toBeFocused()
  await bar.getByRole('combobox', { name: 'Kind' }).selectOption('Comment')
  await expect(desk.locator('.suggestion-card')).toHaveCount(0)
})

test('[TH3] a thread whose words are cut away is listed with its last wording, and put back by a person only', async ({
  desk,
}) => {
  await openNote(desk, briefOf('# Talks\n\nNo day was named. The ministers will meet in Tokyo.\n', []))
  await comment(desk, 'No day was named', 'On the day.')
  // What the words are now is what is kept of them, once the panels have heard of it.
  const words = async () => /\d+ words/.exec((await desk.locator('.status-bar').textContent()) ?? '')?.[0]
  const before = await words()
  await selectWords(desk, 'day')
  await desk.keyboard.insertText('exact date')
  await expect(pageOf(desk).getByText('No exact date was named')).toBeVisible()
  await expect.poll(words).not.toBe(before)
  await expect(desk.locator('.thread-gone')).toHaveCount(0)
  await desk.keyboard.press('Control+S')
  await selectWords(desk, 'No exact date was named')
  await desk.keyboard.press('Delete')
  const lost = threadOf(desk, 'On the day.')
  await expect(lost.locator('.thread-lost')).toHaveText('No exact date was named')
  await desk.getByRole('combobox', { name: 'Show' }).selectOption('gone')
  await expect(desk.locator('.thread')).toHaveCount(1)
  await lost.locator('.thread-open').click()
  await picture(desk, 'thread-gone')
  await clean(desk)
  await selectWords(desk, 'ministers')
  await lost.getByRole('button', { name: 'Attach to the selected words' }).click()
  await expect(lost.locator('.thread-gone')).toHaveCount(0)
  await expect(pageOf(desk).locator('.marked')).toHaveText('ministers')
})

test('[TH4] a near match is shown as near and attached only when a person says so', async ({ desk }) => {
  const exact = 'The ministers would meet again in Tokyo before the summer'
  const lost = thread('1', 'Who says so?', {
    anchor: { exact, prefix: '', suffix: '', start: 0, end: exact.length, orphan: true },
  })
  await openNote(
    desk,
    briefOf('# Talks\n\nThe ministers will meet again in Tokyo before the summer.\n', [lost]),
  )
  await desk.getByRole('tab', { name: /Comments/ }).click()
  const card = threadOf(desk, 'Who says so?')
  await expect(pageOf(desk).locator('.marked')).toHaveCount(0)
  await card.locator('.thread-open').click()
  await expect(card.getByText('Nearly these words stand here:')).toBeVisible()
  await picture(desk, 'thread-near')
  await clean(desk)
  await card.getByRole('button', { name: 'Attach it there' }).click()
  await expect(pageOf(desk).locator('.marked')).toHaveCount(1)
  await expect(card.locator('.thread-gone')).toHaveCount(0)
})

test('[TH5] of 500 threads those in sight are drawn, each can be reached, and the last ones are as well', async ({
  desk,
}) => {
  const paragraphs = Array.from({ length: 250 }, (_, i) => {
    const [a, b] = [2 * i, 2 * i + 1]
    return `Paragraph ${i} says :mark[one thing]{a="${a}"} and :mark[another]{a="${b}"}, and goes on for a while about it.`
  })
  const threads = Array.from({ length: 500 }, (_, i) => thread(String(i), `Remark ${i}.`))
  await openNote(desk, briefOf(`${paragraphs.join('\n\n')}\n`, threads))
  await desk.getByRole('tab', { name: /Comments/ }).click()
  await expect(desk.locator('.thread').first()).toBeVisible()
  await expect.poll(() => desk.locator('.thread').count()).toBeLessThan(60)
  await expect(desk.locator('.thread').first()).toHaveAttribute('aria-setsize', '500')
  await pageOf(desk).focus()
  await desk.keyboard.press('Alt+Shift+F8')
  await expect(desk.locator('.thread.active')).toContainText('Remark 499.')
  await expect(desk.locator('.thread.active .thread-open')).toBeFocused()
  await expect(desk.locator('.thread.active')).toBeInViewport()
  await clean(desk)
})

test('[TH6] what is given and said stands in the saved note', async ({ desk }) => {
  await openSample(desk)
  await comment(desk, 'No day was set', 'Is this so?')
  const mine = threadOf(desk, 'Is this so?')
  await mine.getByRole('combobox', { name: 'For whom' }).fill('Mona Lind')
  await desk.keyboard.press('Enter')
  await desk.keyboard.press('Control+S')
  await expect.poll(() => desk.evaluate(() => window.testHost.files.size)).toBeGreaterThan(0)
  const saved = await desk.evaluate(() => [...([...window.testHost.files.values()].at(-1)?.bytes ?? [])])
  const brief = openBrief(Uint8Array.from(saved))
  expect(brief.annotations.find((a) => a.body === 'Is this so?')).toMatchObject({
    author: 'Kenji Sato',
    assignee: 'Mona Lind',
    anchor: { exact: expect.stringContaining('No day was set') },
  })
})
