import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { BriefError } from '../../app/errors.ts'
import { COPIES, type Copy, type ExportInput, type Format } from '../../app/export/export.ts'
import { findWithheld, refuseWithheld } from '../../app/export/find-withheld.ts'
import { styleFiles } from '../../app/export/pdf/check-style.ts'
import { toPdf } from '../../app/export/pdf/to-pdf.ts'
import { type Prepared, prepare } from '../../app/export/prepare.ts'
import { toDocx } from '../../app/export/to-docx.ts'
import { toMarkdown } from '../../app/export/to-markdown.ts'
import { docxText } from '../../app/export/withheld/docx-text.ts'
import { markdownText } from '../../app/export/withheld/markdown-text.ts'
import { pdfText } from '../../app/export/withheld/pdf-text.ts'
import { noteOf, optionsOf, prepared, thread } from './note-of.ts'
import { pagesOf, styles, typesetter } from './pdf/set.ts'

const write = async (note: Prepared, format: Format): Promise<Uint8Array> => {
  if (format === 'md') return strToU8(toMarkdown(note, { annotations: 'none' }))
  return format === 'docx' ? toDocx(note) : toPdf(note, {}, typesetter, styleFiles('house', styles))
}
const FORMATS = ['md', 'docx', 'pdf'] as const
const TEXTS = { md: (b: Uint8Array) => markdownText(Buffer.from(b).toString()), docx: docxText, pdf: pdfText }

/** One canary at every place a word can hide, in a layer, an advice section, guide text, comments, suggestions, head. */
const CANARIES = `## Purpose

Plain words. :ins[kanariasuggested]{s="1"}

:::guide
kanariaguide tells the author.
:::

<!-- kanariahidden -->

:::layer{not-to-be-disclosed}
### kanariaheading

kanariaparagraph with [a link](https://example.org/kanarialink "kanariatitle") and \`kanariacode\`.[^k]

![kanariaalt](p.png)

| kanariacell | b |
| - | - |
| c | kanariasecond |

\`\`\`
kanariablock
\`\`\`

- kanariaitem

> kanariaquote

See [there][ref] and :mark[this]{a="7"} :cite[kanariacited]{e="e1"} :field[kanariafield]{ref="/x"}.
:::

[^k]: kanariafootnote
[ref]: https://example.org/kanariadefinition
`
const MORE: Partial<ExportInput> = {
  head: { title: 'Talks', kanariaKey: 'kanariahead', deep: { list: ['kanariadeep'] } },
  annotations: [
    thread('7', 'kanariabody', { replies: [{ id: 'r', author: 'B', created: '', body: 'kanariareply' }] }),
    thread('8', 'kanariaresolved', { resolved: { by: 'B', at: '' } }),
  ],
  images: { 'p.png': new Uint8Array([1]) },
}

