import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { prepare } from '../../app/export/prepare.ts'
import { parseMarkdown } from '../../app/note/dialect.ts'
import { someTree } from '../note/arbitrary-tree.ts'
import { noteOf, optionsOf, outline, prepared, thread } from './note-of.ts'

describe('[EX1] which parts a copy gets', () => {
  const NOTE = [
    '## Purpose\n\nFor information.',
    ':::guide\nSay why.\n:::',
    '## Advice\n\nDo this.\n\n### Why\n\nBecause.',
    '## Background\n\nKnown.\n\n:::layer{not-to-be-disclosed}\nHidden.\n:::',
    ':::layer{to="London, Tokyo"}\nFor two.\n:::',
  ].join('\n\n')
  const head = { sections: [{ heading: 'Advice', kind: 'advice' as const }] }

  test('[EX1.1] advice to the author is in no copy', () => {
    for (const copy of ['full', 'speaking', 'public'] as const) {
      expect(JSON.stringify(prepared(NOTE, { head }, { copy }).blocks)).not.toContain('Say why')
    }
  })
  test('[EX1.2] a full copy labels what must not be disclosed', () => {
    expect(outline(prepared(NOTE, { head }).blocks)).toEqual([
      'h1 Purpose',
      'For information.',
      'h1 Advice',
      'Do this.',
      'h2 Why',
      'Because.',
      'h1 Background',
      'Known.',
      '[Not to be disclosed',
      'Hidden.',
      ']',
      '[Only for: London, Tokyo',
      'For two.',
      ']',
    ])
  })
  test('[EX1.3] a speaking copy drops layers, a public copy also advice with what is under it', () => {
    const speaking = outline(prepared(NOTE, { head }, { copy: 'speaking' }).blocks)
    expect(speaking).toContain('Do this.')
    expect(speaking.join()).not.toMatch(/Hidden|For two/)
    expect(outline(prepared(NOTE, { head }, { copy: 'public' }).blocks)).toEqual([
      'h1 Purpose',
      'For information.',
      'h1 Background',
      'Known.',
    ])
  })
  test('[EX1.4] a layer for named readers goes to them and to nobody else', () => {
    const to = (addressee: string) =>
      outline(prepared(NOTE, { head }, { copy: 'speaking', addressee }).blocks).join()
    expect(to('Tokyo')).toContain('For two.')
    expect(to('Tokyo')).not.toContain('Hidden.')
    expect(to('Paris')).not.toContain('For two.')
  })
  test('[EX1.5] a layer that is both for someone and withheld is withheld', () => {
    const both = ':::layer{not-to-be-disclosed to="London"}\nHidden.\n:::'
    expect(prepared(both, {}, { copy: 'speaking', addressee: 'London' }).blocks).toEqual([])
  })
  test('[EX1.6] the heading of withheld text goes too, required or not', () => {
    const hidden = '## Red lines\n\n:::layer{not-to-be-disclosed}\nHidden.\n:::\n\n## Next\n\nMore.'
    const sections = [{ heading: 'Red lines', kind: 'fact' as const, required: true }]
    const copy = prepared(hidden, { head: { sections } }, { copy: 'speaking' })
    expect(outline(copy.blocks)).toEqual(['h1 Next', 'More.'])
    expect(copy.withheld.map(({ text }) => text)).toContain('Red lines')
  })
  test('[EX1.7] a footnote stays where kept text refers to it, though it is written in a dropped part', () => {
    const note =
      'Kept.[^a]\n\n:::layer{not-to-be-disclosed}\nHidden.[^b]\n:::\n\n## Advice\n\nNo.\n\n[^a]: For all.\n\n[^b]: Secret.'
    const copy = prepared(note, { head }, { copy: 'public' })
    expect(copy.footnotes.map((n) => outline(n.children))).toEqual([['For all.']])
    expect(copy.withheld.map(({ text }) => text)).toContain('Secret.')
  })
  test('[EX1.10] one that is written inside a withheld part goes with it, whoever refers to it', () => {
    const note =
      ':::layer{not-to-be-disclosed}\nHidden.[^a]\n\n[^a]: Secret note.\n\n[x]: https://example.org/secret\n:::\n\nKept.[^a] [Link][x].'
    const tree = parseMarkdown(note)
    expect(JSON.stringify(tree.children[1])).toContain('footnoteReference')
    expect(outline(prepared(note).footnotes.flatMap((n) => n.children))).toEqual(['Secret note.'])
    const copy = prepared(note, {}, { copy: 'speaking' })
    expect(outline(copy.blocks)).toEqual(['Kept. Link.'])
    expect(copy.footnotes).toEqual([])
    expect(copy.withheld.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Secret note.', 'https://example.org/secret']),
    )
  })
  test('[EX1.11] one that stands in a quotation or list serves the whole note', () => {
    const tree = parseMarkdown('> Said.\n>\n> [^a]: For all.\n\nKept.[^a]')
    expect(prepare({ ...noteOf(''), tree }, optionsOf()).footnotes).toHaveLength(1)
  })
  test('[EX1.8] layers and advice inside lists and quotations go as well', () => {
    const note =
      '- One.\n\n  :::layer{not-to-be-disclosed}\n  Hidden.\n  :::\n\n> Two.\n>\n> :::guide\n> Hint.\n> :::'
    expect(outline(prepared(note, {}, { copy: 'speaking' }).blocks)).toEqual(['- One.', '> Two.'])
  })
  test('[EX1.9] a public copy names nobody of the house', () => {
    const { head: lines } = prepared(
      'Text.',
      {
        head: {
          title: 'T',
          number: 'EA/1',
          drafter: 'D. Rafter',
          contact: 'press@example.org',
          cleared: [{ name: 'C. Lear', how: 'cleared' }],
          distribution: ['PS'],
        },
      },
      { copy: 'public', override: 'in a hurry' },
    )
    expect(JSON.stringify(lines)).not.toMatch(/EA\/1|Rafter|Lear|PS|hurry/)
    expect(lines.foot).toEqual([{ label: 'Contact', values: ['press@example.org'] }])
  })
})

