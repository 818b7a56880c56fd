import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Prepared } from '../../app/export/prepare.ts'
import { prepare } from '../../app/export/prepare.ts'
import { toDocx } from '../../app/export/to-docx.ts'
import { toMarkdown } from '../../app/export/to-markdown.ts'
import { someTree } from '../note/arbitrary-tree.ts'
import { noteOf, optionsOf, prepared, thread } from './note-of.ts'
import { hasPandoc, kindsIn, letters, readWithPandoc, wordsIn } from './pandoc.ts'

const part = (docx: Uint8Array, name: string): string => strFromU8(unzipSync(docx)[name] ?? new Uint8Array())
const SQUARE = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC',
    'base64',
  ),
)
const HEAD = {
  title: 'Talks in Beijing',
  marking: 'OFFICIAL-SENSITIVE',
  number: 'EA/2024/117',
  date: '2024-12-27',
  copy: '3 of 12',
  desk: 'East Asia <Desk>',
  drafter: 'A. Author',
  numbering: true,
}
const NOTE = `## Purpose

You asked what was **agreed** on *25 December*:cite{e="e1 e2"}. 安全保障 and ~~old~~ \`code\`.[^n]

- one
  1. inner
  2. second

     more
- [x] done

3. three
4. four

| Topic | Side |
| :- | -: |
| fish | would<br>consider |

> Said in so many words.

![A map](p.png) and [a link](https://example.org/?a=1&b=2).

:::layer{not-to-be-disclosed}
### Red lines

Never.
:::

\`\`\`
a  b
  c
\`\`\`

::annex{title="Programme"}

Ten o’clock.

[^n]: A note of [two](https://example.org/n).

    Paragraphs.
`

describe('[EX20] the Word file', () => {
  const options = { images: { 'p.png': SQUARE } }
  const make = () => toDocx(prepared(NOTE, { head: HEAD, images: options.images }, {}, 'docx'), options)

  test('[EX20.1] is well-formed in every part, and every relationship leads somewhere', async () => {
    const files = unzipSync(await make())
    for (const [name, bytes] of Object.entries(files)) {
      if (!/\.(xml|rels)$/.test(name)) continue
      const parser = new SaxesParser()
      parser.on('error', (error) => {
        throw new Error(`${name}: ${error.message}`)
      })
      parser.write(strFromU8(bytes)).close()
    }
    const rels = strFromU8(files['word/_rels/document.xml.rels'] ?? new Uint8Array())
    const known = [...rels.matchAll(/ Id="([^"]+)"/g)].map(([, id]) => id)
    const used = [
      ...strFromU8(files['word/document.xml'] ?? new Uint8Array()).matchAll(/r:(?:id|embed)="([^"]+)"/g),
    ]
    expect(used.length).toBeGreaterThan(5)
    for (const [, id] of used) expect(known).toContain(id)
    for (const [, target] of rels.matchAll(/Target="([^"]+)"\/>/g))
      expect(files[`word/${target}`]).toBeDefined()
  })
  test('[EX20.9] two lists in a row are one, with no gap between', async () => {
    const lists = prepared('- one\n- two\n\n<!-- -->\n\n- three\n\nEnd.\n', { head: HEAD }, {}, 'docx')
    const [a, b] = [lists.blocks.slice(0, 1), lists.blocks.slice(-2)]
    const document = part(await toDocx({ ...lists, blocks: [...a, ...b] }, {}), 'word/document.xml')
    const items = [
      ...document.matchAll(/<w:pStyle w:val="ListBullet"\/>.*?<w:numId w:val="(\d+)"\/>(.*?)<\/w:pPr>/g),
    ]
    expect(new Set(items.map(([, number]) => number)).size).toBe(1)
    expect(items.map(([, , rest]) => rest?.includes('w:after'))).toEqual([false, false, true])
  })
  test('[EX20.2] uses Word’s own styles, lists, notes and a repeated table head', async () => {
    const docx = await make()
    const document = part(docx, 'word/document.xml')
    for (const style of ['Title', 'Heading1', 'Heading2', 'ListBullet', 'ListNumber', 'Quote', 'BriefTable'])
      expect(document).toContain(`w:val="${style}"`)
    expect(document).toContain('<w:tblHeader/>')
    expect(document).toContain('<w:footnoteReference w:id="1"/>')
    expect(part(docx, 'word/styles.xml')).toContain('w:styleId="BriefTable"')
    const styles = [...part(docx, 'word/styles.xml').matchAll(/w:styleId="(\w+)"/g)].map(([, id]) => id)
    for (const [, id] of document.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="(\w+)"/g))
      expect(styles).toContain(id)
  })
  test('[EX20.3] prints marking, number, copy, desk and page x of y on every page, and the layer on its own', async () => {
    const docx = await make()
    const files = Object.keys(unzipSync(docx))
    const headers = files.filter((name) => /header\d\.xml$/.test(name)).map((name) => part(docx, name))
    const footers = files.filter((name) => /footer\d\.xml$/.test(name)).map((name) => part(docx, name))
    expect(headers).toHaveLength(3)
    for (const header of headers) expect(header).toMatch(/EA\/2024\/117.*OFFICIAL-SENSITIVE.*3 of 12/s)
    for (const footer of footers)
      expect(footer).toMatch(/East Asia &lt;Desk&gt;.*OFFICIAL-SENSITIVE.*PAGE.*NUMPAGES/s)
    expect([...headers, ...footers].filter((xml) => xml.includes('Not to be disclosed'))).toHaveLength(2)
  })
  test('[EX20.4] names nobody but the desk, and dates nothing but by the note', async () => {
    const docx = await make()
    expect(part(docx, 'docProps/core.xml').replace(/^.*?<dc:title>/s, '<dc:title>')).toBe(
      '<dc:title>Talks in Beijing</dc:title><dc:creator>East Asia &lt;Desk&gt;</dc:creator><dc:language>en</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">2024-12-27T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2024-12-27T00:00:00Z</dcterms:modified></cp:coreProperties>',
    )
    const all = Object.keys(unzipSync(docx))
      .map((name) => part(docx, name))
      .join('')
    expect(all).not.toMatch(/Un-named|rsid|202[5-9]-|docx/i)
  })
  test('[EX20.5] is A4, upright or on its side', async () => {
    const note = prepared('a', {}, {}, 'docx')
    expect(part(await toDocx(note), 'word/document.xml')).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"/)
    expect(part(await toDocx(note, { landscape: true }), 'word/document.xml')).toMatch(
      /<w:pgSz [^>]*w:w="16838"[^>]*w:h="11906"/,
    )
  })
  test('[EX20.7] puts no link into a link, which Word does not open', async () => {
    const docx = await toDocx(prepared('[a :cite{e="e1"} b](https://example.org)', {}, {}, 'docx'))
    expect(part(docx, 'word/document.xml')).not.toMatch(/<w:hyperlink(?:(?!<\/w:hyperlink>).)*<w:hyperlink/s)
  })
  test('[EX20.6] says the language of the note and names typefaces that can stand in', async () => {
    const docx = await toDocx(prepared('本文', { head: { language: 'zh-Hans' } }, {}, 'docx'))
    expect(part(docx, 'word/styles.xml')).toContain('w:eastAsia="zh-CN"')
    expect(part(docx, 'word/fontTable.xml')).toMatch(/Source Serif 4"><w:altName w:val="Cambria"/)
  })
  test('[EX20.8] ends the paper before the layers that come last, as the PDF and Markdown do', async () => {
    const text = 'Kept:cite{e="e1"}.\n\n:::layer{not-to-be-disclosed}\nHidden.\n:::'
    const word = part(await toDocx(prepared(text, { head: HEAD }, {}, 'docx')), 'word/document.xml')
    const markdown = toMarkdown(prepared(text, { head: HEAD }, {}, 'md'), { annotations: 'none' })
    for (const written of [word, markdown]) {
      expect(written.indexOf('Talks in the capital')).toBeLessThan(written.indexOf('Hidden.'))
      expect(written.indexOf('A. Author')).toBeLessThan(written.indexOf('Hidden.'))
    }
  })
})

