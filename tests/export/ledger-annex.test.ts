import { strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Brief } from '../../app/brief.ts'
import type { ExportOptions } from '../../app/export/export.ts'
import { exportNote } from '../../app/export/export-note.ts'
import { docxText } from '../../app/export/withheld/docx-text.ts'
import { pdfText } from '../../app/export/withheld/pdf-text.ts'
import { readText } from '../../app/note/text.ts'
import { ledgerLines, toExportInput } from '../../app/pipeline.ts'
import { optionsOf } from './note-of.ts'
import { styles, typesetter } from './pdf/set.ts'

const SOURCE =
  'The harbour master closed the northern pier after the storm. The envoy asked in confidence for a smaller fleet. Repairs of the pier will take three weeks.'
const TEXT = `---
title: Talks
sections:
  - { heading: Facts, kind: fact }
  - { heading: View, kind: assessment }
---

## Facts

The harbour master closed the northern pier after the storm.:cite{e="pier"}

Repairs of the pier will take three weeks.

A choir of schoolchildren sang for the visiting astronomers.

:::layer{not-to-be-disclosed}
The envoy asked in confidence for a smaller fleet.
:::

## View

The storm will in all likelihood return within the year.
`
const brief: Brief = {
  note: readText(TEXT),
  meeting: {
    schema: 1,
    id: 'm',
    title: 'Talks',
    status: 'held',
    sources: [
      { id: 's', title: 'Harbour report', file: 's.txt' },
      { id: 't', title: 'Telegram from post', file: 't.txt' },
    ],
    evidence: [{ id: 'pier', source: 's', quote: { exact: 'closed the northern pier' } }],
  },
  annotations: [],
  claims: [
    {
      quote: 'A choir of schoolchildren sang for the visiting astronomers.',
      prefix: '',
      suffix: '',
      state: 'paraphrase checked',
      by: 'Elsa Brandt',
      when: '2025-02-03T10:00:00Z',
    },
  ],
  sources: new Map([
    ['s.txt', SOURCE],
    ['t.txt', 'The telegram says the repairs of the pier will take three weeks at least.'],
  ]),
  images: new Map(),
  others: new Map(),
}
const exported = async (options: Partial<ExportOptions>, own: Record<string, string> = {}) => {
  const [file] = await exportNote(
    toExportInput(brief, { embed: false }, ledgerLines(brief)),
    optionsOf(options),
    {
      typesetter: { typeset: () => Promise.reject(new Error('no PDF here')) },
      styles: own,
    },
  )
  if (!file) throw new Error('nothing was exported')
  return file.format === 'docx' ? docxText(file.bytes) : strFromU8(file.bytes)
}

describe('the ledger as an annex', () => {
  it('[LX1] a full copy lists each statement of fact, its state, who settled it and its passages', async () => {
    for (const format of ['md', 'docx'] as const) {
      const text = await exported({ formats: [format], ledger: true })
      expect(text).toContain('What each statement stands on')
      expect(text).toContain('closed the northern pier” (cited)')
      expect(text).toMatch(/paraphrase checked, Elsa Brandt, 3 February 2025/)
      expect(text).toMatch(/found by its words/)
    }
  })

  it('[LX2] is not there unless it is asked for', async () => {
    expect(await exported({ formats: ['md'] })).not.toContain('stands on')
  })

  it('[LX3] a page style prints it in a full copy, and not in a lesser one unless it is ticked', async () => {
    const styles = { 'house.typ': '#note(look: (\n  ledger: true,\n))' }
    expect(await exported({ formats: ['md'] }, styles)).toContain('stands on')
    expect(await exported({ formats: ['md'], copy: 'speaking' }, styles)).not.toContain('stands on')
    expect(await exported({ formats: ['md'], ledger: false }, styles)).not.toContain('stands on')
  })

  it('[LX4] a lesser copy’s ledger holds nothing that the copy leaves out: no withheld sentence, no passage, no name, no other source', async () => {
    for (const copy of ['speaking', 'public'] as const)
      for (const format of ['md', 'docx'] as const) {
        const text = await exported({ formats: [format], copy, ledger: true })
        expect(text).toContain('What each statement stands on')
        expect(text).toContain('Repairs of the pier will take three weeks.')
        expect(text).not.toContain('smaller fleet')
        expect(text).not.toContain('Elsa Brandt')
        expect(text).not.toContain('Telegram from post')
        expect(text).not.toContain('telegram says')
        if (copy === 'public') expect(text).not.toContain('in all likelihood')
      }
  })

  it('[LX5] the style “evidence” sets it in the PDF', async () => {
    const input = toExportInput(brief, { embed: false }, ledgerLines(brief))
    const make = (style: string) => exportNote(input, optionsOf({ style }), { typesetter, styles })
    const [[plain], [listed]] = await Promise.all([make('house'), make('evidence')])
    const words = (file: typeof plain) => pdfText(file?.bytes ?? new Uint8Array()).replace(/\s+/g, ' ')
    expect(words(listed)).toContain('What each statement stands on')
    expect(words(plain)).not.toContain('What each statement stands on')
  })
})