describe('[EX2] sections, headings and numbers', () => {
  test('[EX2.1] an empty optional section vanishes with its empty subsections; an empty required one stays', () => {
    const note =
      '## A\n\n### B\n\n:::guide\nx\n:::\n\n## C\n\n:::each{in="outcomes"}\n:::\n\n## D\n\nText.\n\n## E'
    const sections = [{ heading: 'C', kind: 'fact' as const, required: true }]
    const result = prepared(note, { head: { sections } })
    expect(outline(result.blocks)).toEqual(['h1 C', 'h1 D', 'Text.'])
    expect(result.omitted.sections.map(({ heading }) => heading)).toEqual(['A', 'B', 'E'])
  })
  test('[EX2.2] a section whose table found no row is empty, one with a picture is not', () => {
    const table = ':::table{in="x" columns="a"}\n| a |\n| --- |\n:::'
    const images = { 'p.png': new Uint8Array([1]) }
    const result = prepared(`## A\n\n${table}\n\n## B\n\n![](p.png)`, { images })
    expect(outline(result.blocks)).toEqual(['h1 B', ''])
  })
  test('[EX2.3] headings begin at the first level and skip none', () => {
    const note = '### A\n\na\n\n##### B\n\nb\n\n#### C\n\nc\n\n## D\n\nd'
    expect(outline(prepared(note).blocks).filter((l) => l.startsWith('h'))).toEqual([
      'h1 A',
      'h2 B',
      'h2 C',
      'h1 D',
    ])
  })
  test('[EX2.4] paragraphs are numbered in one run through headings, layers and annexes, and nothing else is', () => {
    const note =
      '## A\n\na\n\n- item\n\n> quote\n\n:::layer{not-to-be-disclosed}\nb\n:::\n\n::annex{title="X"}\n\nc'
    expect(outline(prepared(note, { head: { numbering: true } }).blocks)).toEqual([
      'h1 A',
      '1. a',
      '- item',
      '> quote',
      '[Not to be disclosed',
      '2. b',
      ']',
      'annex A X',
      '3. c',
    ])
  })
  test('[EX2.5] the title is not printed twice, and stands in where the head has none', () => {
    expect(outline(prepared('# Talks in Beijing\n\n## A\n\na').blocks)).toEqual(['h1 A', 'a'])
    expect(prepared('# From the text\n\na', { head: {} }).head.title).toBe('From the text')
    expect(outline(prepared('# Another\n\na').blocks)).toEqual(['h1 Another', 'a'])
  })
  test('[EX2.6] each block tells which block of the note it came from', () => {
    const note = 'a\n\n:::each{in="x"}\nb\n\nc\n:::\n\n:::guide\ng\n:::\n\nd'
    expect(prepared(note).blocks.map((block) => ('origin' in block ? block.origin : undefined))).toEqual([
      0, 1, 1, 3,
    ])
  })
})

