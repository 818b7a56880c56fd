import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Running, test } from './launch.ts'
import { answer, willChoose } from './machine.ts'
import { Window } from './window.ts'

const WORD = join(import.meta.dirname, '../fixtures/last-month.docx')

const press = ({ page }: Running, words: RegExp | string) => page.getByRole('button', { name: words }).click()

test('[OP1] a Word file opens as a note with its comment, says what stayed behind, and is saved as a brief', async ({
  desk,
}) => {
  const before = readFileSync(WORD)
  const path = join(desk.folder, 'Call.brief')
  const running = await desk.start()
  const window = new Window(running.page)
  await willChoose(running, [{ files: [WORD] }, { saveAs: path }])
  await press(running, /^Open A brief/)
  await expect(window.text).toContainText('You speak with Vice-Minister Arai for twenty minutes')
  await expect(window.text.getByRole('heading', { name: 'Lines to take' })).toBeVisible()
  await expect(running.page.getByRole('tabpanel', { name: /Comments/ })).toContainText('is “agreed” right?')
  await expect(window.messages).toContainText('Opened from “last-month.docx”, which stays as it is.')
  await expect(window.messages).toContainText('“EAD 2024/41”')
  await desk.picture(running.page, 'opened-from-word')
  await window.saved()
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
  expect(readFileSync(WORD).equals(before)).toBe(true)
  expect(running.errors()).toBe('')
})

test('[OP2] last month’s paper, a brief or a Word file, is the start of a new one', async ({ desk }) => {
  const path = join(desk.folder, 'Old.brief')
  const running = await desk.start()
  const window = new Window(running.page)
  await willChoose(running, [{ files: [WORD] }, { saveAs: path }, { files: [WORD] }])
  await press(running, /^Open A brief/)
  await expect(window.text).toContainText('twenty minutes')
  await window.saved()
  await running.close()

  for (const from of ['recent', 'file'] as const) {
    const again = await desk.start()
    await willChoose(again, [{ files: [WORD] }])
    await press(again, /^New from a recent brief/)
    const sheet = again.page.getByRole('dialog', { name: 'New from a recent brief' })
    await desk.picture(again.page, 'new-from-recent')
    await sheet.getByRole('button', { name: from === 'recent' ? /^Old/ : 'Choose a file…' }).click()
    const next = new Window(again.page)
    await expect(next.text).toContainText('agreed to a joint paper')
    // No thread came along, and none of its marks.
    await expect(again.page.locator('.thread')).toHaveCount(0)
    await expect(next.state).not.toContainText('Saved')
    await expect(again.page.getByText('OFFICIAL – SENSITIVE').first()).toBeVisible()
    await again.kill()
  }
})

test('[OP3] of a damaged brief the window offers what can be read', async ({ desk }) => {
  const path = join(desk.folder, 'Talks.brief')
  const running = await desk.start()
  const whole = await answer(running.page, 'sample', 'held')
  writeFileSync(path, whole.subarray(0, whole.length - 300))
  await willChoose(running, [{ files: [path] }])
  const window = new Window(running.page)
  await press(running, /^Open A brief/)
  await expect(window.messages).toContainText('cannot be opened')
  await desk.picture(running.page, 'damaged-brief')
  await window.messages.getByRole('button', { name: 'Open what can be read' }).click()
  await expect(window.text).toContainText('Summary')
  await expect(window.messages).toContainText(
    'The meeting’s record, sources, comments and pictures are lost.',
  )
  await expect(window.state).not.toContainText('Saved')
})

test('[OP4] other PDFs are refused in words, and a broken Word file too', async ({ desk }) => {
  const pdf = join(desk.folder, 'paper.pdf')
  const word = join(desk.folder, 'paper.docx')
  writeFileSync(pdf, '%PDF-1.7\n')
  writeFileSync(word, readFileSync(WORD).subarray(0, 5_000))
  const running = await desk.start()
  const window = new Window(running.page)
  await willChoose(running, [{ files: [pdf] }, { files: [word] }])
  await press(running, /^Open A brief/)
  await expect(window.messages).toContainText('This PDF holds no note. Bring it in as a source.')
  await press(running, /^Open A brief/)
  await expect(window.messages).toContainText('“paper.docx” cannot be opened')
  expect(running.errors()).toBe('')
})
