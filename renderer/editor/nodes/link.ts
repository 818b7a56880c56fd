import { $createLinkNode, $isLinkNode, LinkNode } from '@lexical/link'
import type { Link } from 'mdast'
import type { NodeRule } from './rule.ts'

/**
 * A link keeps its address and title as written. The page shows it but never follows it: a click selects, Ctrl+click
 * asks the machine, and the node's own `createDOM` gives no address of a kind that could run code.
 */
export const linkRule: NodeRule = {
  klass: LinkNode,
  reads: ['link'],
  $import(md, bridge, run) {
    // A link around nothing could not be seen or reached: it is kept as a chip.
    if (md.type !== 'link' || md.children.length === 0) return null
    return $createLinkNode(md.url, { title: md.title ?? null }).append(...bridge.$phrasing(md.children, run))
  },
  $export(node, bridge): Link | null {
    if (!$isLinkNode(node)) return null
    return {
      type: 'link',
      url: node.getURL(),
      title: node.getTitle(),
      children: bridge.$exportPhrasing(node),
    }
  },
}
