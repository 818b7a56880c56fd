import type { Page } from '@playwright/test'
import { LONG_NOTE, PLAIN_NOTE } from './long-note.ts'
import { expect, openSample, pageOf } from './open-window.ts'
import type { View } from './views.ts'

const RECENT = [
  { token: 'recent-one', name: 'Beijing talks.brief', folder: 'Documents', openedAt: '2026-11-24T08:00:00Z' },
]

/** Opens a text as a note that stands on nothing, as Markdown files do. */
async function openText(desk: Page, text: string): Promise<void> {
  await desk.evaluate((words) => {
    const bytes = new TextEncoder().encode(words)
    window.testHost.announce({ kind: 'open', file: { token: 'a-text-file', name: 'Note.md', bytes } })
  }, text)
  await expect(pageOf(desk)).toBeVisible()
  await desk.getByRole('button', { name: 'Dismiss' }).click()
}
const onPlain = (tab: RegExp) => async (desk: Page) => {
  await openText(desk, PLAIN_NOTE)
  await desk.getByRole('tab', { name: tab }).click()
}
const onLong = (tab: RegExp) => async (desk: Page) => {
  await openText(desk, LONG_NOTE)
  await desk.getByRole('tab', { name: tab }).click()
}
/** Fills a brief from many long sources, as a record of a whole conference would be. */
const onLongRecord = (tab: RegExp) => async (desk: Page) => {
  await desk.getByRole('button', { name: /New brief/ }).click()
  await desk.evaluate(() => window.dropFiles([new File(['Words.'], 'long.txt')]))
  await expect(desk.getByText(/sections can be filled/)).toBeVisible()
  await desk.getByRole('button', { name: 'Fill and open' }).click()
  await desk.getByRole('tab', { name: tab }).click()
}
const openNew = async (desk: Page) => {
  await desk.getByRole('button', { name: /New brief/ }).click()
  await expect(desk.getByRole('option')).toHaveCount(6)
}
const paste = (desk: Page) =>
  desk.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', 'The two ministers met in Beijing.')
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }))
  })
const refuse = (desk: Page, ...words: Parameters<Window['refuse']>) =>
  desk.evaluate((w) => window.refuse(...w), words)

