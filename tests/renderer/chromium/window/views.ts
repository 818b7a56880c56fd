import type { Page } from '@playwright/test'
import type { CallName, StartState } from '../../../../app/host/contract.ts'
import { makeLogo } from '../../../fixtures/make-logo.ts'
import { expect, openSample, pageOf, selectWords } from './open-window.ts'

export interface View {
  readonly name: string
  readonly start?: Partial<StartState>
  /** Calls of the machine that never answer. */
  readonly holds?: readonly CallName[]
  /** A call the machine refuses from the first, and its words. */
  readonly refuses?: Parameters<Window['refuse']>
  readonly go: (desk: Page) => Promise<void>
}

const LONG =
  'Minister’s brief for the second round of the security dialogue, spring 2025, as cleared by four departments and sent back twice'
const RECENTS: StartState['recents'] = [
  {
    token: 'recent-one',
    name: 'Beijing talks.brief',
    folder: 'Documents/East Asia',
    openedAt: '2026-11-24T08:00:00Z',
  },
  {
    token: 'recent-two',
    name: `${LONG}.brief`,
    folder: 'Documents/East Asia/2025/Working papers/Old',
    openedAt: '2026-11-20T10:00:00Z',
  },
  {
    token: 'recent-three',
    name: 'Commitments tracker.brief',
    folder: 'Shared',
    openedAt: '2025-03-02T10:00:00Z',
  },
]
const HOUSE = {
  letterhead: ['Ministry of External Relations', 'East Asia Department', '1 Palace Square, Capital'],
  logo: { image: Buffer.from(makeLogo()).toString('base64'), alt: 'A ring beside a bar' },
}
const press = (keys: string) => async (desk: Page) => {
  await openSample(desk)
  await desk.keyboard.press(keys)
}
const tab = (name: RegExp) => async (desk: Page) => {
  await openSample(desk)
  await desk.getByRole('tab', { name }).click()
}
const blank = async (desk: Page) => {
  await desk.getByRole('button', { name: /New brief/ }).click()
  await desk.getByRole('button', { name: 'Open it blank' }).click()
  await expect(pageOf(desk)).toBeVisible()
}

const palette = async (desk: Page, words: string) => {
  await desk.keyboard.press('Control+Shift+P')
  await desk.keyboard.type(words)
  await desk.keyboard.press('Enter')
}
/** A note over two readouts of one meeting. */
const twoSides = async (desk: Page) => {
  await desk.evaluate(() => window.openTwoSides())
  await expect(pageOf(desk)).toContainText('The sides met.')
}
/** Writes a sentence at the end of the first heading's section. */
const unborne = async (desk: Page, words: string) => {
  await pageOf(desk).locator('h2').first().click()
  await desk.keyboard.press('End')
  await desk.keyboard.press('Enter')
  await desk.keyboard.insertText(words)
}

/** The sample with words replaced, a value taken out, a heading changed and an item put in. */
const suggested = async (desk: Page) => {
  await openSample(desk)
  await desk.keyboard.press('Control+Shift+E')
  await pageOf(desk).focus()
  await desk.keyboard.press('Control+End')
  await desk.keyboard.press('Enter')
  await desk.keyboard.type('One more point to be kept in mind.')
  await selectWords(desk, 'No day was set')
  await desk.keyboard.type('A day is still to be set')
  await selectWords(desk, 'Sources and gaps')
  await desk.keyboard.press('Control+Alt+3')
}

/** Saves the sample, changes it, and shows its history. */
const withHistory = async (desk: Page) => {
  await openSample(desk)
  await desk.keyboard.press('Control+s')
  await expect(desk.getByText(/^Saved/).first()).toBeVisible()
  await selectWords(desk, 'No day was set')
  await desk.keyboard.type('No date was agreed')
  await desk.keyboard.press('Control+s')
  await desk.getByRole('tab', { name: 'History' }).click()
  await expect(desk.locator('.kept')).toHaveCount(2)
  await desk.locator('.kept-body').last().click()
}

