import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { parseMarkdown, writeMarkdown, writeStrictMarkdown } from '../../app/note/dialect.ts'

const kinds = (source: string) =>
  parseMarkdown(source).children.map((block) =>
    'children' in block && block.type === 'paragraph'
      ? block.children.map((c) => c.type).join(' ')
      : block.type,
  )
const again = (source: string) => writeMarkdown(parseMarkdown(source))

describe('the dialect', () => {
  it.each([
    ['[ND1] a time', 'Talks began at 10:30 and ended at 12:05.'],
    ['[ND2] a ratio and an article', 'By 16:9, under Art.5:2 and std:vector.'],
    ['[ND3] Japanese prose', '合意:内容は次のとおり。発表:談話'],
    ['[ND4] addresses', 'Write to mailto:joe or urn:isbn:1 :) :x'],
    ['[ND5] an unknown name', 'See :video[clip]{src="x"} and ::video[clip].'],
    ['[ND6] a bare name', 'The :field and :mark alone, :each: too.'],
    ['[ND7] a name of another kind', 'A :guide[x] and :layer{to="y"} in a line.'],
    ['[ND9] a longer name', 'A :fields[x] and :field-x[y].'],
  ])('%s is text, and is written as it stands', (_, source) => {
    expect(kinds(source)).toEqual(['text'])
    expect(again(source)).toBe(`${source.replaceAll('[', '\\[')}\n`)
  })

  it.each([
    ['[ND10]', ':::video{src="x"}\n\nHidden?\n\n:::'],
    ['[ND11]', '::video{src="x"}'],
    ['[ND12]', ':::each\n\nItem\n\n:::'],
    ['[ND13]', '::guide{}'],
    ['[ND14]', ':::mark[x]{a="1"}'],
  ])('%s unknown or misplaced block directives are their source text again', (_, source) => {
    expect(new Set(kinds(source))).toEqual(new Set(['text']))
    expect(again(source).replaceAll('\\', '')).toBe(`${source}\n`)
  })

  it('[ND15] reads every name of the vocabulary in its kind', () => {
    expect(
      kinds('A :field[Iwaya]{ref="/participants/iwaya" form="full"}:cite{e="1 2"} :brk{s="1" op="ins"}.'),
    ).toEqual(['text textDirective textDirective text textDirective text'])
    expect(
      kinds(':::guide\nSay why.\n:::\n\n::annex\n\n:::layer{not-to-be-disclosed}\nRed lines.\n:::'),
    ).toEqual(['containerDirective', 'leafDirective', 'containerDirective'])
  })

  it('[ND16] keeps any attribute value, also inside a table cell and a label', () => {
    const value = 'a|b}c"d\'e%f%41\nü]&amp;\\`<'
    const field = { type: 'textDirective', name: 'field', attributes: { ref: value }, children: [] } as const
    const mark = { type: 'textDirective', name: 'mark', attributes: { a: '1 2' }, children: [field] } as const
    const cell = { type: 'tableCell', children: [mark] } as const
    const root = {
      type: 'root',
      children: [{ type: 'table', align: [null], children: [{ type: 'tableRow', children: [cell] }] }],
    } as unknown as Root
    const read: string[] = []
    JSON.stringify(parseMarkdown(writeMarkdown(root)), (key, v) => {
      if (key === 'ref') read.push(v)
      return v
    })
    expect(read).toEqual([value])
  })

  it('[ND17] escapes text that would be read as ours, and only that', () => {
    const text = 'say :cite{e=1} or :ins[x], not :x[y]'
    const root: Root = {
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
    }
    expect(writeMarkdown(root)).toBe('say \\:cite{e=1} or \\:ins\\[x], not :x\\[y]\n')
    expect(kinds(writeMarkdown(root))).toEqual(['text'])
  })

  it('[ND8] a directive that never closes is text, whatever its name', () => {
    expect(kinds('A :mark[word and {no end.')).toEqual(['text'])
    expect(kinds(again('A :mark[word and {no end.'))).toEqual(['text'])
  })

  it('[ND18] keeps emphasis beside CJK brackets, and gives strict readers the same emphasis', () => {
    const source = 'これは**「安全」**です。\n'
    expect(again(source)).toBe(source)
    expect(writeStrictMarkdown(parseMarkdown(source))).not.toBe(source)
    expect(kinds(writeStrictMarkdown(parseMarkdown(source)))).toEqual(['text strong text'])
  })

  it('[ND19] reads <br> in a cell as a line break, and writes it back', () => {
    const source = '| a |\n| - |\n| x<br/>y |\n'
    expect(JSON.stringify(parseMarkdown(source))).toContain('"type":"break"')
    expect(again(source)).toBe('| a      |\n| ------ |\n| x<br>y |\n')
  })

  it('[ND20] gives positions in UTF-16 units of the source', () => {
    const source = '𠮷野 met Wang.\r\n\r\n# Heading\r\n'
    const [, heading] = parseMarkdown(source).children
    expect(source.slice(heading?.position?.start.offset, heading?.position?.end.offset)).toBe('# Heading')
  })

  it('[ND22] keeps an address a link when its words are marked', () => {
    for (const address of ['https://example.org/a', '<https://example.org/a>', '<a@example.org>']) {
      const written = again(`See :mark[the ${address} page]{a="1"}.`)
      expect(JSON.stringify(parseMarkdown(written))).toMatch(/"type":"link".*"url":"(https:|mailto:)/)
      expect(again(written)).toBe(written)
    }
  })

  it('[ND21] encloses text that looks like a closing fence', () => {
    const source = '::::guide\n```\n:::\n```\n::::\n'
    expect(again(source)).toBe(source)
  })
})
