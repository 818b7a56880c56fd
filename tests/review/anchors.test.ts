import fc from 'fast-check'
import type { PhrasingContent, Root, RootContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import { normalize } from '../../app/note/normalize.ts'
import { plainText } from '../../app/note/plain-text.ts'
import { readText, writeText } from '../../app/note/text.ts'
import { deriveAnchors, findAgain, markedPlaces, reattach, strayMarks } from '../../app/review/anchors.ts'
import type { Annotation } from '../../app/review/annotation.ts'
import { markRange, unmark } from '../../app/review/mark-range.ts'
import { spliced } from '../note/spliced.ts'

const thread = (id: string, anchor: Partial<Annotation['anchor']> = {}): Annotation => ({
  id,
  kind: 'comment',
  author: 'A',
  created: '2024-12-25T10:00:00Z',
  body: '',
  replies: [],
  anchor: { exact: '', prefix: '', suffix: '', start: 0, end: 0, ...anchor },
})
const tree = (source: string) => readText(source).tree
const write = (root: Root) => writeText({ head: {}, tree: root, source: '' })

describe('anchors', () => {
  it('[AN1] a mark is an anchor, over formats, blocks and cells', () => {
    const root = tree('Wang :mark[met **Iwaya**]{a="1"}\n\n- :mark[twice]{a="1 2"} more\n')
    const [one, two] = deriveAnchors(root, [thread('1'), thread('2')])
    expect(one?.anchor).toEqual({
      exact: 'met Iwaya\ntwice',
      prefix: 'Wang ',
      suffix: ' more',
      start: 5,
      end: 20,
    })
    expect(two?.anchor.exact).toBe('twice')
  })

  it('[AN2] a thread whose words are gone keeps its last wording as an orphan, and is none when they are back', () => {
    const [kept] = deriveAnchors(tree('Wang met.\n'), [thread('1', { exact: 'Iwaya', prefix: 'met ' })])
    expect(kept?.anchor).toMatchObject({ exact: 'Iwaya', prefix: 'met ', orphan: true })
    const [back] = deriveAnchors(tree('Wang met :mark[Iwaya]{a="1"}.\n'), kept ? [kept] : [])
    expect(back?.anchor).toEqual({ exact: 'Iwaya', prefix: 'Wang met ', suffix: '.', start: 9, end: 14 })
  })

  it.each([
    ['[AN3] the same words are found exactly', 'Later Wang met Iwaya again.', 'met Iwaya', 'exact'],
    [
      '[AN4] words that changed a little are found as near',
      'Later Wang met Takeshi Iwaya in Beijin.',
      'Takeshi Iwaya in Beijing',
      'near',
    ],
    ['[AN5] words that are gone are not found', 'Nobody came.', 'Takeshi Iwaya', undefined],
  ])('%s', (_, text, exact, how) => {
    const root: Root = {
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
    }
    const found = findAgain(thread('1', { exact, orphan: true }), root)
    expect(found?.how).toBe(how)
    expect(markedPlaces(root).size).toBe(0)
  })

  it('[AN6] words at two places are near unless their neighbours tell them apart', () => {
    const root = tree('Iwaya.\n\nIwaya.\n\nWang met Iwaya.\n')
    expect(findAgain(thread('1', { exact: 'Iwaya', start: 99 }), root)?.how).toBe('near')
    expect(findAgain(thread('1', { exact: 'Iwaya', prefix: 'met ', suffix: '.' }), root)).toMatchObject({
      start: plainText(root).lastIndexOf('Iwaya'),
      how: 'exact',
    })
  })

  it('[AN7] an orphan is put back where a person says, and only that block loses its bytes', () => {
    const root = tree('Wang  met **Takeshi Iwaya**.\n\n* kept\n')
    const at = plainText(root).indexOf('met')
    const result = reattach(root, thread('1', { exact: 'met Takeshi', orphan: true }), {
      start: at,
      end: at + 11,
    })
    expect(result.annotation.anchor).toMatchObject({ exact: 'met Takeshi', start: at })
    expect(result.annotation.anchor.orphan).toBeUndefined()
    expect(write(result.tree)).toBe('Wang  :mark[met **Takeshi**]{a="1"} **Iwaya**.\n\n- kept\n')
    expect(result.tree.children[1]).toBe(root.children[1])
  })

  it('[AN8] marks of other threads stay when one is taken out, and marks without a thread are named', () => {
    const root = tree('a :mark[b]{a="1 2"}:mark[c]{a="1"} d\n')
    expect(write(unmark(root, '1'))).toBe('a :mark[b]{a="2"}c d\n')
    expect(strayMarks(root, [thread('1')])).toEqual(['2'])
  })

  it('[AN9] text is the same before and after a range is marked', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), (a, b) => {
        const root = tree(
          'Wang **met _Iwaya_** and `code`, 合意「安全」\n\n| a | b |\n| - | - |\n| c [d](u) | e |\n',
        )
        const marked = markRange(root, Math.min(a, b), Math.max(a, b), '1')
        expect(plainText(marked)).toBe(plainText(root))
        expect(plainText(unmark(marked, '1'))).toBe(plainText(root))
      }),
      { numRuns: 200 },
    )
  })

  it('[AN10] through 5,000 random edit sequences every thread follows its words exactly, or is an orphan', () => {
    let checked = 0
    let through = 0
    fc.assert(
      fc.property(start, fc.array(edit, { maxLength: 12 }), (first, edits) => {
        const blocks = edits.reduce<Blocks>((now, change) => change(now), first)
        let root = toTree(blocks)
        // One in twenty goes through a file on the way.
        if (through++ % 20 === 0) root = readText(write(root)).tree
        const text = blocks.map((block) => block.map((c) => c.char).join('')).join('\n')
        expect(plainText(root)).toBe(text)
        const cells = blocks.flatMap((block, n) =>
          n ? [{ char: '\n', ids: [] as number[] }, ...block] : block,
        )
        for (const { id, anchor } of deriveAnchors(root, THREADS)) {
          const own = cells.flatMap((cell, at) => (cell.ids.includes(Number(id)) ? [at] : []))
          const [from] = own
          const to = own.at(-1)
          if (from === undefined || to === undefined) expect(anchor.orphan).toBe(true)
          else
            expect([anchor.start, anchor.end, anchor.exact]).toEqual([from, to + 1, text.slice(from, to + 1)])
          checked++
        }
      }),
      { numRuns: 5000 },
    )
    expect(checked).toBe(5000 * 50)
  }, 240_000)
})

