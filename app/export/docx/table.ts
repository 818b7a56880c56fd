import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { tableWidths } from '../pdf/table-widths.ts'
import { inlineText } from '../prepare/inline-text.ts'
import type { Table as PreparedTable } from '../prepared.ts'
import type { Standing } from './desk.ts'
import { INDENT, mm } from './measures.ts'
import { runs, settingAt } from './runs.ts'
import { trackedEnd } from './tracked-run.ts'

export const TABLE_STYLE = 'BriefTable'

const ALIGN = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER }

/** A table over the width of the text, whose first row repeats on each page. */
export function wordTable(table: PreparedTable, at: Standing): Table {
  const { desk, change } = at
  const widths = columnWidths(table, mm(desk.measure) - INDENT * at.depth)
  const setting = settingAt(at)
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
          // Without it an empty table would be left where the suggestion is refused.
          ...(change && trackedEnd(change, desk)),
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

/** The shares the PDF gives the columns; where it lets every row stand on one line, what the words need. */
function columnWidths(table: PreparedTable, width: number): number[] {
  const rows = table.children.map((row) => row.children.map((cell) => inlineText(cell.children)))
  const shares = tableWidths(rows.map((row) => row.map((text) => [text])))
  const natural = shares.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)) + 4)
  const weights = shares.every((share) => share === 0) ? natural : shares
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => Math.floor((weight / total) * width))
}
