import { $isLinkNode, type LinkNode } from '@lexical/link'
import { $copyNode, type LexicalNode, type RangeSelection } from 'lexical'

/**
 * Takes the selected words out of their links, or the link around the caret away. Lexical's own way stumbles over a link
 * of which the selection touches no more than the edge.
 */
export function $unlink(selection: RangeSelection): boolean {
  if (selection.isCollapsed()) {
    const link = $linkOf(selection.anchor.getNode())
    if (link !== null) $freed(link, link.getChildren())
    return link !== null
  }
  const chosen = new Map<string, { readonly link: LinkNode; readonly words: LexicalNode[] }>()
  for (const node of selection.extract()) {
    const link = $isLinkNode(node) ? null : $linkOf(node)
    if (link === null) continue
    const { words } = chosen.get(link.getKey()) ?? { words: [] }
    chosen.set(link.getKey(), { link, words: [...words, node] })
  }
  for (const { link, words } of chosen.values()) $freed(link, words)
  return chosen.size > 0
}

/** Puts neighbouring words of a link beside it; those behind them get a link of their own. */
function $freed(link: LinkNode, words: readonly LexicalNode[]): void {
  const behind = words.at(-1)?.getNextSiblings() ?? []
  if (behind.length > 0) {
    const rest = $copyNode(link)
    link.insertAfter(rest)
    rest.append(...behind)
  }
  for (const word of [...words].reverse()) link.insertAfter(word)
  if (link.isEmpty()) link.remove()
}

function $linkOf(node: LexicalNode): LinkNode | null {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) if ($isLinkNode(at)) return at
  return null
}