/** The note as the test sees it: letters with the threads they belong to. */
type Cell = { readonly char: string; readonly ids: readonly number[] }
type Blocks = readonly (readonly Cell[])[]

const THREADS = Array.from({ length: 50 }, (_, n) => thread(String(n)))

const start: fc.Arbitrary<Blocks> = fc
  .array(fc.tuple(fc.nat(3), fc.nat(39), fc.nat(39)), { minLength: 50, maxLength: 50 })
  .map((ranges) =>
    Array.from({ length: 4 }, (_, block) =>
      Array.from({ length: 40 }, (_, at) => ({
        char: 'abc合意'[(block + at) % 5] ?? 'a',
        ids: ranges.flatMap(([b, x, y], id) =>
          b === block && at >= Math.min(x, y) && at <= Math.max(x, y) ? [id] : [],
        ),
      })),
    ),
  )

const spot = <T>(list: readonly T[], at: number) => (list.length ? at % list.length : 0)

const edit: fc.Arbitrary<(blocks: Blocks) => Blocks> = fc
  .tuple(fc.nat(5), fc.nat(), fc.nat(), fc.nat(12))
  .map(([kind, b, at, length]) => (blocks) => {
    const index = spot(blocks, b)
    const block = blocks[index] ?? []
    const from = at % (block.length + 1)
    switch (kind) {
      case 0: {
        // Typing within a mark belongs to it; at its edge it does not.
        const ids = (block[from - 1]?.ids ?? []).filter((id) => block[from]?.ids.includes(id))
        return spliced(blocks, index, 1, [...block.slice(0, from), { char: 'x', ids }, ...block.slice(from)])
      }
      case 1:
        return spliced(blocks, index, 1, [...block.slice(0, from), ...block.slice(from + length)]).filter(
          (x) => x.length > 0,
        )
      case 2:
        return spliced(blocks, index, 1, block.slice(0, from), block.slice(from)).filter((x) => x.length > 0)
      case 3:
        return index === 0 ? blocks : spliced(blocks, index - 1, 2, [...(blocks[index - 1] ?? []), ...block])
      case 4:
        return [...blocks.slice(index), ...blocks.slice(0, index)]
      default: {
        const cut = block.slice(from, from + length)
        const rest = [...block.slice(0, from), ...block.slice(from + length)]
        const to = at % (rest.length + 1)
        return spliced(blocks, index, 1, [...rest.slice(0, to), ...cut, ...rest.slice(to)])
      }
    }
  })

function toTree(blocks: Blocks): Root {
  const children = blocks.map((block): RootContent => {
    const line = block.map(
      ({ char, ids }): PhrasingContent => ({
        type: 'textDirective',
        name: 'mark',
        attributes: { a: ids.join(' ') },
        children: [{ type: 'text', value: char }],
      }),
    )
    return {
      type: 'paragraph',
      children: line.map((c, n) =>
        block[n]?.ids.length === 0 && c.type === 'textDirective' ? (c.children[0] ?? c) : c,
      ),
    }
  })
  return normalize({ type: 'root', children })
}