describe('[EX30] what must not be in a file', () => {
  test.each(FORMATS)(
    '[EX30.1] no canary of the withheld parts is in the speaking copy: %s',
    async (format) => {
      const note = prepared(CANARIES, MORE, { copy: 'speaking' }, format)
      const bytes = await write(note, format)
      expect(TEXTS[format](bytes)).not.toMatch(/kanaria/i)
      expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/kanaria/i)
      expect(findWithheld(bytes, format, note)).toBeUndefined()
    },
  )
  test.each(FORMATS)('[EX30.2] every canary is found if it gets in after all: %s', async (format) => {
    const lesser = prepared(CANARIES, MORE, { copy: 'speaking' }, format)
    const canaries = lesser.withheld.filter(({ text }) => text.includes('kanaria'))
    expect(new Set(canaries.flatMap(({ text }) => text.match(/kanaria[a-z]+/g))).size).toBe(23)
    for (const { text } of canaries) {
      const leak = {
        type: 'root' as const,
        children: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: text }] }],
      }
      const leaky = await write(prepare({ ...noteOf(''), tree: leak }, optionsOf(), format), format)
      expect(findWithheld(leaky, format, lesser), text).toBeDefined()
    }
  })
  test('[EX30.3] it is found in every part of a Word file and a PDF: properties, headers, targets, alternatives', async () => {
    const secret = prepared(':::layer{not-to-be-disclosed}\nkanariasecret\n:::', {}, { copy: 'speaking' })
    const places: Partial<ExportInput>[] = [
      { head: { title: 'On kanariasecret' } },
      { head: { title: 'T', marking: 'kanariasecret' } },
      { head: { title: 'T', desk: 'kanariasecret' } },
      { head: { title: 'T', drafter: 'kanariasecret' } },
    ]
    const texts = [
      '# kanariasecret\n\nText.',
      '[here](https://example.org/kanariasecret)',
      'Text.[^a]\n\n[^a]: kanariasecret',
      '| a |\n| - |\n| kanariasecret |',
    ]
    const notes = [
      ...places.map((more) => ['Text.', more] as const),
      ...texts.map((text) => [text, {}] as const),
    ]
    for (const format of FORMATS) {
      for (const [text, more] of notes) {
        const bytes = await write(prepared(text, more, {}, format), format)
        expect(
          findWithheld(bytes, format, secret),
          `${format}: ${text} ${JSON.stringify(more)}`,
        ).toBeDefined()
      }
    }
  })
  test('[EX30.4] an export that would hold withheld words is refused in words that say which', () => {
    const note = prepared(
      'Kept.\n\n:::layer{not-to-be-disclosed}\nWe would settle for forty tonnes.\n:::',
      {},
      { copy: 'speaking' },
    )
    const leak = strToU8('We would settle\nfor forty\ntonnes.')
    try {
      refuseWithheld(leak, 'md', note)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(BriefError)
      if (error instanceof BriefError) {
        expect(error.code).toBe('withheld-text-found')
        expect(error.message).toContain('We would settle for forty tonnes.')
        expect(error.remedy).toContain('Nothing was written')
      }
    }
  })
})

describe('[EX31] what counts as found', () => {
  const hidden = (
    text: string,
    kept: string,
    more: Partial<ExportInput> = {},
    annotations: 'none' | 'notes' = 'none',
  ) => {
    const note = prepared(
      `${kept}\n\n:::layer{not-to-be-disclosed}\n${text}\n:::`,
      more,
      { copy: 'speaking', annotations },
      'md',
    )
    return findWithheld(strToU8(toMarkdown(note, { annotations })), 'md', note)
  }
  test('[EX31.1] a whole withheld sentence the note says a second time', () => {
    expect(
      hidden('We would settle for forty tonnes.', 'In short: we would settle for forty tonnes. Full stop.'),
    ).toBeDefined()
    expect(
      hidden('日本側は四十トンで妥結する用意がある。', '要するに日本側は四十トンで妥結する用意がある。'),
    ).toBeDefined()
  })
  test('[EX31.2] not a name, title or short phrase both parts use', () => {
    expect(
      hidden(
        'Takeshi Iwaya, Minister for Foreign Affairs of Japan, is tired.',
        'Takeshi Iwaya, Minister for Foreign Affairs of Japan',
      ),
    ).toBeUndefined()
    expect(hidden('He agreed.', 'She said he agreed. So it was.')).toBeUndefined()
    expect(hidden('Sources', 'Text:cite{e="e1"}.')).toBeUndefined()
  })
  test('[EX31.3] a run of withheld words that a comment quotes', () => {
    const annotations = [thread('7', 'Why not say that we would settle for forty tonnes in March at most?')]
    const more = { annotations }
    const text = 'If pressed, we would settle for forty tonnes in March.'
    expect(hidden(text, ':mark[Fish]{a="7"}.', more, 'notes')).toBeDefined()
    expect(hidden(text, ':mark[Fish]{a="7"}.', more, 'none')).toBeUndefined()
  })
  test('[EX31.4] advice to the author and comments that say what the note says do not stop an export', () => {
    const annotations = [thread('7', 'Is “Ten initiatives were agreed in Beijing.” right?')]
    const text =
      ':::guide\nTen initiatives were agreed in Beijing.\n:::\n\n:mark[Ten]{a="7"} initiatives were agreed in Beijing.'
    for (const copy of COPIES) {
      const note = prepared(text, { annotations }, { copy }, 'md')
      expect(findWithheld(strToU8(toMarkdown(note, { annotations: 'none' })), 'md', note)).toBeUndefined()
    }
  })
  test('[EX31.5] line breaks, hyphens, case, full-width forms, ligatures and escapes do not hide words', () => {
    const note = prepared(
      ':::layer{not-to-be-disclosed}\nThe office offered nothing\\_much (42 %).\n:::',
      {},
      { copy: 'speaking' },
    )
    for (const leak of [
      'the oﬃce oﬀered nothing\\_much 42',
      'ＴＨＥ ＯＦＦＩＣＥ offered\nnothing_much: 42',
      'The of\u00adfice off\u200bered nothing&#x5F;much (42',
    ])
      expect(findWithheld(strToU8(leak), 'md', note), leak).toBeDefined()
  })
})

