import { existsSync, readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { importSources, type SourceFile } from '../../../app/meeting/importers/index.ts'
import { docxOf, paragraph, pdfOf } from './make-files.ts'
import { texts } from './scorer/texts.ts'

const BROWSER = '/usr/bin/chromium'
const here = existsSync(BROWSER)
if (!here)
  console.log('No system Chromium: that a worker of a window drafts the same record as Node was not tested.')

const TODAY = '2026-11-24'
const files = (): SourceFile[] => [
  ...texts().map((t) => ({ name: t.file, bytes: t.bytes })),
  {
    name: 'made.docx',
    bytes: docxOf(paragraph('Foreign Minister Ana Silva met Foreign Minister Juan Paz on 3 March 2025.')),
  },
  {
    name: 'made.pdf',
    bytes: pdfOf([
      [{ x: 60, y: 700, text: 'Foreign Minister Ana Silva met Foreign Minister Juan Paz on 3 March 2025.' }],
    ]),
  },
  { name: 'made.ics', bytes: new Uint8Array(readFileSync(new URL('./round.ics', import.meta.url))) },
  { name: 'bad.docx', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]) },
]

describe.skipIf(!here)('a worker of a window and Node', () => {
  it('[PA1] draft the same record, byte for byte, from every text and format', async () => {
    const bundle = await build({
      entryPoints: [new URL('../../../app/meeting/importers/index.ts', import.meta.url).pathname],
      bundle: true,
      platform: 'browser',
      format: 'iife',
      globalName: 'Importers',
      target: 'chrome108',
      write: false,
      logLevel: 'silent',
    })
    const answer = `onmessage = async ({ data }) => postMessage(JSON.stringify(await Importers.importSources([data], { today: '${TODAY}' })))`
    const code = `${bundle.outputFiles[0]?.text ?? ''};${answer}`
    const browser = await chromium.launch({
      executablePath: BROWSER,
      args: ['--no-sandbox', '--disable-background-networking'],
    })
    try {
      const page = await browser.newPage()
      // One worker for all: the window keeps its own too.
      await page.evaluate((code) => {
        const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
        Object.assign(globalThis, { importer: worker })
      }, code)
      for (const file of files()) {
        const inNode = JSON.stringify(await importSources([file], { today: TODAY }))
        const inWorker = await page.evaluate(
          ({ name, bytes }) =>
            new Promise<unknown>((resolve) => {
              const worker: Worker = Reflect.get(globalThis, 'importer')
              worker.onmessage = ({ data }) => resolve(data)
              worker.onerror = ({ message }) => resolve(message)
              worker.postMessage({ name, bytes: Uint8Array.from(bytes) })
            }),
          { name: file.name, bytes: [...file.bytes] },
        )
        expect(inWorker, file.name).toBe(inNode)
      }
    } finally {
      await browser.close()
    }
  }, 180_000)
})
