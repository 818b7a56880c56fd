import {
  $findCellNode,
  $findTableNode,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableRowNode,
  registerTableCellUnmergeTransform,
  registerTablePlugin,
  registerTableSelectionObserver,
  setScrollableTablesActive,
  type TableCellNode,
} from '@lexical/table'
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  INSERT_PARAGRAPH_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical'

/** Tables: cells selected by pointer and keyboard, Tab from cell to cell, Enter a new line in the cell. */
export function registerTables(editor: LexicalEditor): () => void {
  const inPage = typeof document !== 'undefined'
  if (inPage) setScrollableTablesActive(editor, true)
  return mergeRegister(
    registerTablePlugin(editor),
    registerTableCellUnmergeTransform(editor),
    inPage ? registerTableSelectionObserver(editor, false) : () => {},
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $onEnter, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_TAB_COMMAND, $onTab, COMMAND_PRIORITY_CRITICAL),
  )
}

function $cellAtCaret(): TableCellNode | null {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? $findCellNode(selection.anchor.getNode()) : null
}

function $onEnter(): boolean {
  const selection = $getSelection()
  if ($cellAtCaret() === null || !$isRangeSelection(selection)) return false
  selection.insertLineBreak()
  return true
}

/** To the next cell, and past the last one into a new row, as in Word. */
function $onTab(event: KeyboardEvent): boolean {
  const cell = $cellAtCaret()
  if (cell === null) return false
  event.preventDefault()
  let target = $neighbour(cell, !event.shiftKey)
  if (target === null && !event.shiftKey) {
    $insertTableRowAtSelection(true)
    target = $neighbour(cell, true)
  }
  target?.select(0, target.getChildrenSize())
  return true
}

function $neighbour(cell: TableCellNode, forward: boolean): TableCellNode | null {
  const rows = $findTableNode(cell)?.getChildren().filter($isTableRowNode) ?? []
  const cells = rows.flatMap((row) => row.getChildren().filter($isTableCellNode))
  const at = cells.findIndex((other) => cell.is(other))
  return cells[at + (forward ? 1 : -1)] ?? null
}
