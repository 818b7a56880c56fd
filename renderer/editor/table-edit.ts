import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $findCellNode,
  $findTableNode,
  $getTableColumnIndexFromTableCellNode,
  $getTableRowIndexFromTableCellNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableRowNode,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
} from '@lexical/table'
import { $createParagraphNode, $getSelection, $getState, $isRangeSelection, $setState } from 'lexical'
import type { AlignType } from 'mdast'
import { alignState } from './nodes/table.ts'

/** A new table: the first row is its head, as Markdown wants it. */
export function $newTable(rows: number, columns: number): TableNode {
  const table = $createTableNode()
  for (let row = 0; row < rows; row += 1) {
    const header = row === 0 ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS
    const cells = Array.from({ length: columns }, () =>
      $createTableCellNode(header).append($createParagraphNode()),
    )
    table.append($createTableRowNode().append(...cells))
  }
  return table
}

/** The cell and table the caret is in; a selection that leaves the table means the cell it began in. */
function $here(): { readonly cell: TableCellNode; readonly table: TableNode } | null {
  const selection = $getSelection()
  const node = $isRangeSelection(selection) ? selection.anchor.getNode() : (selection?.getNodes()[0] ?? null)
  const cell = node === null ? null : $findCellNode(node)
  const table = node === null ? null : $findTableNode(node)
  if (cell === null || table === null) return null
  if ($isRangeSelection(selection) && !table.is($findTableNode(selection.focus.getNode()))) {
    const { key, offset, type } = selection.anchor
    selection.focus.set(key, offset, type)
  }
  return { cell, table }
}

export function $insertRow(after: boolean): boolean {
  const here = $here()
  if (here === null) return false
  // The head row stays the first: above it there is nothing to insert into.
  const below = after || $getTableRowIndexFromTableCellNode(here.cell) === 0
  $insertTableRowAtSelection(below)
  return true
}

export function $insertColumn(after: boolean): boolean {
  const here = $here()
  if (here === null) return false
  const at = $getTableColumnIndexFromTableCellNode(here.cell) + (after ? 1 : 0)
  $insertTableColumnAtSelection(after)
  $changeAlign(here.table, (align) => align.splice(at, 0, null))
  return true
}

export function $deleteRow(): boolean {
  const here = $here()
  if (here === null) return false
  $deleteTableRowAtSelection()
  if (here.table.isAttached()) $makeHead(here.table)
  return true
}

export function $deleteColumn(): boolean {
  const here = $here()
  if (here === null) return false
  const columns = $selectedCells().map($getTableColumnIndexFromTableCellNode)
  const first = Math.min($getTableColumnIndexFromTableCellNode(here.cell), ...columns)
  const before = $width(here.table)
  $deleteTableColumnAtSelection()
  if (here.table.isAttached()) {
    $changeAlign(here.table, (align) => align.splice(first, before - $width(here.table)))
  }
  return true
}

const $selectedCells = (): TableCellNode[] => {
  const selection = $getSelection()
  const ends = $isRangeSelection(selection)
    ? [selection.anchor.getNode(), selection.focus.getNode()]
    : (selection?.getNodes() ?? [])
  return ends.flatMap((node) => $findCellNode(node) ?? [])
}

const $width = (table: TableNode): number =>
  Math.max(
    0,
    ...table
      .getChildren()
      .filter($isTableRowNode)
      .map((row) => row.getChildrenSize()),
  )

export function $deleteTable(): boolean {
  const here = $here()
  if (here === null) return false
  const paragraph = $createParagraphNode()
  here.table.replace(paragraph)
  paragraph.select()
  return true
}

/** The first row is the head, and no other cell is. */
export function $makeHead(table: TableNode): void {
  for (const [index, row] of table.getChildren().filter($isTableRowNode).entries()) {
    const state = index === 0 ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS
    for (const cell of row.getChildren().filter($isTableCellNode)) {
      if (cell.getHeaderStyles() !== state) cell.setHeaderStyles(state)
    }
  }
}

function $changeAlign(table: TableNode, change: (align: AlignType[]) => void): void {
  const align = [...$getState(table, alignState)]
  change(align)
  $setState(table, alignState, align)
}
