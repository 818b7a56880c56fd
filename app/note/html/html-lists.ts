import type { List, ListItem, RootContent } from 'mdast'
import type { HtmlElement, HtmlNode } from './html-tree.ts'

export const isOrdered = (node: HtmlElement): boolean => node.tag === 'ol'

export function startOf(node: HtmlElement): number {
  const start = Number.parseInt(node.attributes.get('start') ?? '1', 10)
  return start >= 0 && start < 1e9 ? start : 1
}

/** A list as mdast. A list that stands directly in a list (Google Docs) belongs to the item before it. */
export function listOf(
  node: HtmlElement,
  ordered: boolean,
  start: number,
  blocks: (children: readonly HtmlNode[]) => RootContent[],
): RootContent[] {
  const items: ListItem[] = []
  for (const child of node.children) {
    if (typeof child === 'string') {
      if (child.trim() !== '') items.push(itemOf(null, blocks([child])))
      continue
    }
    const last = items.at(-1)
    if ((child.tag === 'ul' || child.tag === 'ol') && last !== undefined) {
      items[items.length - 1] = itemOf(last.checked ?? null, [
        ...last.children,
        ...listOf(child, isOrdered(child), startOf(child), blocks),
      ])
    } else items.push(itemOf(checkedOf(child), blocks(child.tag === 'li' ? child.children : [child])))
  }
  return items.length === 0 ? [] : [makeList(ordered, start, items)]
}

/** Task items, as web pages and Google Docs mark them. */
function checkedOf(item: HtmlElement): boolean | null {
  const checked = item.attributes.get('aria-checked')
  return item.attributes.get('role') === 'checkbox' && checked !== undefined ? checked === 'true' : null
}

export const makeList = (ordered: boolean, start: number, children: ListItem[]): List => ({
  type: 'list',
  ordered,
  start: ordered ? start : null,
  spread: false,
  children,
})

export const itemOf = (checked: boolean | null, blocks: readonly RootContent[]): ListItem => ({
  type: 'listItem',
  checked,
  spread: false,
  children: blocks.filter(
    (block): block is ListItem['children'][number] => block.type !== 'yaml' && block.type !== 'listItem',
  ),
})
