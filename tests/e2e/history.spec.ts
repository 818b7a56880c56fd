import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { readBrief } from '../../app/brief-file.ts'
import { pdfText } from '../../app/export/withheld/pdf-text.ts'
import { readText, writeText } from '../../app/note/text.ts'
import { saveBrief } from '../../app/pipeline.ts'
import { expect, test } from './launch.ts'
import { willChoose } from './machine.ts'
import { Window } from './window.ts'

const rows = (page: Page) => page.getByRole('tabpanel', { name: 'History' }).locator('.kept')

/** Every file of the histories on this machine that holds these words. */
function keptWith(userData: string, words: string): string[] {
  const root = join(userData, 'history')
  if (!existsSync(root)) return []
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []))
    .filter((path) => readFileSync(path).includes(words))
}

test('[EH1] versions are kept over a restart, named, compared, opened as a copy, and deleted for good', async ({
  desk,
}) => {
  test.setTimeout(120_000)
  const path = join(desk.folder, 'Talks.brief')
  const first = await desk.start()
  await willChoose(first, [{ saveAs: path }])
  let window = new Window(first.page)
  await window.openSample()
  await window.saved()
  await window.typeUnder('Assessment', 'Our first view of it, which changes.')
  await window.saved()
  await window.page.getByRole('tab', { name: 'History' }).click()
  await expect(rows(window.page)).toHaveCount(2)
  await rows(window.page).last().getByRole('button').first().click()
  await window.page.getByRole('button', { name: 'Name…' }).click()
  await window.page.keyboard.type('Sent to the minister')
  await window.page.keyboard.press('Enter')
  await expect(rows(window.page).last()).toContainText('Sent to the minister')
  await first.close()

  const second = await desk.start(path)
  window = new Window(second.page)
  await expect(window.text).toContainText('Our first view of it')
  await window.page.getByRole('tab', { name: 'History' }).click()
  await expect(rows(window.page)).toHaveCount(2)
  await desk.picture(window.page, 'history')

  // What changed since, in the page and as a PDF.
  await rows(window.page).last().getByRole('button').first().click()
  await window.page.getByRole('button', { name: 'Show what changed since' }).click()
  await expect(window.page.locator('.redline ins')).toContainText(['Our first view of it'])
  await desk.picture(window.page, 'comparison')
  await willChoose(second, [{ files: [desk.folder] }])
  await window.page.getByRole('button', { name: 'Export as PDF…' }).click()
  await expect(window.messages).toContainText('Exported', { timeout: 30_000 })
  const pdf = readdirSync(desk.folder).find((name) => name.endsWith('(changes).pdf'))
  const words = pdfText(new Uint8Array(readFileSync(join(desk.folder, pdf ?? '')))).replace(/\s+/g, ' ')
  expect(words).toContain('Changes from “Sent to the minister” to the note as it stands now.')
  expect(words).toContain('Our first view of it, which changes.')
  await window.page.getByRole('button', { name: 'Close the comparison' }).click()

  // The words of a version go for good when it is deleted; the other one does not need them.
  expect(keptWith(desk.userData, 'Our first view of it')).toHaveLength(1)
  await rows(window.page).first().getByRole('button').first().click()
  await rows(window.page).first().getByRole('button', { name: 'Delete…' }).click()
  await window.page.getByRole('button', { name: 'Delete the version' }).click()
  await expect(rows(window.page)).toHaveCount(1)
  expect(keptWith(desk.userData, 'Our first view of it')).toEqual([])

  await rows(window.page).first().getByRole('button').first().click()
  await window.page.getByRole('button', { name: 'Open as a copy' }).click()
  await expect(window.state).toContainText('No file yet')
  await expect(window.text).not.toContainText('Our first view of it')
  expect(readBrief(new Uint8Array(readFileSync(path))).note.source).toContain('Our first view of it')
  expect(second.errors()).toBe('')
  await second.kill()
})

test('[EH2] two copies come back into the note: a clash is picked, the rest are suggestions', async ({
  desk,
}) => {
  test.setTimeout(120_000)
  const path = join(desk.folder, 'Talks.brief')
  const running = await desk.start()
  await willChoose(running, [{ saveAs: path }])
  const window = new Window(running.page)
  await window.openSample()
  await window.typeUnder('Assessment', 'The talks lasted two hours. The harbour was not named.')
  await window.saved()

  const sent = readBrief(new Uint8Array(readFileSync(path)))
  const text = writeText(sent.note)
  const copy = (name: string, ...changes: (readonly [string, string])[]) => {
    const changed = changes.reduce((so, [from, to]) => so.replace(from, to), text)
    const file = join(desk.folder, name)
    writeFileSync(file, saveBrief({ ...sent, note: readText(changed) }))
    return file
  }
  const sato = copy('A. Sato.brief', ['two hours', 'three hours'], ['harbour', 'port'])
  const brandt = copy('B. Brandt.brief', ['two hours', 'four hours'])

  await willChoose(running, [{ files: [sato, brandt] }])
  await window.page.keyboard.press('Control+Shift+p')
  await window.page.keyboard.type('Merge reviewers')
  await window.page.keyboard.press('Enter')
  const sheet = window.page.getByRole('dialog', { name: 'Merge reviewers’ copies' })
  await sheet.getByRole('button', { name: 'Choose copies…' }).click()
  await expect(sheet).toContainText('A. Sato: 2 suggestions')
  await expect(sheet).toContainText('B. Brandt: 1 suggestion')
  await sheet.getByRole('radio', { name: /B. Brandt/ }).check()
  await desk.picture(window.page, 'merge')
  await sheet.getByRole('button', { name: 'Put into the note' }).click()
  await expect(window.text).toContainText('The talks lasted four hours.')
  await expect(window.text.locator('.suggested-ins')).toHaveText(['port'])
  await expect(window.state).toContainText('Not saved')
  await window.saved()

  const { note, suggestions = [] } = readBrief(new Uint8Array(readFileSync(path)))
  expect(writeText(note)).toContain('The talks lasted four hours. The :del[harbour]')
  expect(suggestions.map((s) => [s.author, s.cause.kind])).toEqual([['A. Sato', 'merge']])
  // The copies are as they were, and stand not among the recents.
  expect(writeText(readBrief(new Uint8Array(readFileSync(sato))).note)).toContain('three hours')
  expect(running.errors()).toBe('')
  await running.kill()
})
