import { $getNodeByKey, type LexicalNode, type NodeKey } from 'lexical'
import type { Nodes } from 'mdast'
import { $isBlank } from '../block-index.ts'
import { $exportBlock, $exportItem, $importBlock } from '../bridge.ts'
import { $isListItemNode } from '../nodes/list-item.ts'
import { $blockMarks } from '../nodes/region.ts'
import { $setSuggestions, $suggestions } from '../nodes/state.ts'
import type { SuggestionBook } from './book.ts'
import { inserted, isOwnInsertion, struck } from './mark-own.ts'
import { type Tracking, Untrackable } from './tracking.ts'

/** Marks a new block as put in as a whole; a blank line is nothing yet. */
export function $markBlockIn(block: LexicalNode, id: string, book: SuggestionBook): void {
  if ($isBlank(block) || isOwnInsertion($blockMarks(block), book)) return
  if ($isTask(block)) throw new Untrackable()
  $setSuggestions(block, [inserted(id)])
}

/** A block of the state before, struck out; null for what leaves nothing: a blank line, one’s own insertion. */
export function $blockStruck(key: NodeKey, id: string, tracking: Tracking): LexicalNode | null {
  const was = tracking.before((): Nodes | null => {
    const node = $getNodeByKey(key)
    if (node === null || $isBlank(node) || isOwnInsertion($blockMarks(node), tracking.book)) return null
    if ($isTask(node)) throw new Untrackable()
    return $isListItemNode(node) ? $exportItem(node) : ($exportBlock(node)[0] ?? null)
  })
  if (was === null) return null
  const [block, ...more] = $importBlock(was)
  if (block === undefined || more.length > 0) throw new Untrackable()
  $setSuggestions(block, struck($suggestions(block), 'del', id))
  return block
}

/** A task’s box stands before its words: with a mark between, Markdown has no box. */
const $isTask = (node: LexicalNode): boolean => $isListItemNode(node) && node.getChecked() !== null
