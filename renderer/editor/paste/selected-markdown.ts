import { $isTableSelection } from '@lexical/table'
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type BaseSelection,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
  type TextNode,
} from 'lexical'
import { $exportLine, $exportSlice, type Slice } from '../bridge.ts'
import type { Flow } from '../nodes/rule.ts'
import { $lineOf } from '../selected-blocks.ts'

/** What is selected, as blocks: words within one line as a paragraph, more than that with the blocks they stand in. */
export function $selectedMarkdown(): Flow[] {
  const selection = $getSelection()
  if (selection === null || ($isRangeSelection(selection) && selection.isCollapsed())) return []
  const slice = $sliceOf(selection)
  const line = $onlyLine(selection)
  if (line !== null) {
    const children = $exportLine(line, slice)
    if (line.getType() === 'code-block') return $exportSlice(line, slice)
    return children.length === 0 ? [] : [{ type: 'paragraph', children }]
  }
  return slice.$children($getRoot()).flatMap((block) => $exportSlice(block, slice))
}

function $onlyLine(selection: BaseSelection) {
  if (!$isRangeSelection(selection)) return null
  const line = $lineOf(selection.anchor.getNode())
  return line?.is($lineOf(selection.focus.getNode())) ? line : null
}

function $sliceOf(selection: BaseSelection): Slice {
  const taken = new Set<NodeKey>()
  const nodes = selection.getNodes()
  const wholeTable = $isTableSelection(selection)
  for (const node of nodes) {
    if (!wholeTable && $isElementNode(node) && !isEmptyLine(node)) continue
    for (let at: LexicalNode | null = node; at !== null && !taken.has(at.getKey()); at = at.getParent()) {
      taken.add(at.getKey())
    }
  }
  return {
    $children: (parent) => parent.getChildren().filter((child) => taken.has(child.getKey())),
    $text: (node) => ($isRangeSelection(selection) ? $wordsTaken(node, selection) : node.getTextContent()),
  }
}

/** An element counts by what it holds; only one that holds nothing counts by itself. */
const isEmptyLine = (node: LexicalNode): boolean => $isElementNode(node) && node.isEmpty()

function $wordsTaken(node: TextNode, selection: RangeSelection): string {
  const words = node.getTextContent()
  const [first, last] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus]
  // A bound value is taken whole or not at all.
  if (node.isToken()) return words
  const from = first.type === 'text' && first.key === node.getKey() ? first.offset : 0
  const to = last.type === 'text' && last.key === node.getKey() ? last.offset : words.length
  return words.slice(from, to)
}
