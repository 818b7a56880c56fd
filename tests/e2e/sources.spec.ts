import { expect, type Running, test } from './launch.ts'
import { answer, call } from './machine.ts'

const ARTICLE = `Ministers meet in Beijing

BEIJING, 25 December 2024 - Foreign Minister Takeshi Iwaya of Japan met Foreign Minister Wang Yi of China on Wednesday.
They agreed to hold a security dialogue in 2025. Iwaya expressed concern over the situation in the East China Sea.
`
const source = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })

/** Process ids of the hidden page that reads files of others; the window's own is not among them. */
const parserPids = ({ app }: Running): Promise<number[]> =>
  app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .filter((contents) => contents.getURL().startsWith('app://parser/'))
      .map((contents) => contents.getOSProcessId()),
  )

test('[SR1] sources are read in a room of their own, which is gone afterwards', async ({ desk }) => {
  const running = await desk.start()
  const imported = await answer(running.page, 'importSources', [source('talks.txt', ARTICLE)])
  expect(imported.refused).toEqual([])
  expect(imported.sources['talks.txt']).toBe(ARTICLE)
  expect(JSON.stringify(imported.meeting)).toContain('Iwaya')
  expect(await parserPids(running)).toEqual([])
})

test('[SR2] a file that is no text is refused by name, and the others are read', async ({ desk }) => {
  const { page } = await desk.start()
  const binary = { name: 'picture.bin', bytes: Uint8Array.from({ length: 4_096 }, (_, i) => (i * 7) % 256) }
  const imported = await answer(page, 'importSources', [binary, source('talks.txt', ARTICLE)])
  expect(imported.refused.map(({ file, error }) => [file, error.code])).toEqual([
    ['picture.bin', 'source-binary'],
  ])
  expect(Object.keys(imported.sources)).toEqual(['talks.txt'])
})

test('[SR3] when the room dies the import is refused and the window lives on', async ({ desk }) => {
  const running = await desk.start()
  const long = source('long.txt', ARTICLE.repeat(8_000))
  const reply = call(running.page, 'importSources', [long])
  await expect.poll(() => parserPids(running), { timeout: 20_000 }).toHaveLength(1)
  await running.app.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) {
      if (contents.getURL().startsWith('app://parser/')) contents.forcefullyCrashRenderer()
    }
  })
  const answered = await reply
  expect(answered.ok === false && answered.error.code).toBe('source-unreadable')
  expect((await answer(running.page, 'start')).platform).toBeTruthy()
})

test('[SR4] an import can be cancelled', async ({ desk }) => {
  const running = await desk.start()
  const reply = call(running.page, 'importSources', [source('long.txt', ARTICLE.repeat(8_000))])
  await expect.poll(() => parserPids(running), { timeout: 20_000 }).toHaveLength(1)
  await answer(running.page, 'cancelImport')
  const answered = await reply
  expect(answered.ok === false && answered.error.code).toBe('cancelled')
  await expect.poll(() => parserPids(running)).toEqual([])
})
