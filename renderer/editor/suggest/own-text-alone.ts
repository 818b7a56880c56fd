import { $getNodeByKey, $isElementNode, $isTextNode, type LexicalNode, type NodeKey } from 'lexical'
import { $isFieldNode } from '../nodes/field.ts'
import { $suggestions } from '../nodes/state.ts'
import { isOwnInsertion } from './mark-own.ts'
import type { Tracking } from './tracking.ts'

/** A node of a block, and whether it is text of one’s own insertion. */
interface Part {
  readonly node: LexicalNode
  readonly format: number
  readonly own: boolean
}

/**
 * Whether the letters of one text, an insertion of one’s own, are all that changed in a block. Nodes that an edit leaves
 * alone stay the same objects, so that this costs a look at each and no comparison of words.
 */
export function $isOwnTextAlone(key: NodeKey, tracking: Tracking): boolean {
  const before = tracking.before(() => $partsOf(key, tracking))
  const now = $partsOf(key, tracking)
  const other = now.filter(({ node }, n) => before[n]?.node !== node)
  const [text] = other
  const was = before.find(({ node }) => node.getKey() === text?.node.getKey())
  return (
    before.length === now.length &&
    other.length === 1 &&
    text !== undefined &&
    was !== undefined &&
    before.indexOf(was) === now.indexOf(text) &&
    was.own &&
    text.own &&
    was.format === text.format
  )
}

/** The block and all that stands in it, in order. */
function $partsOf(key: NodeKey, { book }: Tracking): Part[] {
  const parts: Part[] = []
  const visit = (node: LexicalNode): void => {
    const plain = $isTextNode(node) && !$isFieldNode(node)
    const suggestions = plain ? $suggestions(node) : []
    parts.push({
      node,
      format: plain ? node.getFormat() : 0,
      own: suggestions.length === 1 && isOwnInsertion(suggestions, book),
    })
    if ($isElementNode(node)) for (const child of node.getChildren()) visit(child)
  }
  const block = $getNodeByKey(key)
  if (block !== null) visit(block)
  return parts
}
