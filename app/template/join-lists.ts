import type { List, RootContent } from 'mdast'

/** Lists that come to stand side by side, each from another item or condition, become the one list they are. */
export function joinLists(blocks: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (block.type === 'list' && last?.type === 'list' && sameKind(block, last))
      joined[joined.length - 1] = {
        ...last,
        spread: Boolean(last.spread) || Boolean(block.spread),
        children: [...last.children, ...block.children],
      }
    else joined.push(block)
  }
  return joined
}

const sameKind = (a: List, b: List) => Boolean(a.ordered) === Boolean(b.ordered)
