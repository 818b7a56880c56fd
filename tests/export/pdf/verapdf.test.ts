import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExportInput } from '../../../app/export/export.ts'
import { houseOf } from '../../../app/export/house.ts'
import { makeLogo } from '../../fixtures/make-logo.ts'
import { REDLINED } from './redline-sample.ts'
import { filledSample, TEMPLATE_IDS } from './samples.ts'
import { HEAD, SQUARE, setMarkdown, setNote, typesetter } from './set.ts'
import { failures, findVerapdf } from './verapdf.ts'

const verapdf = findVerapdf()
if ('missing' in verapdf) console.warn(`veraPDF did not run: ${verapdf.missing}.`)

const folder = mkdtempSync(join(tmpdir(), 'aide-standards-'))
const files: string[] = []
const attachment = {
  name: 'Talks (北京).brief',
  bytes: new Uint8Array(2000).fill(7),
  mediaType: 'application/zip',
  description: 'The editable note',
}

function keep(name: string, pdf: Uint8Array): void {
  const file = join(folder, `${name}.pdf`)
  writeFileSync(file, pdf)
  files.push(file)
}

const { title: _, ...FINAL } = HEAD

/** Everything around the text that a paper can carry at once. */
const COMMENTED: Partial<ExportInput> = {
  annotations: [
    {
      id: '7',
      kind: 'comment',
      author: 'R. Ito',
      created: '2024-12-26T09:00:00Z',
      body: 'Is that so?',
      replies: [{ id: 'r', author: 'K. Sato', created: '2024-12-26T10:00:00Z', body: 'It is.' }],
      anchor: { exact: 'words', prefix: '', suffix: '', start: 0, end: 5 },
    },
  ],
  sources: [{ id: 's', title: 'A readout', url: 'https://example.org/readout' }],
  citations: { e1: { source: 's', exact: 'words' } },
  images: { 'square.png': SQUARE },
}

describe.skipIf('missing' in verapdf)('PDF/A-3a and PDF/UA-1, on the same files', () => {
  beforeAll(async () => {
    for (const id of TEMPLATE_IDS) {
      const input = filledSample(id, FINAL)
      for (const [kind, pdf] of [
        ['plain', {}],
        ['carrying', { attachment }],
      ] as const) {
        keep(`${id}-${kind}`, (await setNote(input, { pdf })).pdf)
      }
    }
    const torture = readFileSync(join(import.meta.dirname, 'torture.md'), 'utf8')
    const images = { 'square.png': SQUARE }
    keep('torture', (await setMarkdown(torture, { input: { images } })).pdf)
    keep(
      'torture-carrying',
      (await setMarkdown(torture, { input: { images }, pdf: { attachment }, style: 'landscape' })).pdf,
    )
    const everything =
      'These :mark[words]{a="7"} stand.:cite[]{e=e1} ![](square.png)\n\n::annex{title="Map"}\n\n![A map](square.png)\n\n:::layer{not-to-be-disclosed}\nNo.[^a]\n:::\n\n[^a]: Note.'
    keep(
      'everything',
      (await setMarkdown(everything, { input: COMMENTED, options: { annotations: 'notes' } })).pdf,
    )
    keep(
      'margin',
      (
        await setMarkdown(everything, {
          input: COMMENTED,
          options: { annotations: 'margin' },
          pdf: { margin: true },
        })
      ).pdf,
    )
    keep(
      'japanese',
      (await setMarkdown('本文。', { head: { title: '会談', marking: '秘', language: 'ja' } })).pdf,
    )
    const image = Buffer.from(makeLogo()).toString('base64')
    const paper = { letterhead: ['Ministry', 'Desk'], logo: { image, alt: 'A ring' }, markingColours: {} }
    for (const [name, alt] of [
      ['letterhead', 'A ring'],
      ['undescribed-logo', ''],
    ] as const) {
      const house = houseOf({ ...paper, logo: { image, alt } }, undefined)
      keep(name, (await setMarkdown('## Purpose', { pdf: { house } })).pdf)
    }
    keep('redline', (await setNote(REDLINED)).pdf)
    keep('empty', (await setMarkdown('', { head: {} })).pdf)
  }, 60_000)

  afterAll(() => {
    typesetter.close()
    rmSync(folder, { recursive: true })
  })

  it('[PV1] covers every template that ships', () => {
    expect(TEMPLATE_IDS.length).toBeGreaterThanOrEqual(6)
    const names = files.map((file) => basename(file, '.pdf'))
    for (const id of TEMPLATE_IDS)
      expect(names).toEqual(expect.arrayContaining([`${id}-plain`, `${id}-carrying`]))
    expect(new Set(names).size).toBe(files.length)
  })

  it.each(['ua1', '3a'] as const)(
    '[PV2] every file keeps to %s',
    (flavour) => {
      if ('missing' in verapdf) return
      expect(failures(verapdf.lib, flavour, files)).toEqual([])
    },
    120_000,
  )

  it('[PV3] the validator bites: a file that only claims PDF/A fails as PDF/UA', () => {
    if ('missing' in verapdf) return
    const bare = join(folder, 'bare.pdf')
    const [file = ''] = files
    const bytes = readFileSync(file)
    writeFileSync(bare, bytes.subarray(0, bytes.lastIndexOf('%%EOF', bytes.length - 20) + 6))
    expect(failures(verapdf.lib, '3a', [bare])).toEqual([])
    expect(failures(verapdf.lib, 'ua1', [bare])).not.toEqual([])
  }, 60_000)
})
