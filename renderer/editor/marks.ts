import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical'
import { $isInlineChip } from './nodes/chip.ts'
import { $marks, $setMarks } from './nodes/state.ts'

/** Adds thread `id` to the selected words; false when the selection holds nothing that can be marked. */
export function $markSelection(id: string): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false
  $takeTokensWhole(selection)
  const runs = selection.extract().filter($isMarkable)
  for (const run of runs) $setMarks(run, [...$marks(run).filter((other) => other !== id), id])
  return runs.some((run) => run.getTextContentSize() > 0)
}

/** Moves an edge that stands inside a field round the field: a half of one would no longer be bound. */
function $takeTokensWhole(selection: RangeSelection): void {
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus]
  const first = start.getNode()
  const last = end.getNode()
  if ($isTextNode(first) && first.isToken() && start.offset < first.getTextContentSize())
    start.set(first.getKey(), 0, 'text')
  if ($isTextNode(last) && last.isToken() && end.offset > 0)
    end.set(last.getKey(), last.getTextContentSize(), 'text')
}

/** Text, fields and the small things that stand in a line. */
export const $isMarkable = (node: LexicalNode): boolean => $isTextNode(node) || $isInlineChip(node)

/** Takes thread `id` out of the whole note. */
export function $unmark(id: string): void {
  $eachRun($getRoot(), (run) => {
    const marks = $marks(run)
    if (marks.includes(id))
      $setMarks(
        run,
        marks.filter((other) => other !== id),
      )
  })
}

/** Visits every markable run under a node, in document order. */
export function $eachRun(node: LexicalNode, visit: (run: LexicalNode) => void): void {
  if ($isMarkable(node)) visit(node)
  else if ($isElementNode(node)) for (const child of node.getChildren()) $eachRun(child, visit)
}
