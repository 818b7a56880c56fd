import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Arguments } from '../../app/host/contract.ts'
import { expect, type Running, test } from './launch.ts'
import { answer, call, willChoose } from './machine.ts'

const words = (value: string) => ({ type: 'text', value })
const request = (paragraphs = 1): Arguments<'export'>[0] => ({
  name: 'Talks',
  input: {
    head: { title: 'Talks', marking: 'OFFICIAL', language: 'en' },
    tree: {
      type: 'root',
      children: Array.from({ length: paragraphs }, (_, i) => ({
        type: 'paragraph',
        children: [words(`Paragraph ${i}. Both sides agreed to hold a dialogue in 2025.`)],
      })),
    },
    annotations: [],
    sources: [],
    citations: {},
    images: {},
  },
  options: { formats: ['pdf', 'md', 'docx'], copy: 'full', annotations: 'none', embed: false },
})

const typesettingPid = ({ app }: Running): Promise<number> =>
  app.evaluate(({ app }) => app.getAppMetrics().find((m) => m.serviceName?.startsWith('node.'))?.pid ?? 0)

test('[EX1] an export writes its files into the folder chosen in one dialog, and again without asking', async ({
  desk,
}) => {
  const running = await desk.start()
  await willChoose(running, [{ files: [desk.folder] }])
  const made = await answer(running.page, 'export', request())
  const names = made?.files.map((file) => file.name) ?? []
  expect(names.map((name) => name.split('.').pop())).toEqual(['pdf', 'md', 'docx'])
  for (const name of names) expect(existsSync(join(desk.folder, name))).toBe(true)
  expect(
    readFileSync(join(desk.folder, names[0] ?? ''))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  const { lastFolder } = await answer(running.page, 'start')
  const again = await answer(running.page, 'export', { ...request(), folder: lastFolder?.token })
  expect(again?.files.map((file) => file.name)).toEqual(names)
})

test('[EX2] a file somebody else put there is replaced only when the person says so', async ({ desk }) => {
  const running = await desk.start()
  await willChoose(running, [
    { files: [desk.folder] },
    { files: [desk.folder] },
    { button: 0 },
    { files: [desk.folder] },
    { button: 1 },
  ])
  const first = await answer(running.page, 'export', request())
  const path = join(desk.folder, first?.files[1]?.name ?? '')
  writeFileSync(path, 'somebody else')
  expect(await answer(running.page, 'export', request())).toBeNull()
  expect(readFileSync(path, 'utf8')).toBe('somebody else')
  expect(await answer(running.page, 'export', request())).not.toBeNull()
  expect(readFileSync(path, 'utf8')).toContain('Both sides agreed')
})

test('[EX3] the preview gives pages, and where each block begins', async ({ desk }) => {
  const { page } = await desk.start()
  const preview = await page.evaluate(async (request) => {
    const { value } = await Reflect.get(window, 'aide').preview(request)
    return {
      start: new TextDecoder().decode(value.pdf.slice(0, 5)),
      pages: value.pages,
      blocks: value.positions.length,
    }
  }, request(120))
  expect(preview.start).toBe('%PDF-')
  expect(preview.pages).toBeGreaterThan(1)
  expect(preview.blocks).toBe(120)
})

test('[EX4] a cancelled export writes nothing', async ({ desk }) => {
  const running = await desk.start()
  await willChoose(running, [{ files: [desk.folder] }])
  const reply = call(running.page, 'export', request(20_000))
  await expect.poll(() => typesettingPid(running), { timeout: 20_000 }).toBeGreaterThan(0)
  await answer(running.page, 'cancelExport')
  const answered = await reply
  expect(answered.ok === false && answered.error.code).toBe('cancelled')
  expect(existsSync(join(desk.folder, 'Talks.pdf'))).toBe(false)
})

test('[EX5] when the typesetter dies the export is refused, and the next one works', async ({ desk }) => {
  const running = await desk.start()
  await willChoose(running, [{ files: [desk.folder] }, { files: [desk.folder] }])
  const reply = call(running.page, 'export', request(20_000))
  await expect.poll(() => typesettingPid(running), { timeout: 20_000 }).toBeGreaterThan(0)
  process.kill(await typesettingPid(running), 'SIGKILL')
  const answered = await reply
  expect(answered.ok === false && answered.error.code).toBe('typeset-failed')
  expect(await answer(running.page, 'export', request())).not.toBeNull()
})

test('[EX6] a style is chosen by name, never by path', async ({ desk }) => {
  const { page } = await desk.start()
  const reply = await call(page, 'preview', {
    ...request(),
    options: { ...request().options, style: '../../etc/passwd' },
  })
  expect(reply.ok === false && reply.error.code).toBe('style-invalid')
})