describe('[EX3] references', () => {
  test('[EX3.1] sources are listed once, in order of first use, with publisher, date and whose', () => {
    const note = 'One:cite{e="e2"} two:cite{e="e1 e3"} three.[^a]\n\n[^a]: Note:cite{e="e1"}'
    const { sources, blocks } = prepared(note)
    expect(sources).toEqual([
      {
        number: 1,
        id: 's2',
        title: 'Readout',
        details: ['the other side’s'],
        url: 'https://example.org/readout',
      },
      {
        number: 2,
        id: 's1',
        title: 'Talks in the capital',
        details: ['A Daily', '25 December 2024', 'press'],
      },
    ])
    expect(JSON.stringify(blocks)).toContain('"numbers":[2]')
  })
  test('[EX3.2] a citation that leads nowhere is left out and counted', () => {
    const { blocks, omitted } = prepared('One:cite{e="none"}.')
    expect(outline(blocks)).toEqual(['One.'])
    expect(JSON.stringify(blocks)).not.toContain('citation')
    expect(omitted.deadCitations).toBe(1)
  })
  test('[EX3.3] footnotes are numbered as they are met, one said twice has one number', () => {
    const { footnotes, blocks } = prepared('B[^b] a[^a] b[^b].\n\n[^a]: First.\n\n[^b]: Second.')
    expect(footnotes.map(({ number, children }) => [number, ...outline(children)])).toEqual([
      [1, 'Second.'],
      [2, 'First.'],
    ])
    expect(JSON.stringify(blocks).match(/"number":\d/g)).toEqual(['"number":1', '"number":2', '"number":1'])
  })
  test('[EX3.4] links by reference are resolved; targets that are not web, mail or telephone become words', () => {
    const note =
      '[a][x] [b](file:///etc/passwd) [c](javascript:alert) [d](mailto:a@example.org)\n\n[x]: https://example.org'
    const { blocks, omitted } = prepared(note)
    const json = JSON.stringify(blocks)
    expect(json).toContain('"url":"https://example.org"')
    expect(json).toContain('"url":"mailto:a@example.org"')
    expect(json).not.toMatch(/passwd|javascript/)
    expect(omitted.droppedLinks).toBe(2)
  })
  test('[EX3.5] an image the note does not hold is its description', () => {
    const { blocks, omitted } = prepared('See ![a map](https://example.org/map.png).')
    expect(outline(blocks)).toEqual(['See a map.'])
    expect(omitted.missingImages).toEqual(['a map'])
  })
  test('[EX3.6] a hidden HTML comment is left out, other HTML is printed as its characters', () => {
    const { blocks } = prepared('a <!-- no --> <b>c</b>\n\n<!-- gone -->\n\n<div>\nkept\n</div>')
    expect(outline(blocks)).toEqual(['a <b>c</b>', '<div> kept </div>'])
  })
})