/** What each view shows when there is nothing, not yet anything, something wrong, or very much. */
export const STATES: readonly View[] = [
  {
    name: 'start-loading',
    holds: ['start'],
    go: (desk) => expect(desk.getByText('Starting…')).toHaveCSS('opacity', '1'),
  },
  {
    name: 'start-error',
    refuses: [
      'start',
      'file-unreadable',
      'The settings of this program could not be read.',
      'Try again. Your notes are untouched; they lie where you saved them.',
    ],
    go: (desk) => expect(desk.getByRole('alert')).toBeVisible(),
  },
  {
    name: 'new-reading',
    holds: ['importSources'],
    go: async (desk) => {
      await openNew(desk)
      await paste(desk)
      await expect(desk.getByRole('button', { name: 'Cancel' })).toBeVisible()
      await desk.evaluate(() =>
        window.testHost.announce({
          kind: 'progress',
          job: 'import',
          done: 2,
          of: 7,
          doing: 'Reading Joint statement on people-to-people exchanges.docx',
        }),
      )
    },
  },
  {
    name: 'new-error',
    go: async (desk) => {
      await openNew(desk)
      await refuse(
        desk,
        'importSources',
        'source-unreadable',
        'The sources could not be read: it took too long. Your note is as it was.',
        'Import them one at a time to find the one at fault, or paste its text.',
      )
      await paste(desk)
      await expect(desk.getByRole('alert')).toBeVisible()
    },
  },
  {
    name: 'new-long',
    go: async (desk) => {
      await openNew(desk)
      await desk.evaluate(() => window.dropFiles([new File(['Words.'], 'long.txt')]))
      await expect(desk.getByText(/sections can be filled/)).toBeVisible()
    },
  },
  {
    name: 'new-from-recent-empty',
    go: (desk) => desk.getByRole('button', { name: /New from a recent brief/ }).click(),
  },
  {
    name: 'new-from-recent-error',
    start: { recents: RECENT },
    go: async (desk) => {
      await desk.getByRole('button', { name: /New from a recent brief/ }).click()
      await refuse(
        desk,
        'openToken',
        'file-missing',
        'Beijing talks.brief is not where it was.',
        'Choose it again.',
      )
      await desk
        .getByRole('dialog')
        .getByRole('button', { name: /Beijing talks/ })
        .click()
      await expect(desk.getByRole('alert')).toBeVisible()
    },
  },
  { name: 'desk-long', go: (desk) => openText(desk, LONG_NOTE) },
  { name: 'outline-empty', go: onPlain(/Outline/) },
  { name: 'outline-long', go: onLong(/Outline/) },
  { name: 'record-empty', go: onPlain(/Meeting/) },
  { name: 'record-long', go: onLongRecord(/Meeting/) },
  { name: 'sources-empty', go: onPlain(/Sources/) },
  { name: 'sources-long', go: onLongRecord(/Sources/) },
  { name: 'needs-empty', go: onPlain(/Needs you/) },
  { name: 'needs-long', go: onLongRecord(/Needs you/) },
  {
    name: 'comments-long',
    go: async (desk) => {
      const marked = LONG_NOTE.replace(/\*\*item (\d+)\*\*/g, ':mark[item $1]{a="$1"}')
      await desk.evaluate((words) => window.openCommented(words, 24), marked)
      await expect(desk.locator('.thread').first()).toBeVisible()
    },
  },
  {
    name: 'preview-loading',
    holds: ['preview'],
    go: async (desk) => {
      await openSample(desk)
      await desk.keyboard.press('F9')
      await expect(desk.getByText('Setting the note…')).toBeVisible()
    },
  },
  {
    name: 'preview-long',
    go: async (desk) => {
      await onLong(/Preview/)(desk)
      await expect(desk.locator('.pdf-page canvas').first()).toBeVisible({ timeout: 30_000 })
    },
  },
  {
    name: 'export-nothing-chosen',
    go: async (desk) => {
      await openSample(desk)
      await desk.keyboard.press('Control+Shift+X')
      await desk.getByRole('dialog').getByRole('checkbox', { name: 'PDF', exact: true }).uncheck()
    },
  },
  {
    name: 'export-long',
    go: async (desk) => {
      await openText(desk, LONG_NOTE)
      await desk.keyboard.press('Control+Shift+X')
      await desk.getByRole('radio', { name: /Public copy/ }).check({ force: true })
      await desk.getByLabel('To whom').selectOption('London')
      for (const format of ['Word', 'Markdown'])
        await desk.getByRole('dialog').getByRole('checkbox', { name: format, exact: true }).check()
    },
  },
  {
    name: 'print-loading',
    holds: ['printable'],
    go: async (desk) => {
      await openText(desk, PLAIN_NOTE)
      await desk.keyboard.press('Control+P')
      await expect(desk.getByText('Setting the pages…')).toBeVisible()
    },
  },
  {
    name: 'print-error',
    go: async (desk) => {
      await openText(desk, PLAIN_NOTE)
      await refuse(
        desk,
        'print',
        'print-failed',
        'The pages could not be printed: the system says “No printers”.',
        'Open them in the PDF reader and print them there.',
      )
      await desk.keyboard.press('Control+P')
      await expect(desk.getByRole('button', { name: 'Open in the PDF reader' })).toBeVisible({
        timeout: 20_000,
      })
    },
  },
  {
    name: 'palette-empty',
    go: async (desk) => {
      await desk.keyboard.press('Control+Shift+P')
      await desk.keyboard.type('zeppelin')
    },
  },
  {
    name: 'find-empty',
    go: async (desk) => {
      await openSample(desk)
      await desk.keyboard.press('Control+F')
      await desk.getByRole('textbox', { name: 'Find' }).fill('zeppelin')
    },
  },
  {
    name: 'spelling-empty',
    go: async (desk) => {
      await openText(desk, PLAIN_NOTE)
      await desk.keyboard.press('F7')
      await expect(desk.getByText(/No .*(words|spelling)|Nothing/i).first()).toBeVisible({ timeout: 20_000 })
    },
  },
  {
    name: 'toasts-long',
    go: async (desk) => {
      await openSample(desk)
      for (let n = 0; n < 3; n++) {
        await refuse(
          desk,
          'saveAs',
          'file-unwritable',
          `“Minister’s brief for the second round of the security dialogue, spring 2025, version ${n + 1}.brief” could not be written: another program holds it open.`,
          'Close it there, or save the note under another name. Your words are still in the window.',
        )
        await desk.keyboard.press('Control+S')
        await expect(desk.getByText(`version ${n + 1}.brief`)).toBeVisible()
      }
    },
  },
]
