import type { Page } from '@playwright/test'
import { OURS, openDrafted } from './open-drafted.ts'
import { expect, openSample } from './open-window.ts'
import type { View } from './views.ts'

const LONG = Array.from(
  { length: 30 },
  (_, n) =>
    `The two ministers agreed to open a joint office for permits, inspections and the exchange of officials in the ${n + 1}th river town by June 2025, with staff of both sides.`,
)
const focusFirst = async (desk: Page) => {
  await openDrafted(desk)
  await desk.locator('.need.settle:not(.warning) .need-body').first().focus()
}
const settings = async (desk: Page) => {
  await openDrafted(desk)
  await desk.getByRole('tab', { name: 'Sources' }).click()
  await desk
    .getByRole('button', { name: /^Whose, marking, correction/ })
    .first()
    .click()
}

/** The views of settling what was drafted, and of a record that changes. */
export const SETTLING_VIEWS: readonly View[] = [
  { name: 'settle', go: focusFirst },
  {
    name: 'settle-edit',
    go: async (desk) => {
      await focusFirst(desk)
      await desk.keyboard.press('e')
      await expect(desk.getByRole('form', { name: 'Item of the record' })).toBeVisible()
    },
  },
  {
    name: 'settle-passage',
    go: async (desk) => {
      await focusFirst(desk)
      await desk.keyboard.press('t')
      await expect(desk.locator('.pick-text')).toBeFocused()
    },
  },
  {
    name: 'settle-own-words',
    go: async (desk) => {
      await openDrafted(desk)
      await desk.getByRole('button', { name: 'Write it' }).first().click()
    },
  },
  {
    name: 'settle-many',
    go: async (desk) => {
      await openDrafted(desk, { 'ours.txt': `${OURS}\n${LONG.join('\n\n')}\n` })
      await desk.getByRole('button', { name: /more of less weight/ }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'record-add',
    go: async (desk) => {
      await focusFirst(desk)
      await desk.keyboard.press('n')
      await desk.keyboard.press('Control+a')
      await desk.keyboard.press('Enter')
      await expect(desk.getByRole('combobox', { name: 'New item under' })).toBeVisible()
    },
  },
  {
    name: 'record-meeting',
    go: async (desk) => {
      await openDrafted(desk)
      await desk.getByRole('button', { name: 'Edit title, day and place' }).click()
    },
  },
  {
    name: 'record-changed',
    go: async (desk) => {
      await openDrafted(desk)
      await desk.getByRole('button', { name: /Bolivian side says, 2025/ }).click()
      await desk.getByRole('button', { name: /The record changed/ }).click()
      await expect(desk.locator('.pending').first()).toBeVisible()
    },
  },
  { name: 'source-settings', go: settings },
  {
    name: 'head-marking',
    go: async (desk) => {
      await settings(desk)
      await desk.getByRole('combobox', { name: 'Its marking' }).selectOption('SECRET')
      await desk.locator('.page-head-lines').click()
      await expect(desk.getByRole('textbox', { name: /is marked SECRET/ })).toBeVisible()
    },
  },
  {
    name: 'export-unsettled',
    go: async (desk) => {
      await settings(desk)
      await desk.getByRole('combobox', { name: 'Its marking' }).selectOption('SECRET')
      await desk.keyboard.press('Control+Shift+X')
      await expect(desk.getByText(/in the note not settled/)).toBeVisible()
    },
  },
  {
    name: 'import-behind',
    holds: ['importSources'],
    go: async (desk) => {
      await openSample(desk)
      await desk.keyboard.press('Control+n')
      await desk.evaluate(() => {
        const data = new DataTransfer()
        data.setData('text/plain', 'The two ministers met in Beijing.')
        window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }))
      })
      await desk.getByRole('button', { name: 'Go on in the background' }).click()
      await desk.evaluate(() =>
        window.testHost.announce({
          kind: 'progress',
          job: 'import',
          done: 0,
          of: 1,
          doing: 'Reading the report of the joint commission on the river.pdf, page 120 of 300',
        }),
      )
      await expect(desk.getByRole('complementary', { name: 'Sources being read' })).toContainText('page 120')
    },
  },
]
