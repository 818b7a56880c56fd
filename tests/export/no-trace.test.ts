import { Buffer } from 'node:buffer'
import { inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { ExportOptions, SuggestionsAs } from '../../app/export/export.ts'
import { exportNote } from '../../app/export/export-note.ts'
import { noteOf, optionsOf, thread } from './note-of.ts'
import { pagesOf, poppler, styles, typesetter } from './pdf/set.ts'

/** Every word that a review wrote, one of a kind each, so that a single find is a leak. */
const SAID = {
  threads: ['Quokkabody', 'Quokkareply', 'Quokkasettled', 'Quokkalost', 'Quokkalegal', 'Quokkaorphan'],
  people: ['Wombatauthor', 'Wombatreplier', 'Wombatassignee', 'Wombatsuggester', 'Wombatsettler'],
  inserted: [
    'Numbatword',
    'Numbatblock',
    'Numbatitem',
    'Numbatcell',
    'Numbathead',
    'Numbatnote',
    'Numbatalt',
  ],
  deleted: ['Bilbyword', 'Bilbyblock', 'Bilbyitem', 'Bilbycell', 'Bilbyhead', 'Bilbylink', 'Bilbywas'],
} as const

const NOTE = `## Purpose

We :mark[speak]{a="1 2"} of :del[Bilbyword]{s="1"}:ins[Numbatword]{s="1"} and :was[Bilbywas]{s="2"}:ins[**Plain**]{s="2"} things.[^n]

:::ins{s="3"}
## Numbathead

Numbatblock and ![Numbatalt](p.png).
:::

:::del{s="4"}
## Bilbyhead

Bilbyblock and [words](https://example.org/Bilbylink).
:::

- one
- :::ins{s="5"}
  Numbatitem
  :::
- :::del{s="6"}
  Bilbyitem
  :::

| a | b |
| - | - |
| :ins[Numbatcell]{s="7"} x | :del[Bilbycell]{s="7"} y |

Parted:brk{s="8" op="ins"}

here.

[^n]: A :mark[foot]{a="3"} note. :ins[Numbatnote]{s="9"}
`

const annotations = [
  thread('1', 'Quokkabody @Wombatassignee', {
    author: 'Wombatauthor',
    assignee: 'Wombatassignee',
    replies: [{ id: 'r', author: 'Wombatreplier', created: '2024-12-28T10:00:00Z', body: 'Quokkareply' }],
    others: { 'ex:note': 'Quokkalost' },
  }),
  thread('2', 'Quokkasettled', { resolved: { by: 'Wombatsettler', at: '2024-12-29T10:00:00Z' } }),
  thread('3', 'Quokkalegal', { kind: 'legal' }),
  thread('4', 'Quokkalost', {
    anchor: { exact: 'Quokkaorphan', prefix: '', suffix: '', start: 0, end: 0, orphan: true },
  }),
]
const suggestions = Array.from({ length: 9 }, (_, i) => ({
  id: String(i + 1),
  author: 'Wombatsuggester',
  at: '2024-12-28T09:00:00Z',
  cause: { kind: 'suggestion' as const },
}))

async function made(options: Partial<ExportOptions>) {
  const input = noteOf(NOTE, { annotations, suggestions })
  const all = optionsOf({ formats: ['pdf', 'docx', 'md'], ...options })
  const files = await exportNote(input, all, { typesetter, styles })
  const bytes = (format: string) => files.find((file) => file.format === format)?.bytes ?? new Uint8Array()
  return {
    pdf: inPdf(bytes('pdf')),
    docx: inDocx(bytes('docx')),
    md: Buffer.from(bytes('md')).toString('utf8'),
  }
}

/** Pages, properties, outline, attachments, and every stream of the file taken apart, in each coding words come in. */
function inPdf(pdf: Uint8Array): string {
  const file = Buffer.from(pdf)
  const streams = [...file.toString('latin1').matchAll(/stream\r?\n/g)].map(({ index = 0, 0: word }) => {
    const packed = file.subarray(index + word.length)
    try {
      return inflateSync(packed).toString('latin1')
    } catch {
      return packed.subarray(0, 20_000).toString('latin1')
    }
  })
  const raw = [file.toString('latin1'), ...streams].join('\n')
  return [
    pagesOf(pdf).join('\n'),
    poppler('pdfinfo', ['PDF'], pdf),
    poppler('pdfinfo', ['-meta', 'PDF'], pdf),
    poppler('pdfdetach', ['-list', 'PDF'], pdf),
    raw,
    // Texts of the outline and of properties stand in two bytes a letter, or in hexadecimal.
    raw.replaceAll('\0', ''),
    raw.replace(/<([0-9A-Fa-f]{8,})>/g, (_, hex: string) =>
      Buffer.from(hex, 'hex').toString('latin1').replaceAll('\0', ''),
    ),
  ].join('\n')
}

const inDocx = (docx: Uint8Array): string =>
  Object.entries(unzipSync(docx))
    .map(([name, part]) => `${name}\n${Buffer.from(part).toString('utf8')}`)
    .join('\n')

const found = (text: string, words: readonly string[]) =>
  words.filter((word) => text.toLowerCase().includes(word.toLowerCase()))

describe('[NT1] a clean export', () => {
  test.each(['original', 'final'] as const)(
    '[NT1.1] holds no trace of a comment, nor of words that are not its text: %s',
    async (as: SuggestionsAs) => {
      const files = await made({ annotations: 'none', suggestions: as })
      const [gone, stays] =
        as === 'original' ? (['inserted', 'deleted'] as const) : (['deleted', 'inserted'] as const)
      for (const [format, text] of Object.entries(files)) {
        expect(found(text, [...SAID.threads, ...SAID.people, ...SAID[gone]]), format).toEqual([])
        // The search can see what is there.
        expect(found(text, SAID[stays]).length, format).toBeGreaterThan(4)
        expect(text.match(/\{\+\+|\{--|\{>>|:mark\[|:ins\[|:del\[/g), format).toBeNull()
      }
      expect(
        files.docx.match(
          /.{20}(?:comments|people\.xml|<w:(?:ins|del|moveFrom|rPrChange)\b|delText|<w15:).{20}/g,
        ),
      ).toBeNull()
    },
  )
  test('[NT1.2] the same words are found where they are meant to travel, so that the search is one', async () => {
    const { pdf, docx, md } = await made({ annotations: 'criticmarkup', suggestions: 'marks' })
    const shown = ['Quokkabody', 'Quokkareply', 'Wombatauthor', 'Numbatword', 'Bilbyword', 'Numbathead']
    for (const text of [pdf, docx, md]) expect(found(text, shown)).toEqual(shown)
  })
  test('[NT1.3] a copy with comments still leaves settled threads and suggestions behind', async () => {
    const { pdf, md } = await made({ annotations: 'margin', suggestions: 'original' })
    for (const text of [pdf, md]) {
      expect(found(text, ['Quokkasettled', 'Wombatsettler', ...SAID.inserted])).toEqual([])
      expect(found(text, ['Quokkabody', 'Quokkalegal'])).toHaveLength(2)
    }
  })
})
