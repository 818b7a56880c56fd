import type { Page } from '@playwright/test'
import { importMeeting, newBrief, saveBrief } from '../../../../app/pipeline.ts'
import { templateText } from '../../../template/records.ts'
import { expect, pageOf } from './open-window.ts'

/** Two sides’ accounts of one meeting, which differ in a day and a number. */
export const OURS =
  'Readout of the Brazilian side\n\nForeign Minister Ana Silva of Brazil met Foreign Minister Juan Paz of Bolivia on 3 March 2025.\n\nThe two ministers agreed to open the river port to ten barges a day by June 2025. They agreed to survey the upper river together.\n\nSilva expressed concern over dredging near the border bridge.\n\n“The river belongs to both of us,” Silva said.\n'
export const THEIRS =
  'Readout of the Bolivian side\n\nForeign Minister Ana Silva of Brazil met Foreign Minister Juan Paz of Bolivia on 4 March 2025.\n\nThe two ministers agreed to open the river port to ten barges a day by August 2025.\n\n“We will keep the water clean,” Paz said.\n'

const encode = (text: string) => new TextEncoder().encode(text)

/** A note drafted from both, as the import makes it. */
export async function draftedBrief(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const { meeting, sources } = await importMeeting(
    Object.entries(files).map(([name, text]) => ({ name, bytes: encode(text) })),
    { today: '2025-03-20' },
  )
  const from = { meeting, sources: new Map(Object.entries(sources)) }
  const { brief } = newBrief({ text: templateText('briefing-note.md') }, from, {
    forms: { names: 'given-first', dates: 'day-month-year', language: 'en-GB' },
    head: { date: '2025-03-20', status: 'draft v1' },
  })
  return saveBrief(brief)
}

/** Opens a drafted note on the desk. */
export async function openDrafted(
  desk: Page,
  files: Readonly<Record<string, string>> = { 'ours.txt': OURS, 'theirs.txt': THEIRS },
): Promise<void> {
  const bytes = Buffer.from(await draftedBrief(files)).toString('base64')
  await desk.evaluate((text) => {
    const file = {
      token: 'drafted-note',
      name: 'River talks.brief',
      bytes: Uint8Array.from(atob(text), (c) => c.charCodeAt(0)),
    }
    window.testHost.announce({ kind: 'open', file })
  }, bytes)
  await expect(pageOf(desk).getByRole('heading', { name: 'Summary' })).toBeVisible()
  await desk.getByRole('tab', { name: /Needs you/ }).click()
  await expect(desk.locator('.need.settle').first()).toBeVisible()
}