/** Every view of the window and each state it can be in. */
export const VIEWS: readonly View[] = [
  { name: 'start-first-run', go: async () => {} },
  { name: 'start-recents', start: { recents: RECENTS }, go: async () => {} },
  {
    name: 'start-recovered',
    start: {
      recents: RECENTS,
      recovered: [
        { journal: 'journal-one', name: LONG, at: '2026-11-24T08:00:00Z', bytes: new Uint8Array() },
      ],
    },
    go: async () => {},
  },
  {
    name: 'new-blank',
    go: async (desk) => {
      await desk.getByRole('button', { name: /New brief/ }).click()
      await expect(desk.getByRole('option')).toHaveCount(6)
    },
  },
  {
    name: 'new-filled',
    go: async (desk) => {
      await desk.getByRole('button', { name: /New brief/ }).click()
      await desk.evaluate(() => {
        const data = new DataTransfer()
        data.setData('text/plain', 'The two ministers met in Beijing.')
        window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }))
      })
      await expect(desk.getByText(/sections can be filled/)).toBeVisible()
    },
  },
  {
    name: 'new-from-recent',
    start: { recents: RECENTS },
    go: async (desk) => desk.getByRole('button', { name: /New from a recent brief/ }).click(),
  },
  {
    name: 'open-recent',
    start: { recents: RECENTS },
    go: async (desk) => {
      await press('Control+Shift+O')(desk)
      await expect(desk.getByRole('dialog')).toBeVisible()
    },
  },
  { name: 'desk', go: openSample },
  { name: 'desk-blank', go: blank },
  {
    name: 'desk-long-title',
    go: async (desk) => {
      await openSample(desk)
      await desk.getByRole('textbox', { name: 'Title' }).fill(`${LONG}; ${LONG}`)
    },
  },
  { name: 'outline', go: tab(/Outline/) },
  { name: 'sources', go: tab(/Sources/) },
  {
    name: 'source-text',
    go: async (desk) => {
      await tab(/Sources/)(desk)
      await desk.locator('.source-row').first().click()
    },
  },
  {
    name: 'record-passage',
    go: async (desk) => {
      await openSample(desk)
      await desk.locator('button.card-body').nth(4).click()
      await expect(desk.locator('.passage-pane mark')).toBeVisible()
    },
  },
  {
    name: 'record-nothing-found',
    go: async (desk) => {
      await openSample(desk)
      await desk.getByRole('searchbox', { name: 'Search the record' }).fill('zeppelin')
    },
  },
  {
    name: 'record-insert-menu',
    go: async (desk) => {
      await openSample(desk)
      await desk.locator('.card').nth(4).hover()
      await desk.locator('.card .card-insert').nth(4).click()
    },
  },
  { name: 'needs', go: tab(/Needs you/) },
  {
    name: 'needs-checked',
    go: async (desk) => {
      await twoSides(desk)
      await unborne(desk, 'It says “The harbour tariff was not discussed by the three delegations”.')
      await palette(desk, 'Check the note')
      await desk.locator('.need').first().locator('.need-body').click()
      await expect(desk.locator('.need.current')).toBeVisible()
    },
  },
  {
    name: 'evidence',
    go: async (desk) => {
      await tab(/Evidence/)(desk)
      await unborne(desk, LONG)
      await desk.locator('.claim').first().locator('.claim-body').click()
    },
  },
  {
    name: 'evidence-empty',
    go: async (desk) => {
      await blank(desk)
      await desk.getByRole('tab', { name: /Evidence/ }).click()
    },
  },
  {
    name: 'evidence-settled',
    start: { profile: { author: 'Ana Reyes' } },
    go: async (desk) => {
      await tab(/Evidence/)(desk)
      await desk.locator('.claim-body').nth(1).click()
      await desk.keyboard.press('d')
      await expect(desk.locator('.claim.disputed')).toHaveCount(1)
    },
  },
  {
    name: 'coverage',
    go: async (desk) => {
      await openSample(desk)
      await palette(desk, 'What the note leaves out')
      await expect(desk.locator('.left-out-item').first()).toBeVisible()
    },
  },
  {
    name: 'readouts',
    go: async (desk) => {
      await twoSides(desk)
      await palette(desk, 'Compare the readouts')
      await expect(desk.getByRole('dialog').locator('mark').first()).toBeVisible()
    },
  },
  {
    name: 'export-stopped',
    go: async (desk) => {
      await twoSides(desk)
      await unborne(desk, 'It says “The harbour tariff was not discussed by the three delegations”.')
      await expect(desk.locator('.need', { hasText: '“two” became “three”' })).toBeVisible()
      await desk.keyboard.press('Control+Shift+X')
      await expect(desk.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'comment-active',
    go: async (desk) => {
      await openSample(desk)
      await desk.locator('.thread-open').first().click()
    },
  },
  {
    name: 'suggesting',
    start: { profile: { author: 'Ana Reyes' } },
    go: async (desk) => {
      await suggested(desk)
      await desk.getByRole('tab', { name: /Comments/ }).click()
      await expect(desk.locator('.suggestion-card').first()).toBeVisible()
    },
  },
  {
    name: 'shown-as-accepted',
    go: async (desk) => {
      await suggested(desk)
      await desk.keyboard.press('Control+Shift+P')
      await desk.keyboard.type('Text as if all were accepted')
      await desk.keyboard.press('Enter')
      await expect(desk.locator('.rendition')).toBeVisible()
    },
  },
  {
    name: 'comment-draft',
    go: async (desk) => {
      await openSample(desk)
      await selectWords(desk, 'No day was set')
      await desk.keyboard.press('Control+Alt+M')
      await expect(desk.locator('.draft')).toBeVisible()
    },
  },
  {
    name: 'comments-empty',
    go: async (desk) => {
      await blank(desk)
      await desk.getByRole('tab', { name: /Comments/ }).click()
    },
  },
  {
    name: 'preview',
    go: async (desk) => {
      await press('F9')(desk)
      await expect(desk.locator('.pdf-page canvas').first()).toBeVisible({ timeout: 20_000 })
    },
  },
  {
    name: 'preview-error',
    go: async (desk) => {
      await openSample(desk)
      await desk.evaluate(() =>
        window.refuse('preview', 'glyph-missing', 'No shipped font holds U+2665.', 'Write it in words.'),
      )
      await desk.keyboard.press('F9')
      await expect(desk.getByRole('alert')).toBeVisible()
    },
  },
  { name: 'export', go: press('Control+Shift+X') },
  {
    name: 'export-progress',
    go: async (desk) => {
      await press('Control+Shift+X')(desk)
      await desk.evaluate(() => window.holdExport())
      await desk.getByRole('dialog').getByRole('button', { name: 'Export' }).click()
      await desk.evaluate(() =>
        window.testHost.announce({
          kind: 'progress',
          job: 'export',
          done: 1,
          of: 3,
          doing: 'Setting the PDF',
        }),
      )
      await expect(desk.getByText('Setting the PDF…')).toBeVisible()
    },
  },
  {
    name: 'export-error',
    go: async (desk) => {
      await press('Control+Shift+X')(desk)
      await desk.evaluate(() =>
        window.refuse(
          'export',
          'withheld-text-found',
          'The speaking copy still holds words that are not to be disclosed, so nothing was written.',
          'Look at paragraph 9 of the background.',
        ),
      )
      await desk.getByRole('dialog').getByRole('button', { name: 'Export' }).click()
      await expect(desk.getByRole('alert')).toBeVisible()
    },
  },
  {
    name: 'exported',
    go: async (desk) => {
      await press('Control+Shift+X')(desk)
      await desk.getByRole('dialog').getByRole('button', { name: 'Export' }).click()
      await expect(desk.getByRole('button', { name: 'Show in folder' })).toBeVisible()
    },
  },
  { name: 'palette', go: press('Control+Shift+P') },
  { name: 'keys', go: async (desk) => desk.keyboard.press('?') },
  { name: 'profile', go: press('Control+,') },
  {
    name: 'profile-letterhead',
    start: { profile: HOUSE },
    go: async (desk) => {
      await press('Control+,')(desk)
      await expect(desk.getByRole('dialog').getByRole('img')).toBeVisible()
    },
  },
  { name: 'desk-letterhead', start: { profile: HOUSE }, go: openSample },
  {
    name: 'head',
    go: async (desk) => {
      await openSample(desk)
      await desk.locator('.page-head-lines').click()
      await desk.getByRole('button', { name: 'Add a name' }).click()
    },
  },
  {
    name: 'replace',
    go: async (desk) => {
      await press('Control+H')(desk)
      await desk.getByRole('textbox', { name: 'Find' }).fill('Japan')
      await expect(desk.getByText(/found$/)).toBeVisible()
    },
  },
  {
    name: 'spelling',
    go: async (desk) => {
      await openSample(desk)
      await selectWords(desk, 'For information')
      await desk.keyboard.type('For informaton')
      await desk.keyboard.press('F7')
      await expect(desk.getByRole('list', { name: 'Suggestions' }).getByRole('button').first()).toBeVisible({
        timeout: 20_000,
      })
    },
  },
  {
    name: 'link',
    go: async (desk) => {
      await openSample(desk)
      await selectWords(desk, 'No day was set')
      await desk.keyboard.press('Control+K')
    },
  },
  {
    name: 'unsaved',
    go: async (desk) => {
      await openSample(desk)
      await pageOf(desk).focus()
      await desk.keyboard.type('More. ')
      await desk.keyboard.press('Control+W')
      await expect(desk.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'save-failed',
    go: async (desk) => {
      await openSample(desk)
      await desk.evaluate(() =>
        window.refuse(
          'saveAs',
          'disk-full',
          'The disk is full, so the note was not saved.',
          'Free some space or choose another place.',
        ),
      )
      await desk.keyboard.press('Control+S')
      await expect(desk.getByText('The disk is full')).toBeVisible()
    },
  },
  { name: 'history-empty', go: tab(/History/) },
  { name: 'history', go: withHistory },
  {
    name: 'history-naming',
    go: async (desk) => {
      await withHistory(desk)
      await desk.getByRole('button', { name: 'Name…' }).click()
    },
  },
  {
    name: 'history-delete',
    go: async (desk) => {
      await withHistory(desk)
      await desk.getByRole('button', { name: 'Delete history…' }).click()
      await expect(desk.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'compare-sheet',
    go: async (desk) => {
      await withHistory(desk)
      await desk.getByRole('button', { name: 'Compare with…' }).click()
      await expect(desk.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'compare',
    go: async (desk) => {
      await withHistory(desk)
      await desk.getByRole('button', { name: 'Show what changed since' }).click()
      await desk.keyboard.press('F8')
      await expect(desk.locator('.change-current').first()).toBeVisible()
    },
  },
  {
    name: 'merge-empty',
    go: async (desk) => {
      await openSample(desk)
      await desk.evaluate(() => window.testHost.announce({ kind: 'command', command: 'merge' }))
      await expect(desk.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'merge',
    go: async (desk) => {
      await openSample(desk)
      await desk.evaluate(
        (long) =>
          window.willChooseCopies([
            { name: 'Talks, A. Sato.brief', from: 'set for the security', to: 'agreed for the security' },
            { name: `${long}.brief`, from: 'set for the security', to: 'fixed for the security' },
            { name: 'damaged.brief', text: 'no zip' },
          ]),
        LONG,
      )
      await desk.evaluate(() => window.testHost.announce({ kind: 'command', command: 'merge' }))
      await desk.getByRole('button', { name: 'Choose copies…' }).click()
      await expect(desk.locator('.merge-clash')).toHaveCount(1)
      await desk.locator('.merge-version').first().click()
    },
  },
]
