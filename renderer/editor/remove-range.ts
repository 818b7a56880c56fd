import { $isTableCellNode, $isTableNode } from '@lexical/table'
import {
  $createParagraphNode,
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isRangeSelection,
  $isRootOrShadowRoot,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  type ElementNode,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type PointType,
  type RangeSelection,
  REMOVE_TEXT_COMMAND,
} from 'lexical'
import { $lineOf, $selectedLines } from './selected-blocks.ts'

/**
 * Takes a selection of several lines away before anything else happens to it. Lines of one frame join, as everywhere;
 * lines of different frames never do: what stays of a region stays in it, so that words not to be disclosed are not
 * poured into a paragraph that is.
 */
export function registerRemoval(editor: LexicalEditor): () => void {
  const $first = (goesOn: boolean) => () => $removeLines() && !goesOn
  return mergeRegister(
    editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, $first(true), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $first(true), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, $first(true), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $first(false), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(DELETE_WORD_COMMAND, $first(false), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(DELETE_LINE_COMMAND, $first(false), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(REMOVE_TEXT_COMMAND, $first(false), COMMAND_PRIORITY_CRITICAL),
  )
}

/** Removes a selection that goes over more than one line; false when there is none. */
function $removeLines(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false
  const line = $lineOf(selection.anchor.getNode())
  if (line?.is($lineOf(selection.focus.getNode()))) return false
  $removeRange(selection)
  return true
}

/** Removes what a selection holds and leaves the caret there. */
export function $removeRange(selection: RangeSelection): void {
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus]
  const first = $lineOf(start.getNode())
  const last = $lineOf(end.getNode())
  if (first === null || last === null || $frameOf(first).is($frameOf(last))) {
    $removeBetween(start, end)
    return
  }
  $removeAcross(selection, first, last, start, end)
}

const $frameOf = (line: ElementNode): LexicalNode => {
  let at: LexicalNode = line.getParentOrThrow()
  while (!$isRootOrShadowRoot(at)) at = at.getParentOrThrow()
  return at
}

/** Lexical's own removal, with no selection set meanwhile: it would look at points that are no longer there. */
function $removeBetween(start: PointType, end: PointType): void {
  const range = $createRangeSelection()
  range.anchor.set(start.key, start.offset, start.type)
  range.focus.set(end.key, end.offset, end.type)
  $setSelection(null)
  if (!range.isCollapsed()) range.removeText()
  $setSelection(range)
}

function $removeAcross(
  selection: RangeSelection,
  first: ElementNode,
  last: ElementNode,
  start: PointType,
  end: PointType,
): void {
  const between = $selectedLines().filter((line) => !line.is(first) && !line.is(last))
  const things = selection.getNodes().filter((node) => $isDecoratorNode(node) && !node.isInline())
  const firstFrame = $coveredFrame(
    first,
    last,
    $atEdge(start, first, 'start') && $isOutermost(first, 'start'),
  )
  const lastFrame = $coveredFrame(last, first, $atEdge(end, last, 'end') && $isOutermost(last, 'end'))
  const begin = $createRangeSelection()
  begin.anchor.set(start.key, start.offset, start.type)
  begin.focus.set(first.getKey(), first.getChildrenSize(), 'element')
  const finish = $createRangeSelection()
  finish.anchor.set(last.getKey(), 0, 'element')
  finish.focus.set(end.key, end.offset, end.type)

  $setSelection(null)
  for (const node of things) node.remove()
  for (const line of between) $removeLine(line, [first, last])
  if (!finish.isCollapsed()) finish.removeText()
  if (!begin.isCollapsed()) begin.removeText()
  lastFrame?.remove()
  if (firstFrame === null) $setSelection(begin)
  else {
    const paragraph = $createParagraphNode()
    firstFrame.replace(paragraph)
    paragraph.select()
  }
  if ($getRoot().isEmpty()) $getRoot().append($createParagraphNode())
}

/** The outermost frame of a line that a selection covers whole, when it begins (or ends) at the line's far edge. */
function $coveredFrame(line: ElementNode, other: ElementNode, atEdge: boolean): ElementNode | null {
  if (!atEdge) return null
  let found: ElementNode | null = null
  for (let at: ElementNode | null = line.getParent(); at !== null; at = at.getParent()) {
    if (at.getParent() === null || at.isParentOf(other)) break
    if (at.isShadowRoot() && !$isTableCellNode(at)) found = at
  }
  return found
}

function $atEdge(point: PointType, line: ElementNode, side: 'start' | 'end'): boolean {
  const node = point.getNode()
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize()
  if (point.offset !== (side === 'start' ? 0 : size)) return false
  return $isFirstOrLast(node, line, side)
}

/** Whether a line is the first (or last) thing of every frame but the note itself. */
function $isOutermost(line: ElementNode, side: 'start' | 'end'): boolean {
  let top: LexicalNode = line
  while (top.getParent()?.getParent() != null) top = top.getParentOrThrow()
  return $isFirstOrLast(line, top, side)
}

function $isFirstOrLast(node: LexicalNode, within: LexicalNode, side: 'start' | 'end'): boolean {
  for (let at = node; !at.is(within); at = at.getParentOrThrow()) {
    if ((side === 'start' ? at.getPreviousSibling() : at.getNextSibling()) !== null) return false
  }
  return true
}

/** A line goes, with what becomes empty by it; a cell is only emptied, unless its whole table goes. */
function $removeLine(line: ElementNode, kept: readonly ElementNode[]): void {
  if (!line.isAttached()) return
  for (let at: LexicalNode | null = line; at !== null; at = at.getParent()) {
    if (!$isTableNode(at)) continue
    const table = at
    if (kept.some((other) => table.isParentOf(other))) line.clear()
    else table.remove()
    return
  }
  line.remove()
}
