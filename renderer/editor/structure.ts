import {
  $createParagraphNode,
  $getSelection,
  $isLineBreakNode,
  $isRangeSelection,
  $isRootOrShadowRoot,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  type ElementNode,
  INSERT_PARAGRAPH_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type RangeSelection,
} from 'lexical'
import { $indentItem, $itemOf, $outdentItem, $splitItem } from './lists.ts'
import { $isCodeBlockNode, type CodeBlockNode } from './nodes/code-block.ts'
import { $isFootnoteDefinitionNode } from './nodes/footnote.ts'
import { $isQuoteNode } from './nodes/quote.ts'
import { $isRegionNode } from './nodes/region.ts'
import { $lineOf, $selectedLines } from './selected-blocks.ts'

/** Enter, Backspace and Tab where blocks stand in blocks. */
export function registerStructure(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $onEnter, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $onDelete, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_TAB_COMMAND, $onTab, COMMAND_PRIORITY_HIGH),
  )
}

function $onEnter(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  const line = $lineOf(selection.anchor.getNode())
  if (line === null) return false
  if ($isCodeBlockNode(line)) {
    if (!$leaveCode(line, selection)) selection.insertLineBreak()
    return true
  }
  if (selection.isCollapsed() && line.isEmpty() && $leaveFrame(line)) return true
  const item = $itemOf(line)
  if (item === null || !item.is(line.getParent())) return false
  if (selection.isCollapsed() && line.isEmpty() && item.getLastChild()?.is(line)) {
    $outdentItem(item)
    line.selectStart()
    return true
  }
  const fresh = selection.insertParagraph()
  const at = fresh === null ? null : $itemOf(fresh)
  if (fresh !== null && at?.is(fresh.getParent()) && fresh.getPreviousSibling() !== null) {
    $splitItem(at, fresh)
    fresh.selectStart()
  }
  return true
}

/** A second Enter on an empty last line of code goes on below the code. */
function $leaveCode(code: CodeBlockNode, selection: RangeSelection): boolean {
  const last = code.getLastChild()
  if (!selection.isCollapsed() || !$isLineBreakNode(last)) return false
  const { anchor } = selection
  if (anchor.type !== 'element' || !anchor.getNode().is(code) || anchor.offset !== code.getChildrenSize())
    return false
  last.remove()
  const paragraph = $createParagraphNode()
  code.insertAfter(paragraph)
  paragraph.select()
  return true
}

/** Enter on an empty last line of a quote, a region or a footnote goes on below it. */
function $leaveFrame(line: ElementNode): boolean {
  const frame = line.getParent()
  if (!isFrame(frame) || line.getNextSibling() !== null) return false
  if (frame.getChildrenSize() === 1 && !$isQuoteNode(frame)) return false
  frame.insertAfter(line)
  if (frame.isEmpty()) frame.remove()
  line.selectStart()
  return true
}

const isFrame = (node: LexicalNode | null): node is ElementNode =>
  $isQuoteNode(node) || $isRegionNode(node) || $isFootnoteDefinitionNode(node)

function $onDelete(backward: boolean): boolean {
  const selection = $getSelection()
  if (!backward || !$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const line = $lineOf(selection.anchor.getNode())
  if (line === null || !$atStart(selection, line)) return false
  const item = $itemOf(line)
  if (item?.getFirstChild()?.is(line)) {
    $outdentItem(item)
    line.selectStart()
    return true
  }
  if ($isCodeBlockNode(line) && line.isEmpty()) {
    line.replace($createParagraphNode()).selectStart()
    return true
  }
  const frame = line.getParent()
  if (line.getPreviousSibling() !== null || frame === null || !$isRootOrShadowRoot(frame)) return false
  if ($isQuoteNode(frame)) {
    frame.insertBefore(line)
    if (frame.isEmpty()) frame.remove()
    line.selectStart()
    return true
  }
  if (isFrame(frame) && line.isEmpty() && frame.getChildrenSize() === 1) {
    const paragraph = $createParagraphNode()
    frame.insertBefore(paragraph)
    frame.remove()
    paragraph.selectStart()
    return true
  }
  // The first line of any other frame stays where it is: a region is never poured into its neighbour.
  return frame.getParent() !== null
}

function $atStart(selection: RangeSelection, line: ElementNode): boolean {
  const { anchor } = selection
  if (anchor.offset !== 0) return false
  for (let at: LexicalNode = anchor.getNode(); !at.is(line); at = at.getParentOrThrow()) {
    if (at.getPreviousSibling() !== null) return false
  }
  return true
}

/** Tab moves items in and out; elsewhere it leaves the editor's text alone. */
function $onTab(event: KeyboardEvent): boolean {
  const lines = $selectedLines()
  const [first] = lines
  if ($isCodeBlockNode(first)) {
    const selection = $getSelection()
    if (event.shiftKey || !$isRangeSelection(selection)) return false
    event.preventDefault()
    selection.insertRawText('  ')
    return true
  }
  if (!$indentLines(lines, !event.shiftKey)) return false
  event.preventDefault()
  return true
}

/** Moves every list item among the lines one level in or out. False when there is none. */
export function $indentLines(lines: readonly ElementNode[], inward: boolean): boolean {
  const items = new Map(
    lines.map((line) => $itemOf(line)).flatMap((item) => (item ? [[item.getKey(), item]] : [])),
  )
  // An item inside another selected item moves with it.
  const outer = [...items.values()].filter((item) => {
    const above = $itemOf(item.getParent())
    return above === null || !items.has(above.getKey())
  })
  for (const item of inward ? outer : outer.reverse()) {
    if (inward) $indentItem(item)
    else $outdentItem(item)
  }
  return items.size > 0
}
