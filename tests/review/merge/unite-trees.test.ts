import fc from 'fast-check'
import type { Root, RootContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import { normalize } from '../../../app/note/normalize.ts'
import { definitionsOf } from '../../../app/note/normalize-definitions.ts'
import { plainText } from '../../../app/note/plain-text.ts'
import { readText, writeText } from '../../../app/note/text.ts'
import { markedPlaces } from '../../../app/review/anchors.ts'
import { healLine } from '../../../app/review/heal-line.ts'
import { signature } from '../../../app/review/merge/signature.ts'
import { type United, uniteTrees } from '../../../app/review/merge/unite-trees.ts'
import { acceptAll, rejectAll, settle } from '../../../app/review/suggestions.ts'
import { someBlock } from '../../note/arbitrary-tree.ts'
import { spliced } from '../../note/spliced.ts'

const tree = (source: string) => readText(source).tree
const write = (root: Root) => writeText({ head: {}, tree: root, source: '' })

/** Accepts one copy’s suggestions and refuses the others’. */
function only(united: United, who: number): Root {
  const own = new Set(united.made.filter((m) => m.who === who).map((m) => m.id))
  return settle(united.tree, (id) => (own.has(id) ? 'accept' : 'reject'))
}

describe('copies united', () => {
  const cases: [string, string, string[], string][] = [
    [
      '[MG1] words of two authors',
      'Wang met Iwaya.',
      ['Wang Yi met Iwaya.', 'Wang met Iwaya today.'],
      'Wang :ins[Yi ]{s="m1"}met Iwaya:ins[ today]{s="m2"}.',
    ],
    [
      '[MG2] the same edit by two stands once',
      'Wang met Iwaya.',
      ['Wang saw Iwaya.', 'Wang saw Iwaya.'],
      'Wang :del[met]{s="m1 m2"}:ins[saw]{s="m1 m2"} Iwaya.',
    ],
    [
      '[MG3] different edits stand side by side',
      'Wang met Iwaya.',
      ['Wang saw Iwaya.', 'Wang heard Iwaya.'],
      'Wang :del[met]{s="m1 m2"}:ins[saw]{s="m1"}:ins[heard]{s="m2"} Iwaya.',
    ],
    [
      '[MG4] a format',
      'Wang met Iwaya.',
      ['Wang **met** Iwaya.'],
      'Wang :del[met]{s="m1"}:ins[**met**]{s="m1"} Iwaya.',
    ],
    [
      '[MG5] a new block',
      'a b\n\nc d',
      ['a b\n\nnew words\n\nc d'],
      'a b\n\n:::ins{s="m1"}\nnew words\n:::\n\nc d',
    ],
    ['[MG6] a block taken out', 'a b\n\nc d', ['a b'], 'a b\n\n:::del{s="m1"}\nc d\n:::'],
    [
      '[MG7] list items',
      '- a\n- b',
      ['- a\n- c\n- b', '- a'],
      '- a\n- :::ins{s="m1"}\n  c\n  :::\n- :::del{s="m2"}\n  b\n  :::',
    ],
    [
      '[MG8] a block that moved',
      'one thing\n\ntwo other',
      ['two other\n\none thing'],
      ':::del{s="m1"}\none thing\n:::\n\ntwo other\n\n:::ins{s="m2"}\none thing\n:::',
    ],
    [
      '[MG9] Japanese, sign by sign',
      '会談は北京で行われた。',
      ['会談は東京で行われた。'],
      '会談は:del[北]{s="m1"}:ins[東]{s="m1"}京で行われた。',
    ],
    [
      '[MG10] cells of a table',
      '| a | b |\n| - | - |\n| c | d |',
      ['| a | b |\n| - | - |\n| c | e |'],
      '| a | b                                |\n| - | -------------------------------- |\n| c | :del[d]{s="m1"}:ins[e]{s="m1"} |',
    ],
    [
      '[MG11] a footnote',
      'a b',
      ['a b[^1]\n\n[^1]: c'],
      'a b:ins[[^1]]{s="m1"}\n\n[^1]: :::ins{s="m2"}\n    c\n    :::',
    ],
  ]
  it.each(cases)('%s', (_, base, copies, expected) => {
    const united = uniteTrees(tree(base), copies.map(tree))
    expect(write(united.tree).replace(/ +\|/g, ' |').replace(/-+ \|/g, '- |')).toBe(
      `${expected.replace(/ +\|/g, ' |').replace(/-+ \|/g, '- |')}\n`,
    )
  })

  it('[MG12] threads of both are on the words of both', () => {
    const united = uniteTrees(tree('Wang met Iwaya.\n'), [
      tree(':mark[Wang met]{a="1"} Iwaya.\n'),
      tree('Wang :mark[met Iwaya]{a="2"} today.\n'),
    ])
    expect(write(united.tree)).toBe(
      ':mark[Wang ]{a="1"}:mark[met]{a="1 2"}:mark[ Iwaya]{a="2"}:ins[ today]{s="m1"}.\n',
    )
  })

  it('[MG13] untouched blocks are the base’s own', () => {
    const base = tree('*  odd one\n\nWang met.\n')
    const united = uniteTrees(base, [tree('- odd one\n\nWang met Iwaya.\n')])
    expect(united.tree.children[0]).toBe(base.children[0])
  })

  it('[MG14] a clash is told with both wordings', () => {
    const united = uniteTrees(tree('Wang met Iwaya.\n\nShort words here.\n'), [
      tree('Wang saw Iwaya.\n'),
      tree('Wang heard Iwaya.\n\nShort new words here.\n'),
    ])
    expect(united.clashes).toMatchObject([
      {
        base: 'met',
        versions: [
          { who: 0, text: 'saw' },
          { who: 1, text: 'heard' },
        ],
      },
      {
        base: 'Short words here.',
        versions: [
          { who: 0, text: '' },
          { who: 1, text: 'Short new words here.' },
        ],
      },
    ])
  })

  const laws = { numRuns: Number(process.env.MERGE_RUNS ?? 150) }
  it('[MG15] with one copy: all accepted is the copy, all refused the base', () => {
    fc.assert(
      fc.property(someVersions, ([base, a]) => {
        const { tree: united } = uniteTrees(base, [a, base])
        expectSame(acceptAll(united), a)
        expectSame(rejectAll(united), base)
      }),
      laws,
    )
  })

  it('[MG16] with two: only one accepted is that copy, all refused the base, also after a way through a file', () => {
    fc.assert(
      fc.property(someVersions, ([base, a, b]) => {
        const united = uniteTrees(base, [a, b])
        expectSame(only(united, 0), a)
        expectSame(only(united, 1), b)
        expectSame(rejectAll(united.tree), base)
        const read = { ...united, tree: readText(write(united.tree)).tree }
        expectSame(only(read, 0), a)
        expectSame(rejectAll(read.tree), base)
      }),
      laws,
    )
  })

  it('[MG17] in either order the content is the same', () => {
    fc.assert(
      fc.property(someVersions, ([base, a, b]) => {
        const letters = (root: Root) => [...plainText(root)].sort().join('')
        expect(letters(uniteTrees(base, [a, b]).tree)).toBe(letters(uniteTrees(base, [b, a]).tree))
      }),
      laws,
    )
  })
})

/** The same words in the same blocks, formats and links, and no thread lost. */
function expectSame(actual: Root, expected: Root) {
  const defined = definitionsOf(expected)
  if (signature(leveled(actual), defined) !== signature(leveled(expected), defined)) {
    expect(write(leveled(actual))).toBe(write(leveled(expected)))
    expect(leveled(actual)).toEqual(leveled(expected))
  }
  expect([...markedPlaces(actual).keys()]).toEqual(expect.arrayContaining([...markedPlaces(expected).keys()]))
}

/**
 * Two things are not proposed but taken: how far apart list items stand, and whether the space between two words of one
 * format has it.
 */
function leveled(root: Root): Root {
  const level = (node: RootContent): RootContent => {
    if (!('children' in node)) return node
    const { spread: _, ...rest } = node as typeof node & { spread?: boolean }
    const place = { oneLine: node.type !== 'paragraph', cell: node.type === 'tableCell' }
    const line = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'
    const children = line ? healLine(node.children, place) : (node.children as RootContent[]).map(level)
    return { ...rest, children } as RootContent
  }
  return normalize({
    type: 'root',
    children: root.children.filter((b) => b.type !== 'definition').map(level),
  })
}

/** A base and two copies that share most of it. */
const block = someBlock.filter((b) => {
  const json = JSON.stringify(b)
  const oddMark = /"name":"mark","attributes":(?!\{"a":"[^"]*[^" ][^"]*"\})/
  return !/"name":"(ins|del|was|brk)"|"footnoteReference"/.test(json) && !oddMark.test(json)
})
const someVersions = fc
  .tuple(fc.array(block, { maxLength: 4 }), fc.array(edits(), { minLength: 2, maxLength: 2 }))
  .map(([base, [a = [], b = []]]) => [base, apply(base, a), apply(base, b)].map(clean) as [Root, Root, Root])
  .filter((trees) => trees.every((t) => JSON.stringify(t).includes('"definition"') === false))

type Edit = (blocks: RootContent[]) => RootContent[]
function edits(): fc.Arbitrary<Edit[]> {
  return fc.array(
    fc.oneof(
      fc.tuple(fc.nat(), block).map(
        ([n, b]): Edit =>
          (list) =>
            spliced(list, n % (list.length + 1), 0, b),
      ),
      fc.nat().map(
        (n): Edit =>
          (list) =>
            spliced(list, n % (list.length + 1), 1),
      ),
      fc.tuple(fc.nat(), fc.constantFrom('x', ' new ', '新', '')).map(
        ([n, word]): Edit =>
          (list) =>
            list.map((b, i) => (i === n % (list.length || 1) ? reworded(b, n, word) : b)),
      ),
    ),
    { maxLength: 3 },
  )
}

/** One text of a block with a word put in or its first half taken out. */
function reworded(b: RootContent, n: number, word: string): RootContent {
  let count = 0
  return JSON.parse(JSON.stringify(b), (_, value) => {
    if (value?.type !== 'text' || count++ !== n % 3) return value
    const at = Math.floor(value.value.length / 2)
    return {
      ...value,
      value: word ? value.value.slice(0, at) + word + value.value.slice(at) : value.value.slice(at),
    }
  })
}

const apply = (base: RootContent[], list: readonly Edit[]) =>
  list.reduce((blocks, change) => change(blocks), base)
const clean = (children: RootContent[]) => normalize({ type: 'root', children })
