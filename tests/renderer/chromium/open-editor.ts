import { test as base, type Page } from '@playwright/test'
import { build } from 'esbuild'

/** The policy of the real window: no inline style, no eval, no string ever becomes script or markup. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const PAGE =
  '<!doctype html><html lang="en"><title>Editor</title><link rel="stylesheet" href="/editor-page.css"><main id="root"></main><script type="module" src="/editor-page.js"></script></html>'

let bundled: Promise<Map<string, Uint8Array>> | undefined

/** Bundled once a run, in memory. */
function bundle(): Promise<Map<string, Uint8Array>> {
  bundled ??= build({
    entryPoints: [new URL('./page/editor-page.tsx', import.meta.url).pathname],
    bundle: true,
    write: false,
    outdir: '/out',
    format: 'esm',
    target: 'chrome108',
    jsx: 'automatic',
    conditions: ['production'],
    loader: { '.ttf': 'file' },
    assetNames: '[name]',
    publicPath: '/',
    define: { 'process.env.NODE_ENV': '"production"' },
  }).then(
    (result) => new Map(result.outputFiles.map((file) => [file.path.replace(/^.*\/out/, ''), file.contents])),
  )
  return bundled
}

function typeOf(path: string): string {
  if (path.endsWith('.css')) return 'text/css'
  return path.endsWith('.js') ? 'text/javascript' : 'font/ttf'
}

/** A page with the editor in it, under the window's content policy. */
export const test = base.extend<{ editor: Page }>({
  editor: async ({ page }, use) => {
    const files = await bundle()
    await page.route('http://note.test/**', (route) => {
      const { pathname } = new URL(route.request().url())
      if (pathname === '/') {
        return route.fulfill({
          contentType: 'text/html',
          headers: { 'Content-Security-Policy': POLICY },
          body: PAGE,
        })
      }
      const body = files.get(pathname)
      if (body === undefined) return route.fulfill({ status: 404 })
      return route.fulfill({ contentType: typeOf(pathname), body: Buffer.from(body) })
    })
    await page.goto('http://note.test/')
    await page.waitForSelector('.note-page')
    await use(page)
  },
})

export { expect } from '@playwright/test'

/** Opens a note and puts the caret at the end of it. */
export async function open(page: Page, source: string): Promise<void> {
  await page.evaluate((text) => {
    window.openNote(text)
    window.session.focus()
  }, source)
  await page.keyboard.press('Control+End')
}

export const textOf = (page: Page): Promise<string> => page.evaluate(() => window.text())

/** Types, with keys in braces: `one{Enter}two`. A moved caret is told to the page a frame later, as to a person. */
export async function press(page: Page, keys: string): Promise<void> {
  for (const part of keys.split(/(\{[^}]+\})/)) {
    if (!part.startsWith('{')) {
      await page.keyboard.type(part)
      continue
    }
    await page.keyboard.press(part.slice(1, -1))
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
  }
}
