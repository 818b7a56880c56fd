import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { inlineText } from '../prepare/inline-text.ts'
import type { Table as PreparedTable } from '../prepared.ts'
import type { Standing } from './blocks.ts'
import { INDENT, mm } from './measures.ts'
import { runs } from './runs.ts'

export const TABLE_STYLE = 'BriefTable'

const ALIGN = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER }

/** A table over the width of the text, whose first row repeats on each page. */
export function wordTable(table: PreparedTable, at: Standing): Table {
  const { desk, change } = at
  const widths = columnWidths(table, mm(desk.measure) - INDENT * at.depth)
  const setting = { desk, format: {}, ...(change && { change }), ...(at.inFootnote && { inFootnote: true }) }
  return new Table({
    style: TABLE_STYLE,
    borders: {},
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    ...(at.depth > 0 && { indent: { size: INDENT * at.depth, type: WidthType.DXA } }),
    tableLook: {
      firstRow: true,
      lastRow: false,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: table.children.map(
      (row, i) =>
        new TableRow({
          tableHeader: i === 0,
          cantSplit: true,
          children: row.children.map(
            (cell, column) =>
              new TableCell({
                width: { size: widths[column] ?? 0, type: WidthType.DXA },
                children: [
                  new Paragraph({
                    style: 'TableText',
                    alignment: ALIGN[table.align[column] ?? 'left'],
                    keepNext: i === 0,
                    children: runs(cell.children, setting),
                  }),
                ],
              }),
          ),
        }),
    ),
  })
}

/**
 * Shares of the width by the length of what the columns hold. The square root keeps one long column from starving
 * the rest, and no column gets less than a tenth.
 */
function columnWidths(table: PreparedTable, width: number): number[] {
  const columns = table.children[0]?.children.length ?? 1
  const weights = Array.from({ length: columns }, (_, column) =>
    Math.sqrt(
      table.children.reduce(
        (sum, row) => sum + inlineText(row.children[column]?.children ?? []).length + 8,
        0,
      ),
    ),
  )
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const floor = 0.1 / Math.max(1, columns / 5)
  const shares = weights.map((weight) => Math.max(weight / total, floor))
  const all = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => Math.floor((share / all) * width))
}
