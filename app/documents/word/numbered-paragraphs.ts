import type { List, ListItem, RootContent } from 'mdast'
import type {} from 'mdast-util-directive'
import type { Ordinal } from './word-numbers.ts'

/**
 * A paper whose every paragraph is numbered in one run through its headings becomes paragraphs that the note numbers
 * itself. Null for any other paper: its numbers must stay what they are, since other papers refer to them.
 */
export function numberedParagraphs(
  blocks: readonly RootContent[],
  ordinal: (item: ListItem) => Ordinal | undefined,
  /** The file says itself that its lists are numbered paragraphs; otherwise one list alone is a list. */
  said: boolean,
): RootContent[] | null {
  const seriesOf = (block: RootContent) =>
    isNumbered(block) && block.children[0] ? ordinal(block.children[0])?.series : undefined
  const series = blocks.map(seriesOf).find((one) => one !== undefined)
  // A list of another series is only a list.
  const counts = (block: RootContent): block is List => isNumbered(block) && seriesOf(block) === series
  const lists = series === undefined ? [] : blocks.filter(counts)
  const items = lists.flatMap((list) => list.children)
  const numbers = items.map(ordinal)
  const level = numbers[0]?.level
  const inOneRun = numbers.every(
    (one, i) => one?.series === series && one?.level === level && one?.number === i + 1,
  )
  const others = blocks.some(isParagraph)
  if (lists.length < (said ? 1 : 2) || !inOneRun || others) return null
  // Only the first paragraph of an item has the number.
  const alone = items.every((item) => item.children.filter(isParagraph).length === 1)
  if (!alone) return null
  return blocks.flatMap((block): RootContent[] =>
    counts(block) ? block.children.flatMap((item) => item.children) : [block],
  )
}

const isNumbered = (block: RootContent): block is List => block.type === 'list' && block.ordered === true

/** Also one that somebody suggests to put in or to take out. */
const isParagraph = (block: RootContent): boolean =>
  block.type === 'paragraph' || (block.type === 'containerDirective' && block.children.some(isParagraph))
