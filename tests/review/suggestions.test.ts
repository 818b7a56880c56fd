import { describe, expect, it } from 'vitest'
import { readText, writeText } from '../../app/note/text.ts'
import {
  acceptAll,
  acceptSuggestions,
  finalTree,
  idsBy,
  originalTree,
  rejectAll,
  rejectSuggestions,
  settle,
  suggestionIds,
} from '../../app/review/suggestions.ts'

const tree = (source: string) => readText(source).tree
const write = (root: ReturnType<typeof tree>) => writeText({ head: {}, tree: root, source: '' })

describe('suggestions', () => {
  it.each([
    ['[SG1] words put in', 'a :ins[b]{s="1"} c', 'a b c', 'a  c'],
    ['[SG2] words taken out', 'a :del[b]{s="1"} c', 'a  c', 'a b c'],
    ['[SG3] words replaced', 'a :del[b]{s="1"}:ins[**x**]{s="1"} c', 'a **x** c', 'a b c'],
    ['[SG4] a format changed', 'a :was[b]{s="1"}:ins[**b**]{s="1"} c', 'a **b** c', 'a b c'],
    [
      '[SG5] a field replaced',
      ':was[:field[A]{ref="/a"}]{s="1"}:ins[:field[B]{ref="/b"}]{s="1"}',
      ':field[B]{ref="/b"}',
      ':field[A]{ref="/a"}',
    ],
    ['[SG6] a block put in', ':::ins{s="1"}\n- x\n:::\n\ny', '- x\n\ny', 'y'],
    ['[SG7] a block taken out', ':::del{s="1"}\n- x\n:::\n\ny', 'y', '- x\n\ny'],
    ['[SG8] an item put in', '- a\n- :::ins{s="1"}\n  b\n  :::', '- a\n- b', '- a'],
    ['[SG9] an item taken out', '- a\n- :::del{s="1"}\n  b\n  :::', '- a', '- a\n- b'],
    ['[SG10] a whole list put in as its items', 'x\n\n- :::ins{s="1"}\n  b\n  :::', 'x\n\n- b', 'x'],
    [
      '[SG11] a footnote put in',
      'x:ins[[^1]]{s="1"}\n\n[^1]:\n    :::ins{s="1"}\n    n\n    :::',
      'x[^1]\n\n[^1]: n',
      'x',
    ],
    ['[SG12] a paragraph parted, the mark at its end', 'a:brk{s="1" op="ins"}\n\nb', 'a\n\nb', 'ab'],
    ['[SG13] a paragraph to be parted, the mark within', 'a:brk{s="1" op="ins"}b', 'a\n\nb', 'ab'],
    ['[SG14] paragraphs joined', 'a :brk{s="1" op="del"}\n\nb', 'a b', 'a\n\nb'],
    ['[SG15] three joined', 'a:brk{s="1" op="del"}\n\nb:brk{s="1" op="del"}\n\nc', 'abc', 'a\n\nb\n\nc'],
    ['[SG16] an item parted', '- a:brk{s="1" op="ins"}b', '- a\n- b', '- ab'],
    ['[SG17] items joined', '- a:brk{s="1" op="del"}\n- b\n  - c', '- ab\n  - c', '- a\n- b\n  - c'],
    [
      '[SG18] a thread on suggested words stays with them',
      'a :ins[:mark[b]{a="7"}]{s="1"}',
      'a :mark[b]{a="7"}',
      'a',
    ],
  ])('%s: accepted and refused', (_, source, accepted, refused) => {
    expect(write(acceptAll(tree(source)))).toBe(`${accepted}\n`)
    expect(write(rejectAll(tree(source)))).toBe(`${refused}\n`)
  })

  const MANY = 'a :ins[b]{s="1"} :del[c]{s="2"} :ins[d :del[e]{s="2"}]{s="3"}\n'

  it('[SG19] one, one author’s, and all of them', () => {
    const root = tree(MANY)
    expect(suggestionIds(root)).toEqual(['1', '2', '3'])
    const authors = ['1', '2', '3'].map((id, n) => ({
      id,
      author: n === 1 ? 'B' : 'A',
      at: '',
      cause: { kind: 'suggestion' as const },
    }))
    expect(write(acceptSuggestions(root, ['1']))).toBe('a b :del[c]{s="2"} :ins[d :del[e]{s="2"}]{s="3"}\n')
    expect(write(acceptSuggestions(root, idsBy(authors, 'B')))).toBe('a :ins[b]{s="1"}  :ins[d ]{s="3"}\n')
    expect(write(rejectSuggestions(root, ['3']))).toBe('a :ins[b]{s="1"} :del[c]{s="2"}\n')
    expect(write(finalTree(root))).toBe('a b  d\n')
    expect(write(originalTree(root))).toBe('a  c\n')
  })

  it('[SG20] what two propose alike is accepted with either, and open until both are refused', () => {
    const root = tree('a :ins[b]{s="1 2"} :del[c]{s="1 2"}\n')
    expect(write(acceptSuggestions(root, ['2']))).toBe('a b\n')
    expect(write(rejectSuggestions(root, ['2']))).toBe('a :ins[b]{s="1"} :del[c]{s="1"}\n')
    expect(write(settle(root, (id) => (id === '1' ? 'accept' : 'reject')))).toBe('a b\n')
    expect(write(rejectSuggestions(root, ['1', '2']))).toBe('a  c\n')
  })

  it('[SG21] blocks without suggestions keep their bytes', () => {
    const source = '* odd   bullet\n\na :ins[b]{s="1"}\n\n***\n'
    const note = readText(source)
    const settled = acceptAll(note.tree)
    expect(settled.children[0]).toBe(note.tree.children[0])
    expect(writeText({ ...note, tree: settled })).toBe('* odd   bullet\n\na b\n\n***\n')
  })

  it.each([
    [
      '[SG22] it joins with nothing while it is open whether a block stands between',
      'a:brk{s="1" op="ins"}\n\n:::ins{s="2"}\n***\n:::\n\nb',
      'a:brk{s="1" op="ins"}\n\n:::ins{s="2"}\n***\n:::\n\nb',
      'ab',
    ],
    [
      '[SG23] nor from within a block that is open itself',
      ':::del{s="2"}\na:brk{s="1" op="ins"}\n:::\n\nb',
      ':::del{s="2"}\na:brk{s="1" op="ins"}\n:::\n\nb',
      'ab',
    ],
    [
      '[SG24] a thread around it changes nothing',
      ':mark[a:brk{s="1" op="ins"}]{a="7"}\n\nb',
      ':mark[a]{a="7"}b',
      ':mark[a]{a="7"}b',
    ],
    [
      '[SG25] it goes when nothing is left behind it',
      'a:brk{s="2" op="ins"}\n\n:ins[b]{s="1"}\n\nc',
      'a\n\nc',
      'a\n\nc',
    ],
    ['[SG26] an item nothing is left of joins', '- a:brk{s="1" op="ins"}\n-\n- b', '- a\n- b', '- a\n- b'],
    [
      '[SG27] an item put in within one taken out goes with either',
      '- a\n- ::::del{s="2"}\n  :::ins{s="1"}\n  b\n  :::\n  ::::',
      '- a',
      '- a',
    ],
    [
      '[SG28] one that two propose stays the other’s',
      'a:brk{s="1 2" op="ins"}\n\nb',
      'a:brk{s="2" op="ins"}\n\nb',
      'ab',
    ],
  ])('a paragraph mark, first refused alone and then with all: %s', (_, source, first, all) => {
    const alone = rejectSuggestions(tree(source), ['1'])
    expect(write(alone)).toBe(`${first}\n`)
    expect(write(rejectAll(alone))).toBe(`${all}\n`)
    expect(write(rejectAll(tree(source)))).toBe(`${all}\n`)
  })
})
