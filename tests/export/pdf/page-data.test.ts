import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelsFor } from '../../../app/export/labels.ts'
import { toPageData } from '../../../app/export/pdf/page-data.ts'
import { breakable, setText, unwrap } from '../../../app/export/pdf/set-text.ts'
import { shownText } from '../../../app/export/pdf/shown-text.ts'
import { rowLines, tableWidths } from '../../../app/export/pdf/table-widths.ts'
import { prepare } from '../../../app/export/prepare.ts'
import { parseMarkdown } from '../../../app/note/dialect.ts'
import type { Head } from '../../../app/note/note.ts'
import { SQUARE } from './set.ts'

function pageOf(markdown: string, head: Head = { title: 'T' }, images: Record<string, Uint8Array> = {}) {
  const input = { head, tree: parseMarkdown(markdown), annotations: [], sources: [], citations: {}, images }
  const options = { formats: ['pdf'], copy: 'full', annotations: 'none', embed: false } as const
  return toPageData(prepare(input, options), { images })
}

describe('a note as the data of a page', () => {
  it('[PD1] keeps words as plain strings and says the rest by kind', () => {
    expect(pageOf('A **b *c*** [d](https://e.org) `f`\\\ng').page.blocks).toEqual([
      {
        origin: 0,
        kind: 'paragraph',
        words: [
          'A ',
          { kind: 'strong', words: ['b ', { kind: 'emphasis', words: ['c'] }] },
          ' ',
          { kind: 'link', url: 'https://e.org', words: ['d'] },
          ' ',
          { kind: 'code', text: 'f' },
          { kind: 'break' },
          'g',
        ],
      },
    ])
  })

  it('[PD2] gives a footnote its words where it is first called, and its number after that', () => {
    const { page } = pageOf('One[^a] two[^a].\n\n[^a]: Note\n\n    - with\n    - a list')
    expect(page.blocks[0]).toEqual({
      origin: 0,
      kind: 'paragraph',
      words: [
        'One',
        { kind: 'footnote', number: '1', body: [['Note'], ['• with'], ['• a list']] },
        ' two',
        { kind: 'footnote', number: '1' },
        '.',
      ],
    })
  })

  it('[PD3] names a picture by what it is and not by where it came from', () => {
    const url = '../../etc/passwd'
    const { page, images } = pageOf(
      `![Map](${url})`,
      { title: 'T' },
      { [url]: SQUARE, 'b.svg': new Uint8Array([60]) },
    )
    expect(page.blocks[0]).toMatchObject({ kind: 'image', file: 'image-1.png', alt: 'Map' })
    expect(Object.keys(images)).toEqual(['image-1.png'])
  })

  it('[PD4] leaves out what the head does not have', () => {
    const { page } = pageOf('Text', {})
    expect([page.marking, page.copy, page.meeting, page.reference, page.status, page.foot]).toEqual([
      '',
      '',
      '',
      [],
      [],
      [],
    ])
  })

  it('[PD5] puts sheets that must not be disclosed behind the paper when they end the note', () => {
    const layer = ':::layer{not-to-be-disclosed}\nNo.\n:::'
    const kinds = (markdown: string) => {
      const { page } = pageOf(markdown)
      return [page.blocks.map((block) => block.kind), page.sheets.map((block) => block.kind)]
    }
    expect(kinds(`A\n\n${layer}`)).toEqual([['paragraph'], ['layer']])
    expect(kinds(`${layer}\n\nA`)).toEqual([['layer', 'paragraph'], []])
  })

  it('[PD6] sets a task with its box, and a plain item of the same list without one', () => {
    const { page } = pageOf('- [x] done\n- [ ] open\n- plain')
    expect(page.blocks[0]).toMatchObject({
      items: [
        { done: true, words: ['done'] },
        { done: false, words: ['open'] },
        { blocks: [{ words: ['plain'] }] },
      ],
    })
  })

  it('[PD7] reads two lists with nothing between them as one', () => {
    const { page } = pageOf('- a\n\n* b')
    expect(page.blocks).toHaveLength(1)
    expect(page.blocks[0]).toMatchObject({ kind: 'list', items: [{}, {}] })
  })

  it('[PD8] is plain JSON', () => {
    const { page } = pageOf(
      '# H\n\n| a | b |\n| - | -: |\n| c | d |\n\n> q\n\n---\n\n```\ncode\n```\n\n::annex{title="X"}',
    )
    expect(JSON.parse(JSON.stringify(page))).toEqual(page)
    expect(page.blocks.map((block) => block.kind)).toEqual([
      'heading',
      'table',
      'quote',
      'rule',
      'code',
      'annex',
    ])
  })

  it('[PD9] has words in the language of the note', () => {
    expect(pageOf('文', { title: '題', language: 'ja-JP' }).page).toMatchObject({
      lang: 'ja',
      region: 'JP',
      page: labelsFor('ja').page,
    })
  })

  it('[PD10] lists every word that is printed, and no address of a link or name of a file', () => {
    const { page } = pageOf(
      'See [here](https://hidden.example/x) ![alt](square.png).',
      { title: 'T' },
      { 'square.png': SQUARE },
    )
    const shown = [...shownText(page)].join('|')
    expect(shown).toContain('here')
    expect(shown).not.toMatch(/hidden|image-1/)
  })
})

