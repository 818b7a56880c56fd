import type { ListItem, RootContent } from 'mdast'
import { itemOf, makeList } from './html-lists.ts'
import { type Collected, type Formats, isListMarker, phrasingOf } from './html-phrasing.ts'
import { type HtmlElement, type HtmlNode, textIn } from './html-tree.ts'

/** A paragraph that Word means as a list item: which level, and what its printed marker says. */
export interface WordItem {
  readonly node: HtmlElement
  readonly level: number
  readonly ordered: boolean
  readonly start: number
}

/** Reads `mso-list:l0 level2 lfo1`; null for any other element. */
export function wordItem(node: HtmlElement): WordItem | null {
  const level = /mso-list\s*:[^;]*\blevel(\d)/i.exec(node.attributes.get('style') ?? '')?.[1]
  if (level === undefined || !/^(p|h[1-6]|div)$/.test(node.tag)) return null
  const marker = markerIn(node.children).trim()
  const number = /^\(?(?:(\d{1,9})|[a-z]{1,4})[.)]/i.exec(marker)
  return {
    node,
    level: Math.max(1, Number(level)),
    ordered: number !== null,
    start: number?.[1] === undefined ? 1 : Number(number[1]),
  }
}

function markerIn(nodes: readonly HtmlNode[]): string {
  for (const node of nodes) {
    if (typeof node === 'string') continue
    const marker = isListMarker(node) ? textIn(node) : markerIn(node.children)
    if (marker !== '') return marker
  }
  return ''
}

/** Builds nested lists from items that only say their level. */
export function wordLists(items: readonly WordItem[], formats: Formats, collected: Collected): RootContent[] {
  const lists: RootContent[] = []
  for (let at = 0; at < items.length; ) {
    const first = items[at]
    if (first === undefined) break
    let end = at + 1
    while (end < items.length && !startsAnew(items[end], first)) end += 1
    lists.push(oneList(items.slice(at, end), first, formats, collected))
    at = end
  }
  return lists
}

/** On the outermost level a change between bullets and numbers begins another list. */
const startsAnew = (item: WordItem | undefined, first: WordItem): boolean =>
  item !== undefined &&
  (item.level < first.level || (item.level === first.level && item.ordered !== first.ordered))

function oneList(
  items: readonly WordItem[],
  first: WordItem,
  formats: Formats,
  collected: Collected,
): RootContent {
  const children: ListItem[] = []
  for (let at = 0; at < items.length; ) {
    const item = items[at]
    if (item === undefined) break
    let end = at + 1
    for (let next = items[end]; next !== undefined && next.level > first.level; next = items[end]) end += 1
    const paragraph: RootContent = {
      type: 'paragraph',
      children: phrasingOf(item.node.children, formats, collected),
    }
    children.push(itemOf(null, [paragraph, ...wordLists(items.slice(at + 1, end), formats, collected)]))
    at = end
  }
  return makeList(first.ordered, first.start, children)
}