describe('[EX21] same note, same bytes', () => {
  afterEach(() => {
    vi.useRealTimers()
  })
  const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

  test('[EX21.1] whatever was written before, at any hour and in any time zone', async () => {
    const annotations = [
      thread('7', 'Why?', { replies: [{ id: 'r', author: 'B', created: 'x', body: 'So.' }] }),
    ]
    const marked = `${NOTE}\n\n:mark[Said]{a="7"} :ins[new]{s="1"}.`
    const make = () => {
      const more = { head: HEAD, annotations, images: { 'p.png': SQUARE } }
      return toDocx(prepared(marked, more, { annotations: 'notes' }, 'docx'), { images: more.images })
    }
    const zone = process.env.TZ
    const first = digest(await make())
    try {
      for (const [at, tz] of [
        ['1999-01-01T00:00:00Z', 'Asia/Tokyo'],
        ['2031-07-01T23:59:59Z', 'America/Los_Angeles'],
      ] as const) {
        process.env.TZ = tz
        vi.useFakeTimers({ now: new Date(at), toFake: ['Date'] })
        expect(digest(await make())).toBe(first)
      }
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })
})

describe('[EX22] review in Word', () => {
  const annotations = [
    thread('7', 'Why\nnow?', {
      kind: 'question',
      replies: [{ id: 'r', author: 'B. Second', created: '2024-12-28T10:00:00Z', body: 'Because.' }],
    }),
    thread('8', 'In a note.'),
    thread('9', 'Lost.'),
  ]
  const note =
    'One :mark[two]{a="7"}.[^n]\n\n:ins[Fresh]{s="1"}:del[Old]{s="1"} text.\n\n:::del{s="2"}\nWhole.\n:::\n\n[^n]: See :mark[this]{a="8"}.'
  const make = () => toDocx(prepared(note, { annotations }, { annotations: 'notes' }, 'docx'))

  test('[EX22.1] comments are Word comments with author, date and replies; one in a footnote stands at its number', async () => {
    const docx = await make()
    const comments = part(docx, 'word/comments.xml')
    expect(comments).toMatch(/w:author="A\. Reader" w:date="2024-12-28T09:30:00/)
    expect(comments).toContain('Question: Why')
    expect(part(docx, 'word/commentsExtended.xml')).toContain('w15:paraIdParent')
    expect(comments).toContain('(the words are no longer in the note): Lost.')
    const document = part(docx, 'word/document.xml')
    for (const id of [0, 1, 2, 3]) {
      expect(document).toContain(`<w:commentRangeStart w:id="${id}"/>`)
      expect(document).toContain(`<w:commentReference w:id="${id}"/>`)
    }
    expect(part(docx, 'word/footnotes.xml')).not.toContain('comment')
  })
  test.skipIf(!hasPandoc)(
    '[EX22.2] suggestions are tracked: accept gives the new text, reject the old',
    async () => {
      const docx = await make()
      const read = (changes: 'accept' | 'reject') =>
        wordsIn(readWithPandoc(docx, changes).blocks).replace(/\s+/g, ' ')
      expect(read('accept')).toContain('Fresh text.')
      expect(read('accept')).not.toMatch(/Old|Whole/)
      expect(read('reject')).toContain('Old text. Whole.')
      expect(read('reject')).not.toContain('Fresh')
    },
  )
  test('[EX22.3] a clean file holds no trace of them', async () => {
    const docx = await toDocx(prepared(note, { annotations }, {}, 'docx'))
    const all = Object.keys(unzipSync(docx))
      .map((name) => part(docx, name))
      .join('')
    expect(all).not.toMatch(/w:ins |w:del |commentRange|Fresh|Because|Lost|In a note|A\. Reader/)
  })
})

describe.skipIf(!hasPandoc)('[EX23] read back by pandoc', () => {
  test('[EX23.1] lists, tables, notes, quotations, code and links are what they were', async () => {
    const images = { 'p.png': SQUARE }
    const docx = await toDocx(prepared(NOTE, { head: HEAD, images }, {}, 'docx'), { images })
    const kinds = kindsIn(readWithPandoc(docx).blocks)
    for (const kind of [
      'Header',
      'BulletList',
      'OrderedList',
      'Table',
      'BlockQuote',
      'Note',
      'CodeBlock',
      'Link',
      'Image',
      'Strong',
      'Emph',
      'Strikeout',
    ])
      expect(kinds).toContain(kind)
  })
  test('[EX23.2] the words are the prepared note’s, no more and no fewer', async () => {
    const images = { 'p.png': SQUARE }
    const note = prepared(NOTE, { head: HEAD, images }, {}, 'docx')
    const docx = await toDocx(note, { images })
    expect(lettersRead(docx)).toBe(lettersOf(note))
  })
  test('[EX23.3] a footnote only another footnote refers to is printed in that one', async () => {
    const note = prepared('One.[^a]\n\n[^a]: Outer[^b] and itself[^a].\n\n[^b]: Inner.', {}, {}, 'docx')
    const read = wordsIn(readWithPandoc(await toDocx(note)).blocks).replace(/\s+/g, ' ')
    expect(read).toContain('Outer(2) and itself(1). (2) Inner.')
  })
  test('[EX23.4] so they are for any tree', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someTree, { minLength: 4, maxLength: 8 }), async (trees) => {
        const tree = { type: 'root' as const, children: trees.flatMap((t) => t.children) }
        const note = prepare({ ...noteOf(''), tree }, optionsOf(), 'docx')
        fc.pre(!JSON.stringify(note.footnotes).includes('"type":"footnote"'))
        expect(lettersRead(await toDocx(note))).toBe(lettersOf(note))
      }),
      { numRuns: 12 },
    )
  }, 120_000)
})

const lettersRead = (docx: Uint8Array): string => {
  const { title, blocks } = readWithPandoc(docx)
  return letters(wordsIn([title, blocks]))
}

/** The letters a Word reader shows, a footnote's where it is referred to first. */
function lettersOf({ head, blocks, footnotes, sources, labels }: Prepared): string {
  const parts: string[] = [head.title]
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null) {
      const node = value as Record<string, unknown>
      if (node.type === 'annex') parts.push(`Annex ${node.letter} ${node.title}`)
      if (node.type === 'layer') parts.push(String(node.label))
      if (node.type === 'image') parts.push(String(node.alt))
      if (node.type === 'citation') parts.push(String(node.numbers))
      if (node.type === 'footnote') visit(footnotes.find(({ number }) => number === node.number)?.children)
      if (typeof node.value === 'string') parts.push(node.value)
      visit(node.children)
      if (node.type === 'layer') parts.push(`End of ${node.label}`)
    }
  }
  visit(blocks)
  if (sources.length > 0) parts.push(labels.sources)
  for (const { title, details, url } of sources) parts.push(title, ...details, url ?? '')
  for (const { label, values } of head.foot) parts.push(label, ...values)
  return letters(parts.join(' '))
}
