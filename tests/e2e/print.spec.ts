import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Running, test } from './launch.ts'

/** What the printer would get, as a file, in place of the system's dialog. */
const printInto = ({ app }: Running, file: string): Promise<void> =>
  app.evaluate(({ BrowserWindow }, path) => {
    const [window] = BrowserWindow.getAllWindows()
    if (!window) throw new Error('There is no window.')
    const asked: unknown[] = []
    Object.assign(globalThis, { asked })
    window.webContents.print = (options, done) => {
      asked.push(options)
      void window.webContents
        .printToPDF({
          preferCSSPageSize: false,
          pageSize: 'A4',
          margins: { top: 0, bottom: 0, left: 0, right: 0 },
        })
        .then((pdf) => process.mainModule?.require('node:fs').writeFileSync(path, pdf))
        .then(() => done?.(true, ''))
    }
  }, file)

const pagesIn = (file: string): number =>
  Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1])

test('[PR1] print hands the very pages of the PDF to the system’s dialog, edge to edge', async ({ desk }) => {
  const running = await desk.start('--sample')
  const { page } = running
  const printed = join(desk.folder, 'printed.pdf')
  await printInto(running, printed)
  await page.locator('.note-page h2, .note-page h1').first().waitFor()
  await page.keyboard.press('Control+P')
  await expect
    .poll(() => statSync(printed, { throwIfNoEntry: false })?.size ?? 0, { timeout: 30_000 })
    .toBeGreaterThan(20_000)
  await expect(page.locator('.print-layer')).toHaveCount(0)
  const asked = await running.app.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked)
  expect(asked).toEqual([
    {
      silent: false,
      printBackground: true,
      margins: { marginType: 'none' },
      landscape: false,
      pageSize: { width: 210_000, height: 297_000 },
    },
  ])
  expect(pagesIn(printed)).toBeGreaterThan(1)
})

test('[PR2] where there is no printer it says so and offers the PDF reader', async ({ desk }) => {
  const running = await desk.start('--sample')
  const { page } = running
  await running.app.evaluate(({ BrowserWindow, shell }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (!window) throw new Error('There is no window.')
    window.webContents.print = (_options, done) => done?.(false, 'No printers')
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openPath = async (path) => {
      opened.push(path)
      return ''
    }
  })
  await page.locator('.note-page h2, .note-page h1').first().waitFor()
  await page.keyboard.press('Control+P')
  await expect(page.getByText(/could not be printed: the system says “No printers”/)).toBeVisible({
    timeout: 30_000,
  })
  await page.getByRole('button', { name: 'Open in the PDF reader' }).click()
  const opened = () => running.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
  await expect.poll(async () => (await opened())[0] ?? '').toMatch(/\.pdf$/)
  expect(pagesIn((await opened())[0] ?? '')).toBeGreaterThan(1)
})
