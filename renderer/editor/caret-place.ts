import {
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
} from 'lexical'
import type { IndexedBlock } from './block-index.ts'
import { $blockOf, $topKey } from './selection-state.ts'
import { $textMap } from './text-map.ts'

/**
 * Where the caret stands: UTF-16 units of its block's plain text. Null while nothing is chosen or the caret is in a
 * blank paragraph, which is no block of the note. Call inside a read.
 */
export function $caretPlace(
  blocks: ReadonlyMap<string, IndexedBlock>,
): { readonly block: number; readonly offset: number } | null {
  const selection = $getSelection()
  if ($isNodeSelection(selection)) return $placeOf(selection.getNodes()[0] ?? null, 0, blocks)
  if (!$isRangeSelection(selection)) return null
  const { focus } = selection
  const node = focus.getNode()
  if (!$isElementNode(node)) return $placeOf(node, focus.offset, blocks)
  const behind = node.getChildAtIndex(focus.offset)
  if (behind !== null) return $placeOf(behind, 0, blocks)
  return $placeOf(node.getLastChild() ?? node, Number.POSITIVE_INFINITY, blocks)
}

/** `offset` counts in the node's own text; infinity stands for its end. */
function $placeOf(node: LexicalNode | null, offset: number, blocks: ReadonlyMap<string, IndexedBlock>) {
  const key = $topKey(node)
  const block = $blockOf(node, blocks)
  const top = key === null || node === null ? null : node.getTopLevelElement()
  if (node === null || block === null || top === null) return null
  const { pieces } = $textMap(top)
  // A citation or a picture holds no text: the caret is then where the words before it end.
  const runs = $isTextNode(node) ? [node] : $isElementNode(node) ? node.getAllTextNodes() : []
  const run = offset === 0 ? runs[0] : runs.at(-1)
  const piece = pieces.find((p) => p.key === run?.getKey())
  if (piece) return { block, offset: piece.start + Math.min(offset, piece.end - piece.start) }
  for (let at = node.getPreviousSibling(); at !== null; at = at.getPreviousSibling()) {
    const before = pieces.find((p) => p.key === at?.getKey())
    if (before) return { block, offset: before.end }
  }
  return { block, offset: 0 }
}
