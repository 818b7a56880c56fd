import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { executable } from './executable.ts'
import { asRoot, expect, type Running, test } from './launch.ts'
import { answer } from './machine.ts'

/** A second start, as a double click makes it. @returns its exit code */
function startAgain(userData: string, ...args: string[]): Promise<number | null> {
  return new Promise((done, fail) => {
    const child = spawn(executable('e2e'), [...asRoot, `--user-data-dir=${userData}`, ...args], {
      stdio: 'ignore',
    })
    const limit = setTimeout(() => child.kill('SIGKILL'), 20_000)
    child.on('error', fail)
    child.on('close', (code) => {
      clearTimeout(limit)
      done(code)
    })
  })
}

const listen = ({ page }: Running) =>
  page.evaluate(() => {
    Reflect.set(window, 'heard', [])
    Reflect.get(window, 'aide').on((said: { kind: string; file?: { name: string } }) =>
      Reflect.get(window, 'heard').push(`${said.kind} ${said.file?.name ?? ''}`),
    )
  })

test('[ON1] a second start opens its note in the window there is, and ends', async ({ desk }) => {
  const path = join(desk.folder, 'Second.brief')
  writeFileSync(path, 'x')
  const running = await desk.start()
  await answer(running.page, 'start')
  await listen(running)
  expect(await startAgain(desk.userData, path)).toBe(0)
  await expect
    .poll(() => running.page.evaluate(() => Reflect.get(window, 'heard')))
    .toEqual(['open Second.brief'])
  expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('[ON2] after the program was killed the next start comes up', async ({ desk }) => {
  for (let i = 0; i < 3; i++) {
    const running = await desk.start()
    await answer(running.page, 'start')
    await running.kill()
  }
  const { page } = await desk.start()
  expect((await answer(page, 'start')).platform).toBe('linux')
})

test('[ON3] the window comes back at the size it was left at', async ({ desk }) => {
  const sizeOf = (running: Running) =>
    running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())
  const first = await desk.start()
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 80, y: 60, width: 900, height: 700 }),
  )
  await first.page.waitForTimeout(1_000)
  await first.close()
  expect(await sizeOf(await desk.start())).toMatchObject({ width: 900, height: 700 })
})

test('[ON4] a window with unsaved words stays until it says itself that it may go', async ({ desk }) => {
  const running = await desk.start()
  await answer(running.page, 'start')
  await answer(running.page, 'setDocument', { title: 'Talks', dirty: true })
  const said = await running.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const heard: string[] = []
    // The page would answer at once that nothing is unsaved: it does not hear the question.
    if (window)
      window.webContents.send = (_channel: string, announcement: { kind: string }) =>
        heard.push(announcement.kind)
    window?.close()
    return heard
  })
  expect(said).toEqual(['close-requested'])
  await running.page.waitForTimeout(300)
  expect(running.page.isClosed()).toBe(false)
  const ended = new Promise((done) => running.app.process().once('exit', done))
  // The page may be gone before it has answered the test.
  await running.page.evaluate(() => void Reflect.get(window, 'aide').closeWindow()).catch(() => undefined)
  await ended
})

test('[ON5] when the page dies it is loaded anew and its words are offered again', async ({ desk }) => {
  const running = await desk.start()
  await answer(running.page, 'journal', 'journal-1', 'Talks', 'pack', new TextEncoder().encode('words'))
  await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
  await expect
    .poll(
      () =>
        running.app.evaluate(async ({ BrowserWindow }) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents
          if (!contents || contents.isCrashed() || contents.isLoading()) return ''
          // A page that dies meanwhile never answers.
          const late = new Promise<null>((done) => setTimeout(() => done(null), 1_000))
          const reply = await Promise.race([contents.executeJavaScript('window.aide.start()'), late])
          return reply?.value.recovered.map((r: { name: string }) => r.name).join()
        }),
      { timeout: 20_000 },
    )
    .toBe('Talks')
})
