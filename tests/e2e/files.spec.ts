import { readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './launch.ts'
import { answer, call, willChoose } from './machine.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('[FI1] a note is saved under a name, saved again, opened, and stands among the recents', async ({
  desk,
}) => {
  const path = join(desk.folder, 'Talks.brief')
  const first = await desk.start()
  await willChoose(first, [{ saveAs: path }])
  const saved = await answer(first.page, 'saveAs', 'Talks', bytes('one'))
  expect(saved?.name).toBe('Talks.brief')
  expect(readFileSync(path, 'utf8')).toBe('one')
  await answer(first.page, 'save', saved?.token ?? '', bytes('two'))
  expect(readFileSync(path, 'utf8')).toBe('two')
  await first.close()

  const { page } = await desk.start()
  const { recents } = await answer(page, 'start')
  expect(recents.map(({ name, folder }) => ({ name, folder }))).toEqual([
    { name: 'Talks.brief', folder: desk.folder },
  ])
  const opened = await answer(page, 'openToken', recents[0]?.token ?? '')
  expect(new TextDecoder().decode(opened.bytes)).toBe('two')
})

test('[FI2] what another program wrote is not saved over, even at the same size and time', async ({
  desk,
}) => {
  const path = join(desk.folder, 'Talks.brief')
  writeFileSync(path, 'ours')
  const running = await desk.start()
  await willChoose(running, [{ files: [path] }])
  const [opened] = await answer(running.page, 'openDialog', 'note')
  const time = new Date('2026-01-01T00:00:00Z')
  utimesSync(path, time, time)
  writeFileSync(path, 'them')
  utimesSync(path, time, time)
  const reply = await call(running.page, 'save', opened?.token ?? '', bytes('mine'))
  expect(reply.ok === false && reply.error.code).toBe('file-changed-on-disk')
  expect(readFileSync(path, 'utf8')).toBe('them')
})

test('[FI3] unsaved work is offered again after the program was killed', async ({ desk }) => {
  const first = await desk.start()
  await answer(first.page, 'journal', 'journal-1', 'Talks', 'pack', bytes('the whole note'))
  await answer(first.page, 'journal', 'journal-1', 'Talks', 'text', bytes('later words'))
  await first.kill()

  const second = await desk.start()
  const { recovered } = await answer(second.page, 'start')
  const decoder = new TextDecoder()
  expect(
    recovered.map((r) => [r.journal, r.name, decoder.decode(r.bytes), r.text && decoder.decode(r.text)]),
  ).toEqual([['journal-1', 'Talks', 'the whole note', 'later words']])
  await answer(second.page, 'closeJournal', 'journal-1')
  await second.close()

  const third = await desk.start()
  expect((await answer(third.page, 'start')).recovered).toEqual([])
})

test('[FI4] a note opened from Markdown is not written over with a brief', async ({ desk }) => {
  const path = join(desk.folder, 'old.md')
  writeFileSync(path, '# Old\n')
  const running = await desk.start()
  await willChoose(running, [{ files: [path] }])
  const [opened] = await answer(running.page, 'openDialog', 'note')
  const reply = await call(running.page, 'save', opened?.token ?? '', bytes('PK'))
  expect(reply.ok === false && reply.error.code).toBe('file-unwritable')
  expect(readFileSync(path, 'utf8')).toBe('# Old\n')
})

test('[FI5] the window hears within two seconds that another program changed its file', async ({ desk }) => {
  const path = join(desk.folder, 'Talks.brief')
  writeFileSync(path, 'ours')
  const running = await desk.start()
  await willChoose(running, [{ files: [path] }])
  const [opened] = await answer(running.page, 'openDialog', 'note')
  const token = opened?.token ?? ''
  await running.page.evaluate(() => {
    Reflect.set(window, 'heard', [])
    Reflect.get(window, 'aide').on((said: unknown) => Reflect.get(window, 'heard').push(said))
  })
  await answer(running.page, 'setDocument', { title: 'Talks', dirty: false, token })
  const heard = () => running.page.evaluate(() => JSON.stringify(Reflect.get(window, 'heard')))
  await answer(running.page, 'save', token, bytes('ours again'))
  await running.page.waitForTimeout(2_000)
  expect(await heard()).not.toContain('changed-on-disk')
  writeFileSync(path, 'theirs')
  await expect.poll(heard, { timeout: 4_000 }).toContain(JSON.stringify({ kind: 'changed-on-disk', token }))
})

test('[FI6] a dropped file reaches the window as bytes and a token; a file a script made does not', async ({
  desk,
}) => {
  const path = join(desk.folder, 'Dropped.brief')
  writeFileSync(path, 'dropped')
  const { page } = await desk.start()
  await page.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.id = 'drop'
    document.body.append(input)
  })
  await page.locator('#drop').setInputFiles(path)
  const replies = await page.evaluate(async () => {
    const aide = Reflect.get(window, 'aide')
    const file = document.querySelector<HTMLInputElement>('#drop')?.files?.[0]
    const forged = new File(['x'], '/etc/passwd')
    Object.defineProperty(forged, 'path', { value: '/etc/passwd' })
    const { value } = await aide.droppedFile(file)
    return {
      name: value?.name,
      text: value && new TextDecoder().decode(value.bytes),
      forged: (await aide.droppedFile(forged)).ok,
    }
  })
  expect(replies).toEqual({ name: 'Dropped.brief', text: 'dropped', forged: false })
})
