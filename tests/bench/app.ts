import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { executable } from '../e2e/executable.ts'
import { launch } from './launch.ts'
import { plainElectron } from './plain-electron.ts'
import { treeMemory } from './process-tree.ts'
import { percentile } from './statistics.ts'

export interface AppFigures {
  /** Milliseconds from the start of the process to a text that can be typed in. */
  readonly startToEditable: number
  readonly keyP50: number
  readonly keyP95: number
  /** The same keys while suggesting. */
  readonly suggestP50: number
  readonly suggestP95: number
  /** Suggesting ÷ plain p50, both typed by turns, so that whatever else the machine does falls on both. */
  readonly suggestRatio: number
  /** Milliseconds from the key to “Saved”. */
  readonly save: number
  /** Peak of the process tree with the preview closed, MB: until the keys were typed, and to the end. */
  readonly memory: number
  readonly memorySuggesting: number
  /** The same keys in a bare contenteditable with the same words. */
  readonly bareP50: number
  readonly bareP95: number
  /** The same start, of a window with nothing in it but those words. */
  readonly bareStart: number
  /** Seconds Electron’s own printing takes for the same words. */
  readonly printToPdf: number
}

const KEYS = 80
const TEXT = '[contenteditable=true][role=textbox]'

/** One note in the packaged app, opened from the command line as a double click does. */
export async function measureApp(note: string): Promise<AppFigures> {
  const userData = mkdtempSync(join(tmpdir(), 'aide-bench-'))
  const { app, page, started } = await launch(executable('e2e'), [`--user-data-dir=${userData}`, note])
  const child = app.process()
  let memory = 0
  const watch = setInterval(() => {
    memory = Math.max(memory, treeMemory(child.pid ?? 0))
  }, 250)
  try {
    await page.waitForSelector(TEXT, { timeout: 60_000 })
    const startToEditable = performance.now() - started
    await page.waitForTimeout(1_500)
    await caretInTheMiddle(page)
    const keys = await typeAndTime(page)
    memory = Math.max(memory, treeMemory(child.pid ?? 0))
    const memoryTyping = memory
    const { plain, suggesting } = await typeByTurns(page)
    const save = await timeSave(page)
    const lines = await page.locator(`${TEXT} :is(p, h2, h3, li, td)`).allTextContents()
    clearInterval(watch)
    child.kill('SIGKILL')
    // What could not be compared must not cost what was measured.
    const bare = await measurePlain(lines).catch((cause: Error) => {
      console.log(`plain Electron was not measured: ${cause.message.split('\n')[0]}`)
      return { keys: [], start: Number.NaN, printToPdf: Number.NaN }
    })
    return {
      startToEditable,
      keyP50: percentile(keys, 0.5),
      keyP95: percentile(keys, 0.95),
      suggestP50: percentile(suggesting, 0.5),
      suggestP95: percentile(suggesting, 0.95),
      suggestRatio: percentile(suggesting, 0.5) / percentile(plain, 0.5),
      save,
      memory: memoryTyping,
      memorySuggesting: memory,
      bareStart: bare.start,
      bareP50: percentile(bare.keys, 0.5),
      bareP95: percentile(bare.keys, 0.95),
      printToPdf: bare.printToPdf,
    }
  } finally {
    clearInterval(watch)
    child.kill('SIGKILL')
    await new Promise((done) => setTimeout(done, 300))
    rmSync(userData, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

async function caretInTheMiddle(page: Page): Promise<void> {
  const paragraphs = page.locator(`${TEXT} > p`)
  const middle = paragraphs.nth(Math.floor((await paragraphs.count()) / 2))
  await middle.scrollIntoViewIfNeeded()
  await middle.click()
  await page.keyboard.press('End')
}

/** Milliseconds from each key to the end of the frame that shows it. */
async function typeAndTime(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    Reflect.set(window, 'benchTimes', times)
    // Only the last round listens.
    Reflect.get(window, 'benchStop')?.abort()
    const stop = new AbortController()
    Reflect.set(window, 'benchStop', stop)
    addEventListener(
      'keydown',
      (event) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => times.push(performance.now() - event.timeStamp)
          port2.postMessage(null)
        })
      },
      { capture: true, signal: stop.signal },
    )
  })
  await page.keyboard.type(
    'The quick record of the talks was read by three colleagues and by the minister. '.slice(0, KEYS),
    { delay: 45 },
  )
  await page.waitForTimeout(400)
  return page.evaluate(() => Reflect.get(window, 'benchTimes') as number[])
}

async function typeByTurns(page: Page): Promise<{ plain: number[]; suggesting: number[] }> {
  const plain: number[] = []
  const suggesting: number[] = []
  for (let turn = 0; turn < 3; turn += 1) {
    plain.push(...(await typeAndTime(page)))
    await page.keyboard.press('Control+Shift+e')
    await page.getByRole('button', { name: /Suggesting/ }).waitFor()
    suggesting.push(...(await typeAndTime(page)))
    await page.keyboard.press('Control+Shift+e')
    await page.getByRole('button', { name: /Suggesting/ }).waitFor({ state: 'detached' })
  }
  return { plain, suggesting }
}

async function timeSave(page: Page): Promise<number> {
  const start = performance.now()
  await page.keyboard.press('Control+s')
  await page
    .getByRole('banner')
    .first()
    .getByRole('status')
    .filter({ hasText: 'Saved' })
    .waitFor({ timeout: 30_000 })
  return performance.now() - start
}

/** The same words in the same engine, without any of our code. */
async function measurePlain(
  lines: readonly string[],
): Promise<{ keys: number[]; start: number; printToPdf: number }> {
  const plain = plainElectron(executable('e2e'), lines)
  const { app, page, started } = await launch(plain.executable, [])
  const child = app.process()
  try {
    await page.waitForSelector(TEXT)
    const start = performance.now() - started
    await caretInTheMiddle(page)
    const keys = await typeAndTime(page)
    const printToPdf = await app.evaluate(async ({ BrowserWindow }) => {
      const start = performance.now()
      await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({})
      return (performance.now() - start) / 1000
    })
    return { keys, start, printToPdf }
  } finally {
    child.kill('SIGKILL')
    await new Promise((done) => setTimeout(done, 300))
    plain.remove()
  }
}
