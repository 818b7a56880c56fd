import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import type { CallName, StartState } from '../../../../app/host/contract.ts'
import { serveWindow } from './build-window.ts'
import { machinePreview } from './typesetting.ts'

interface Fixtures {
  /** How the window starts; set with `test.use`. */
  readonly start: Partial<StartState>
  /** Calls of the machine that never answer. */
  readonly holds: readonly CallName[]
  /** A call the machine refuses from the first, and its words. */
  readonly refuses: Parameters<Window['refuse']> | null
  /** The window at its start. */
  readonly desk: Page
}

/** Built and served once a run. */
let served: Promise<string> | undefined

/** The window on a machine in memory, under the policy it ships with. Typesetting is the real one. */
export const test = base.extend<Fixtures>({
  viewport: { width: 1440, height: 900 },
  // Pictures and places are asked for when nothing moves any more.
  contextOptions: { reducedMotion: 'reduce' },
  start: [{}, { option: true }],
  holds: [[], { option: true }],
  refuses: [null, { option: true }],
  desk: [
    async ({ page, start, holds, refuses }, use) => {
      served ??= serveWindow()
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(error.message))
      await page.exposeFunction('machinePreview', machinePreview)
      await page.addInitScript((machine) => Object.assign(window, machine), {
        machineStart: start,
        machineHolds: holds,
        machineRefuses: refuses,
      })
      await page.goto(await served)
      await expect(page.locator('#root > *').first()).toBeAttached()
      await use(page)
      expect(faults).toEqual([])
    },
    { timeout: 120_000 },
  ],
})
export { expect } from '@playwright/test'

/** Opens the filled sample note from the start screen. */
export async function openSample(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: /Open the sample/ }).click()
  await expect(pageOf(desk).getByRole('heading', { name: 'Summary' })).toBeVisible()
  await expect(desk.locator('.thread')).toHaveCount(2)
}

/** The page a person writes on. */
export const pageOf = (desk: Page) => desk.locator('.note-page')

/** A picture of the window for people to look at, with the tests' other results. */
export async function picture(desk: Page, name: string): Promise<void> {
  const folder = join(import.meta.dirname, '../../../../test-results/window')
  await desk.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}

/** How often the window called the machine by this name. */
export const callsOf = (desk: Page, name: string): Promise<number> =>
  desk.evaluate((call) => window.testHost.calls.filter((c) => c.name === call).length, name)

/** Selects some words of the page, as a person dragging over them would. */
export async function selectWords(desk: Page, words: string): Promise<void> {
  await pageOf(desk).focus()
  await desk.evaluate((wanted) => {
    const root = document.querySelector('.note-page')
    const walker = document.createTreeWalker(root ?? document, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at < 0) continue
      document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
      return
    }
    throw new Error(`The page does not hold “${wanted}”.`)
  }, words)
  // The editor hears of the selection with the browser's own event.
  await desk.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30))))
}
