import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalNode,
} from 'lexical'
import { $itemOf } from './lists.ts'
import { $removeRange } from './remove-range.ts'
import { $lineOf } from './selected-blocks.ts'

/** Puts inline nodes at the caret, in place of what is selected. */
export function $insertInline(nodes: readonly LexicalNode[]): boolean {
  const selection = $getSelection() ?? $getRoot().selectEnd()
  if ($isRangeSelection(selection) && !selection.isCollapsed()) $removeRange(selection)
  ;($getSelection() ?? selection).insertNodes([...nodes])
  return true
}

/**
 * Puts blocks after the block the caret is in, or in its place when it is an empty paragraph; a list is not cut, a
 * table cell not filled with blocks. The caret goes to the end of what was inserted.
 */
export function $insertBlocks(blocks: readonly LexicalNode[]): boolean {
  const [first] = blocks
  if (first === undefined) return false
  const given = $getSelection() ?? $getRoot().selectEnd()
  if ($isRangeSelection(given) && !given.isCollapsed()) $removeRange(given)
  const selection = $getSelection() ?? given
  const node = $isRangeSelection(selection)
    ? selection.focus.getNode()
    : (selection.getNodes().at(-1) ?? null)
  const place = $placeFor(node)
  let at = place
  for (const block of blocks) {
    if (at === null) $getRoot().append(block)
    else at.insertAfter(block)
    at = block
  }
  if ($isParagraphNode(place) && place.isEmpty()) place.remove()
  if ($isElementNode(at)) at.selectEnd()
  else if (at !== null) {
    // Words typed on must not run into a heading, a list or the advice that stands behind.
    const next = at.getNextSibling()
    const line = $isParagraphNode(next) ? next : $createParagraphNode()
    if (line !== next) at.insertAfter(line)
    line.selectStart()
  }
  return true
}

/** The block after which others go. */
function $placeFor(node: LexicalNode | null): LexicalNode | null {
  if (node === null) return null
  let at: LexicalNode | null = $lineOf(node) ?? node
  for (let item = $itemOf(at); item !== null; item = $itemOf(at)) at = item.getParentOrThrow()
  for (let above: LexicalNode | null = at; above !== null; above = above.getParent()) {
    if (above.getType() === 'table') at = above
  }
  return at.getType() === 'root' ? null : at
}