describe('words on a line', () => {
  it.each([
    ['[PD11] a line end is a space in Latin script', 'one  \n two', 'one two'],
    ['[PD12] and nothing in Japanese or Chinese', '一致した\n。改行は', '一致した。改行は'],
    ['[PD13] but a space between the two', '安全\nsecurity', '安全 security'],
  ])('%s', (_rule, text, expected) => {
    expect(unwrap(text)).toBe(expected)
  })

  it('[PD17] a title stays with its name and a day with its month, punctuation and all', () => {
    const kept = (text: string) => setText(text).flatMap((word) => (typeof word === 'string' ? [] : [word]))
    expect(kept('(on 25 December, Mr Wang’s No. 7) may 12 march in May 2025')).toEqual([
      { kind: 'together', text: '25 December,' },
      { kind: 'together', text: 'Mr Wang’s' },
      { kind: 'together', text: 'No. 7)' },
    ])
    expect(kept('No day was set. HMr X, 125 December, the Mr')).toEqual([])
  })

  it('[PD14] a word too long for a line may break, and keeps every letter', () => {
    expect(breakable('short words stay')).toBe('short words stay')
    expect(breakable('a'.repeat(40))).toMatch(/\u200b/)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const plain = text.replaceAll('\u200b', '')
        expect(breakable(plain).replaceAll('\u200b', '')).toBe(plain)
      }),
    )
  })
})

describe('the columns of a table', () => {
  it('[PD15] are as wide as their words in a small table', () => {
    expect(
      tableWidths([
        [['No.'], ['What']],
        [['1'], ['Visas']],
      ]),
    ).toEqual([0, 0])
  })

  it('[PD16] share the page by what they hold, and none is narrower than its longest word', () => {
    const [narrow = 0, wide = 0, word = 0] = tableWidths([
      [['No.'], ['Commitment'], ['Owner']],
      [['1'], ['long words '.repeat(40)], ['Responsibilities']],
    ])
    expect(wide).toBeGreaterThan(3 * narrow)
    expect(word / (narrow + wide + word)).toBeGreaterThan(16 / 120)
  })

  it('[PD18] keep a few words on one line, unless such columns would starve the rest', () => {
    const long = 'long words '.repeat(40)
    const [, state = 0, passage = 0] = tableWidths([
      [['Statement'], ['State'], ['Stands on']],
      [[long], ['borne out'], [long]],
    ])
    expect(state).toBeGreaterThanOrEqual('borne out'.length)
    expect(passage).toBeGreaterThan(2 * state)
    const words = ['no date given', 'announced', 'to be named', 'Japan', 'China']
    const [wide = 0] = tableWidths([
      [['Undertaking'], ...words.map(() => ['Head'])],
      [[long], ...words.map((w) => [w])],
    ])
    expect(wide).toBeGreaterThan('no date given'.length * 2)
  })

  it('[PD19] count the lines of a row, by which a page keeps it whole', () => {
    const rows = [
      [['a'], ['word '.repeat(60)]],
      [['b'], ['short']],
    ] as const
    const [long = 0, short = 0] = rowLines(rows, tableWidths(rows))
    expect(long).toBeGreaterThan(2)
    expect(short).toBe(1)
  })
})
