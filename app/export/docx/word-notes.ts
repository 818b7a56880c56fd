import { mapInlines } from '../prepare/map-inlines.ts'
import type { Block, Footnote, Prepared } from '../prepared.ts'

/**
 * Word has no footnotes in footnotes: one that only another footnote refers to is printed at that one's end, after
 * its number in brackets. What is left are the footnotes the body refers to.
 */
export function wordNotes({ blocks, footnotes }: Prepared): Footnote[] {
  const inBody = new Set(referredIn(blocks))
  const placed = new Set(inBody)
  const withInner = (note: Footnote): Block[] => [
    ...note.children,
    ...referredIn(note.children).flatMap((number): Block[] => {
      const inner = footnotes.find((each) => each.number === number)
      if (!inner || placed.has(number)) return []
      placed.add(number)
      return numbered(number, withInner(inner))
    }),
  ]
  return footnotes
    .filter(({ number }) => inBody.has(number))
    .map((note) => ({ ...note, children: withInner(note) }))
}

function referredIn(blocks: readonly Block[]): number[] {
  const numbers: number[] = []
  mapInlines(blocks, (node) => {
    if (node.type === 'footnote') numbers.push(node.number)
    return [node]
  })
  return numbers
}

function numbered(number: number, blocks: readonly Block[]): Block[] {
  const label = { type: 'text' as const, value: `(${number}) ` }
  const [first, ...rest] = blocks
  return first?.type === 'paragraph'
    ? [{ ...first, children: [label, ...first.children] }, ...rest]
    : [{ type: 'paragraph', children: [label] }, ...blocks]
}

/** How many footnotes are printed inside another. */
export const innerNotes = (prepared: Prepared): number =>
  prepared.footnotes.length - new Set(referredIn(prepared.blocks)).size