describe('[EX32] any note', () => {
  const word = fc.stringMatching(/^[a-z]{5,9}$/)
  const secret = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => `zq${words.join(' ')}qz`)
  const wrap = [
    (s: string) => `:::layer{not-to-be-disclosed}\n${s}\n:::`,
    (s: string) => `:::layer{not-to-be-disclosed}\n- a\n  - ${s}\n:::`,
    (s: string) => `- item\n\n  :::layer{not-to-be-disclosed}\n  > ${s}\n  :::`,
    (s: string) => `:::guide\n${s}\n:::`,
    (s: string) => `:::each{in="x"}\n:::layer{not-to-be-disclosed}\n| a |\n| - |\n| ${s} |\n:::\n:::`,
    (s: string) => `Text:ins[ ${s}]{s="1"}.`,
    (s: string) => `<!-- ${s} -->`,
    (s: string) => `## Advice\n\n### Part\n\n${s}\n\n## Next`,
    (s: string) =>
      `:::layer{not-to-be-disclosed}\nx[^${s.replaceAll(' ', '')}]\n:::\n\n[^${s.replaceAll(' ', '')}]: ${s}`,
    (s: string) => `:::ins{s="2"}\n${s}\n:::`,
  ]
  const part = fc.oneof(
    secret.chain((s) => fc.constantFrom(...wrap).map((w) => ({ text: w(s), secret: s }))),
    fc
      .array(word, { minLength: 1, maxLength: 6 })
      .map((w) => ({ text: `${w.join(' ')}.`, secret: undefined })),
  )
  const head = { title: 'T', sections: [{ heading: 'Advice', kind: 'advice' as const }] }

  test('[EX32.1] no withheld string survives into Markdown or Word', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 6 }), async (parts) => {
        const tree = noteOf(parts.map(({ text }) => text).join('\n\n'), { head })
        for (const format of ['md', 'docx'] as const) {
          const note = prepare(tree, optionsOf({ copy: 'public' }), format)
          const bytes = await write(note, format)
          const text = TEXTS[format](bytes).replace(/\s+/g, ' ')
          for (const { secret } of parts) if (secret) expect(text).not.toContain(secret)
          expect(findWithheld(bytes, format, note)).toBeUndefined()
        }
      }),
      { numRuns: 60 },
    )
  })
  test('[EX32.2] any string that does is found', () => {
    fc.assert(
      fc.property(secret, fc.constantFrom(...wrap), fc.constantFrom<Copy>('public'), (s, w, copy) => {
        const note = prepare(noteOf(w(s), { head }), optionsOf({ copy }), 'md')
        expect(findWithheld(strToU8(`Some text. ${s}. More.`), 'md', note)).toBeDefined()
      }),
    )
  })
})

describe('[EX33] reading a PDF', () => {
  test('[EX33.1] finds every word poppler finds', async () => {
    const text =
      '## Büro ﬁnanz\n\nfinal offer (a (b) \\\\ c) 安全保障 ½ “q”. **bold** [x](https://example.org).\n\n| a | b |\n| - | - |\n| one | two |'
    const bytes = await write(prepared(text), 'pdf')
    const letters = (s: string) => [...(s.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [])]
    const ours = letters(pdfText(bytes)).join(' ')
    for (const word of letters(pagesOf(bytes).join('\n'))) expect(ours).toContain(word)
  })
  test('[EX33.2] refuses a PDF it cannot read rather than pass it', () => {
    expect(() => pdfText(strToU8('%PDF-1.7\n1 0 obj\n<< /Type /ObjStm >>\nendobj\n'))).toThrow('no pages')
  })
})
