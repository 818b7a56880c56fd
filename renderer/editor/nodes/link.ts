import { $createLinkNode, $isLinkNode, LinkNode } from '@lexical/link'
import { $setState, createState } from 'lexical'
import type { Link } from 'mdast'
import type { NodeRule } from './rule.ts'

/** Format bits that stood outside the link where it was read: `*[a](b)*`, not `[*a*](b)`. */
export const outsideState = createState('outside', {
  parse: (value) => (typeof value === 'number' ? value : 0),
})

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
    const link = $createLinkNode(md.url, { title: md.title ?? null })
    if (run.format !== 0) $setState(link, outsideState, run.format)
    return link.append(...bridge.$phrasing(md.children, run))
  },
  // Its words are written with the line they stand in, in `phrasing-out.ts`.
  $export(node): Link | null {
    if (!$isLinkNode(node)) return null
    return { type: 'link', url: node.getURL(), title: node.getTitle(), children: [] }
  },
}