describe('[EX4] comments and suggestions', () => {
  const NOTE = 'One :mark[two]{a="7"} :mark[three **four**]{a="7 8"} five.\n\nSix.'
  const annotations = [
    thread('8', 'Second.'),
    thread('7', 'First.', {
      replies: [{ id: 'r', author: 'B', created: '2024-12-28T10:00:00Z', body: 'Yes.' }],
    }),
    thread('9', 'Gone.', {
      anchor: { exact: 'old words', prefix: '', suffix: '', start: 0, end: 9, orphan: true },
    }),
    thread('10', 'Settled.', { resolved: { by: 'B', at: '2024-12-29T00:00:00Z' } }),
  ]
  test('[EX4.1] comments travel only when asked for, numbered as they stand, those without words last', () => {
    expect(prepared(NOTE, { annotations }).comments).toEqual([])
    const { comments } = prepared(NOTE, { annotations }, { annotations: 'notes' })
    expect(comments.map(({ number, body, quote, anchored }) => [number, body, quote, anchored])).toEqual([
      [1, 'First.', 'two three four', true],
      [2, 'Second.', 'three four', true],
      [3, 'Gone.', 'old words', false],
    ])
    expect(comments[0]?.replies).toEqual([
      { author: 'B', created: '2024-12-28T10:00:00Z', when: '28 December 2024, 10:00', body: 'Yes.' },
    ])
  })
  test('[EX4.2] of many marks of one comment one beginning and one end stay', () => {
    const { blocks } = prepared(NOTE, { annotations }, { annotations: 'notes' })
    const points = JSON.stringify(blocks).match(/comment(?:Start|End)","comment":\d/g)
    expect(points).toEqual([
      'commentStart","comment":1',
      'commentStart","comment":2',
      'commentEnd","comment":1',
      'commentEnd","comment":2',
    ])
  })
  test('[EX4.3] a lesser copy takes no comment whose words it does not hold, nor one that quotes lost words', () => {
    const hidden = `${NOTE}\n\n:::layer{not-to-be-disclosed}\n:mark[Hidden]{a="11"}.\n:::`
    const more = { annotations: [...annotations, thread('11', 'On the hidden part.')] }
    const copy = prepared(hidden, more, { copy: 'speaking', annotations: 'notes' })
    expect(copy.comments.map(({ body }) => body)).toEqual(['First.', 'Second.'])
    expect(copy.omitted.commentsWithText).toBe(2)
  })
  test('[EX4.4] where suggestions are not shown, the original stands', () => {
    const note =
      'Keep :del[this]{s="1"}:ins[that]{s="1"} text:brk{s="2" op="ins"}\n\ngoes on.\n\n:::ins{s="3"}\nNew.\n:::\n\n:::del{s="4"}\nOld.\n:::'
    for (const annotations of ['none', 'notes'] as const) {
      const result = prepared(note, {}, { annotations }, 'pdf')
      expect(outline(result.blocks)).toEqual(['Keep this textgoes on.', 'Old.'])
      expect(result.omitted.suggestions).toBe(4)
    }
  })
  test('[EX4.6] what becomes of suggestions can be chosen', () => {
    const note =
      'Keep :del[this]{s="1"}:ins[that]{s="1"} and :was[so]{s="4"}:ins[**so**]{s="4"}:brk{s="3" op="del"}\n\ngoes on.\n\n- one\n- :::ins{s="5"}\n  two\n  :::'
    const shown = (suggestions: 'original' | 'final' | 'marks') =>
      prepared(note, { head: {} }, { suggestions, annotations: 'none' }, 'pdf')
    expect(outline(shown('original').blocks)).toEqual(['Keep this and so', 'goes on.', '- one'])
    expect(outline(shown('final').blocks)).toEqual(['Keep that and sogoes on.', '- one', '- two'])
    expect(outline(shown('marks').blocks)).toEqual([
      'Keep thisthat and soso',
      'goes on.',
      '- one',
      '- inserted: two',
    ])
    expect(shown('marks').blocks[0]).toMatchObject({ mark: { id: '3', kind: 'deleted' } })
    expect(shown('final').omitted).toMatchObject({ suggestions: 0, suggestionsTaken: 4 })
  })
  test('[EX4.8] a suggestion of nobody’s leaves no trace either', () => {
    const { blocks } = prepared('a :ins[new]{x=1} :del[old]{x=1}', {}, {}, 'docx')
    expect(outline(blocks)).toEqual(['a  old'])
    expect(JSON.stringify(blocks)).not.toContain('changed')
  })
  test('[EX4.7] a shown suggestion tells who made it and when', () => {
    const suggestions = [
      { id: '1', author: 'B. Head', at: '2024-12-28T09:00:00Z', cause: { kind: 'suggestion' as const } },
    ]
    const { blocks } = prepared(':ins[That]{s="1"}.', { suggestions }, { suggestions: 'marks' }, 'pdf')
    expect(blocks[0]).toMatchObject({
      children: [{ change: { author: 'B. Head', at: '2024-12-28T09:00:00Z' } }, {}],
    })
  })
  test('[EX4.5] Word shows them as changes, others when asked for by name', () => {
    const note = 'Keep :del[this]{s="1"}:ins[that]{s="1"}.\n\n:::ins{s="3"}\nNew.\n:::'
    const inWord = prepared(note, {}, { annotations: 'notes' }, 'docx')
    expect(outline(inWord.blocks)).toEqual(['Keep thisthat.', 'inserted: New.'])
    expect(prepared(note, {}, { annotations: 'criticmarkup' }, 'md').blocks).toEqual(inWord.blocks)
    expect(prepared(note, {}, { annotations: 'none' }, 'docx').blocks).not.toEqual(inWord.blocks)
  })
})

describe('[EX5] the lines around the text', () => {
  test('[EX5.1] dates and times are printed as they stand in the note’s language, never moved', () => {
    const head = { title: 'T', date: '2024-12-05', asOf: '2024-12-05T18:05+09:00', embargo: 'when agreed' }
    expect(prepared('a', { head }).head).toMatchObject({
      date: '5 December 2024',
      isoDate: '2024-12-05',
      asOf: '5 December 2024, 18:05',
      embargo: 'when agreed',
    })
    expect(prepared('a', { head: { ...head, language: 'ja' } }).head.date).toBe('2024年12月5日')
  })
  test('[EX5.2] labels follow the language of the note', () => {
    expect(prepared('a', { head: { language: 'zh-Hans' } }).labels.sources).toBe('资料来源')
    expect(prepared('a', { head: { language: 'fr' } }).labels.sources).toBe('Sources')
  })
  test('[EX5.3] clearances say who, which unit, when and how', () => {
    const cleared = [{ name: 'C. Head', unit: 'Legal', when: '2024-12-26', how: 'with changes' as const }]
    expect(prepared('a', { head: { cleared } }).head.foot).toEqual([
      { label: 'Cleared by', values: ['C. Head, Legal, 26 December 2024, with changes'] },
    ])
  })
  test('[EX5.4] front matter of an unexpected kind is left out instead of printed as an object', () => {
    const head = { title: 7, marking: ['x'], cleared: 'yes', date: null, distribution: { a: 1 } } as never
    const lines = prepared('a', { head }).head
    expect(lines.title).toBe('7')
    expect(JSON.stringify(lines)).not.toContain('x')
  })
})

describe('[EX6] any tree', () => {
  test('[EX6.1] prepares without throwing, in every copy, and gives plain data', () => {
    fc.assert(
      fc.property(
        someTree,
        fc.constantFrom('full' as const, 'speaking' as const, 'public' as const),
        fc.constantFrom('none' as const, 'notes' as const, 'criticmarkup' as const),
        (tree, copy, annotations) => {
          const input = { ...noteOf(''), tree, annotations: [thread('1', 'One.'), thread('2', 'Two.')] }
          const result = prepare(input, optionsOf({ copy, annotations }))
          expect(JSON.parse(JSON.stringify(result))).toEqual(result)
          expect(JSON.stringify(result.blocks)).not.toMatch(/Directive|\\ud[89ab]\w\w"|\\u0000/)
        },
      ),
      { numRuns: 400 },
    )
  })
  test('[EX6.2] does not change the tree it is given', () => {
    fc.assert(
      fc.property(someTree, (tree) => {
        const before = JSON.stringify(tree)
        prepare({ ...noteOf(''), tree }, optionsOf({ copy: 'public' }))
        expect(JSON.stringify(tree)).toBe(before)
      }),
    )
  })
})
