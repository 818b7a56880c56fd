import type { Page } from '@playwright/test'
import { objections } from './objections.ts'
import { expect, picture, test } from './open-window.ts'
import { SETTLING_VIEWS } from './settling-views.ts'
import { STATES } from './states.ts'
import { VIEWS, type View } from './views.ts'

type Media = Parameters<Page['emulateMedia']>[0]

/**
 * Every way the window can look. Between them only colours differ; in forced colours the system chooses those, so that
 * axe has no say there.
 */
const LOOKS: readonly {
  readonly name: string
  readonly media: Media
  readonly axe: 'all' | 'colours' | 'none'
}[] = [
  { name: 'light', media: { colorScheme: 'light', contrast: null, forcedColors: null }, axe: 'all' },
  { name: 'dark', media: { colorScheme: 'dark', contrast: null, forcedColors: null }, axe: 'colours' },
  {
    name: 'contrast-light',
    media: { colorScheme: 'light', contrast: 'more', forcedColors: null },
    axe: 'colours',
  },
  {
    name: 'contrast-dark',
    media: { colorScheme: 'dark', contrast: 'more', forcedColors: null },
    axe: 'colours',
  },
  { name: 'forced', media: { colorScheme: 'dark', contrast: null, forcedColors: 'active' }, axe: 'none' },
]

function look(id: string, view: View): void {
  test.describe(() => {
    test.use({ start: view.start ?? {}, holds: view.holds ?? [], refuses: view.refuses ?? null })
    test(`[${id}] ${view.name} has nothing axe objects to, in any look`, async ({ desk }) => {
      test.setTimeout(120_000)
      await view.go(desk)
      for (const { name, media, axe } of LOOKS) {
        await desk.emulateMedia(media)
        await picture(desk, `${view.name}-${name}`)
        if (axe !== 'none') expect(await objections(desk, axe), name).toEqual([])
      }
    })
  })
}

for (const [at, view] of VIEWS.entries()) look(`VI${at + 1}`, view)
for (const [at, view] of STATES.entries()) look(`VS${at + 1}`, view)
for (const [at, view] of SETTLING_VIEWS.entries()) look(`VT${at + 1}`, view)
