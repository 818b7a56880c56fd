import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type ElectronApplication, _electron as electron, type Page } from '@playwright/test'
import { executable } from './executable.ts'

/** A running app and the folder that is its whole memory. */
export interface Running {
  readonly app: ElectronApplication
  readonly page: Page
  readonly pid: number
  /** What the program wrote to its error stream: mistakes and refusals. */
  readonly errors: () => string
  /** Ends it as a power cut would: no handler runs. */
  kill(): Promise<void>
  /** Ends it as a person would who has saved everything. */
  close(): Promise<void>
}

export interface Desk {
  /** Settings, recents, journal: fresh for each test, kept over restarts within it. */
  readonly userData: string
  /** A folder for notes and exports of this test. */
  readonly folder: string
  /** Starts the app; again after `kill` or `close`. */
  start(...args: string[]): Promise<Running>
  /** Keeps a picture under test-results/screens. */
  picture(page: Page, name: string): Promise<void>
}

export const SCREENS = new URL('../../test-results/screens/', import.meta.url).pathname

/** Chromium refuses to sandbox root, which is who runs tests in a container. */
export const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

export const test = base.extend<{ desk: Desk }>({
  // Playwright reads what a fixture needs from a pattern; this one needs nothing but must name something.
  desk: async ({ viewport: _ }, use) => {
    const home = mkdtempSync(join(tmpdir(), 'aide-e2e-'))
    const desk = createDesk(home)
    await use(desk)
    await desk.endAll()
    // A process that was killed may be writing its last file still; what it leaves is the system's to clear away.
    try {
      rmSync(home, { recursive: true, force: true, maxRetries: 8, retryDelay: 250 })
    } catch (cause) {
      console.log(`left behind: ${home} (${String(cause)})`)
    }
  },
})
export { expect } from '@playwright/test'

function createDesk(home: string): Desk & { endAll(): Promise<void> } {
  const userData = join(home, 'user data')
  const folder = join(home, 'papers')
  for (const path of [userData, folder]) mkdirSync(path)
  const running = new Set<Running>()
  return {
    userData,
    folder,
    async start(...args) {
      const { app, page } = await launchOnceMore({
        executablePath: executable('e2e'),
        args: [...asRoot, `--user-data-dir=${userData}`, ...args],
        // Nothing of the person's own settings reaches a test.
        env: { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, 'config'), LANG: 'en_GB.UTF-8' },
      })
      const child = app.process()
      let errors = ''
      child.stderr?.on('data', (part) => {
        errors += part
      })
      await page.waitForFunction(isReady)
      const ended = new Promise<void>((done) => child.once('exit', () => done()))
      const one: Running = {
        app,
        page,
        pid: child.pid ?? 0,
        errors: () => mistakesIn(errors),
        async kill() {
          running.delete(one)
          child.kill('SIGKILL')
          await ended
        },
        async close() {
          running.delete(one)
          await app.close()
        },
      }
      running.add(one)
      return one
    },
    async picture(page, name) {
      mkdirSync(SCREENS, { recursive: true })
      await page.screenshot({ path: join(SCREENS, `${name}.png`) })
    },
    async endAll() {
      for (const one of [...running]) await one.kill()
    },
  }
}

const LAUNCH_MS = 15_000

/**
 * Once in some twenty starts of an old engine Playwright misses the first navigation and waits for ever, while the
 * window stands. Such a start is ended and made again, once, and said aloud.
 */
async function launchOnceMore(options: Parameters<typeof electron.launch>[0]) {
  const launch = async () => {
    const app = await electron.launch({ ...options, timeout: LAUNCH_MS })
    return { app, page: await app.firstWindow({ timeout: LAUNCH_MS }) }
  }
  return launch().catch((cause: Error) => {
    process.stderr.write(
      `started again, since the first start was not seen: ${cause.message.split('\n')[0]}\n`,
    )
    return launch()
  })
}

/** The window has asked for its start and shows what it begins with. */
const isReady = (): boolean =>
  Boolean(document.querySelector('#root')?.childElementCount) && !document.querySelector('.starting')

/** Lines of ours; Chromium talks of graphics that a test display lacks. */
const mistakesIn = (errors: string): string =>
  errors
    .split('\n')
    .filter((line) => line && !/^\[\d+:\d+\/|^Debugger |^For help, see|^DevTools listening/.test(line))
    .join('\n')
