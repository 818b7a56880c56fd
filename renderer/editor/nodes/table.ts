import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  TableCellHeaderStates,
  TableCellNode,
  TableNode,
  TableRowNode,
} from '@lexical/table'
import {
  $createParagraphNode,
  $getState,
  $isElementNode,
  $setState,
  createState,
  NODE_STATE_DIRECT,
} from 'lexical'
import type { AlignType, PhrasingContent, Table, TableCell, TableRow } from 'mdast'
import type { Bridge, NodeRule } from './rule.ts'

const ALIGNMENTS: readonly AlignType[] = ['left', 'right', 'center', null]
const asAlign = (value: unknown): AlignType => ALIGNMENTS.find((align) => align === value) ?? null

/** Alignment of each column; columns past the end are unaligned. */
export const alignState = createState('align', {
  parse: (value): readonly AlignType[] => (Array.isArray(value) ? value.map(asAlign) : []),
  isEqual: (a, b) => a.length === b.length && a.every((align, i) => align === b[i]),
})

export function $cell(md: TableCell | undefined, header: boolean, bridge: Bridge): TableCellNode {
  const cell = $createTableCellNode(header ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS)
  return cell.append($createParagraphNode().append(...bridge.$phrasing(md?.children ?? [])))
}

export const tableRule: NodeRule = {
  klass: TableNode,
  reads: ['table'],
  $import(md, bridge) {
    if (md.type !== 'table') return null
    // Markdown lets a row be short or long; on the page all rows are as wide as the widest.
    const width = Math.max(0, ...md.children.map((row) => row.children.length))
    const table = $createTableNode()
    md.children.forEach((row, index) => {
      const cells = Array.from({ length: width }, (_, i) => $cell(row.children[i], index === 0, bridge))
      table.append($createTableRowNode().append(...cells))
    })
    return $setState(table, alignState, md.align ?? [])
  },
  $export(node, bridge): Table | null {
    if (!$isTableNode(node)) return null
    const rows = bridge.$children(node).filter($isTableRowNode)
    const align = $getState(node, alignState)
    const width = Math.max(0, ...rows.map((row) => bridge.$children(row).length))
    return {
      type: 'table',
      align: Array.from({ length: width }, (_, i) => align[i] ?? null),
      children: rows.map(
        (row): TableRow => ({
          type: 'tableRow',
          children: bridge
            .$children(row)
            .filter($isTableCellNode)
            .map((cell): TableCell => ({ type: 'tableCell', children: $cellPhrasing(cell, bridge) })),
        }),
      ),
    }
  },
}

/** A cell's blocks as one line: the transform in `normal-form.ts` leaves one paragraph, this allows for more. */
function $cellPhrasing(cell: TableCellNode, bridge: Bridge): PhrasingContent[] {
  return bridge
    .$children(cell)
    .filter($isElementNode)
    .flatMap((block, index): PhrasingContent[] =>
      index === 0 ? bridge.$exportPhrasing(block) : [{ type: 'break' }, ...bridge.$exportPhrasing(block)],
    )
}

/** Shows each column's alignment on its cells. */
export function decorateTable(table: TableNode, dom: HTMLElement): void {
  const align = $getState(table, alignState, NODE_STATE_DIRECT)
  for (const row of dom.querySelectorAll('tr')) {
    for (const [column, cell] of [...row.cells].entries()) {
      cell.classList.toggle('align-right', align[column] === 'right')
      cell.classList.toggle('align-center', align[column] === 'center')
    }
  }
}

/** Rows and cells are written by their table. */
export const tableRowRule: NodeRule = {
  klass: TableRowNode,
  reads: [],
  $import: () => null,
  $export: () => null,
}
export const tableCellRule: NodeRule = {
  klass: TableCellNode,
  reads: [],
  $import: () => null,
  $export: () => null,
}
