import {
  ImageRun,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Letterhead } from '../house.ts'
import type { Desk } from './desk.ts'
import { mm, pt, size } from './measures.ts'

/** Between the logo and the lines beside it. */
const GUTTER = 6

/** The house's letterhead, for the head of the first page: the logo, and its lines beside it. */
export function letterheadBlock({ lines, logo }: Letterhead, desk: Desk): (Paragraph | Table)[] {
  const words = lines.map(
    (line, i) =>
      new Paragraph({
        style: 'Letterhead',
        children: [
          new TextRun({ text: line, ...(i === 0 && { bold: true, size: size(10), color: '000000' }) }),
        ],
      }),
  )
  const space = (after: number) => new Paragraph({ style: 'Letterhead', spacing: { after: pt(after) } })
  if (!logo) return [space(6), ...words, space(8)]
  const picture = new ImageRun({
    type: logo.type,
    data: logo.bytes,
    transformation: { width: pixels(logo.width), height: pixels(logo.height) },
    altText: { name: logo.alt, description: logo.alt, title: '' },
  })
  const left = mm(logo.width + GUTTER)
  const cell = (width: number, children: Paragraph[]) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { left: 0, right: 0 },
      verticalAlign: VerticalAlignTable.CENTER,
      children,
    })
  const right = mm(desk.measure) - left
  return [
    space(6),
    new Table({
      borders: TableBorders.NONE,
      layout: TableLayoutType.FIXED,
      columnWidths: [left, right],
      width: { size: left + right, type: WidthType.DXA },
      rows: [
        new TableRow({
          children: [
            cell(left, [new Paragraph({ style: 'Letterhead', children: [picture] })]),
            cell(right, words.length > 0 ? words : [new Paragraph({ style: 'Letterhead' })]),
          ],
        }),
      ],
    }),
    space(8),
  ]
}

/** Word's pictures are measured in pixels of 1/96 inch. */
const pixels = (millimetres: number): number => Math.round((millimetres / 25.4) * 96)
