import {
  BorderStyle,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import type { House, Letterhead } from '../house.ts'
import type { Desk } from './desk.ts'
import { letterheadBlock } from './letterhead.ts'
import { mm } from './measures.ts'

/** Number and date at the left, marking in the middle, copy at the right; under the marking what a layer is. */
export function pageHeader(desk: Desk, { markingColour: colour }: House, layer = ''): Header {
  return new Header({ children: headLines(desk, colour, layer) })
}

/** The first page's carries the house's letterhead below that. */
export const firstHeader = (desk: Desk, { markingColour: colour }: House, letterhead: Letterhead): Header =>
  new Header({ children: [...headLines(desk, colour, ''), ...letterheadBlock(letterhead, desk)] })

function headLines(desk: Desk, colour: string | undefined, layer: string): Paragraph[] {
  const { head, labels } = desk.prepared
  const lefts = [head.number, head.date].filter((value) => value !== undefined)
  const middles = middlesOf(desk, layer)
  const rights = head.copyNumber ? [`${labels.copyNumber} ${head.copyNumber}`] : []
  const lines = Math.max(lefts.length, middles.length, rights.length, 1)
  return Array.from({ length: lines }, (_, i) =>
    thirds(desk, 'Header', words(lefts[i]), markingRun(middles[i], colour), words(rights[i])),
  )
}

/** Desk at the left, marking in the middle, page x of y at the right. */
export function pageFooter(desk: Desk, { markingColour: colour }: House, layer = ''): Footer {
  const middles = middlesOf(desk, layer)
  return new Footer({
    children: Array.from({ length: Math.max(middles.length, 1) }, (_, i) =>
      thirds(
        desk,
        'Footer',
        words(i === 0 ? desk.prepared.head.desk : undefined),
        markingRun(middles[i], colour),
        i === 0 ? pageOf(desk.prepared.labels.page) : [],
      ),
    ),
  })
}

const middlesOf = (desk: Desk, layer: string): string[] =>
  [desk.prepared.head.marking ?? '', layer].filter((value) => value !== '')

const words = (value: string | undefined): ParagraphChild[] => (value ? [new TextRun(value)] : [])

const markingRun = (value: string | undefined, colour = '#000000'): ParagraphChild[] =>
  value
    ? [new TextRun({ text: value, bold: true, allCaps: true, color: colour.slice(1), characterSpacing: 20 })]
    : []

const pageOf = (label: string): ParagraphChild[] =>
  label.split(/(\{pages?\})/).flatMap((part): ParagraphChild[] => {
    if (part === '{page}') return [new TextRun({ children: [PageNumber.CURRENT] })]
    if (part === '{pages}') return [new TextRun({ children: [PageNumber.TOTAL_PAGES] })]
    return words(part)
  })

function thirds(
  desk: Desk,
  style: string,
  left: ParagraphChild[],
  middle: ParagraphChild[],
  right: ParagraphChild[],
): Paragraph {
  const tab = () => new TextRun({ children: [new Tab()] })
  return new Paragraph({
    style,
    tabStops: [
      { type: TabStopType.CENTER, position: Math.round(mm(desk.measure) / 2) },
      { type: TabStopType.RIGHT, position: mm(desk.measure) },
    ],
    children: [...left, tab(), ...middle, tab(), ...right],
  })
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Occasion, title, status: what the first page begins with. */
export function titleBlock(desk: Desk, anchored: readonly ParagraphChild[]): Paragraph[] {
  const { head, labels } = desk.prepared
  const particulars = [
    head.copyName,
    head.status && capital(head.status),
    head.asOf && `${labels.asOf} ${head.asOf}`,
  ]
    .filter(Boolean)
    .join('  ·  ')
  return [
    ...(head.meeting ? [new Paragraph({ style: 'Occasion', children: [new TextRun(head.meeting)] })] : []),
    new Paragraph({ style: 'Title', children: [new TextRun(head.title), ...anchored] }),
    new Paragraph({
      style: 'Particulars',
      spacing: { after: 200 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 8, color: '3C3C3C' } },
      children: words(particulars),
    }),
  ]
}

/** Drafted by, cleared by, …: what the last page ends with. */
export function closingLines(desk: Desk): Paragraph[] {
  const { head, labels } = desk.prepared
  const lines = [
    ...head.foot,
    ...(head.override ? [{ label: labels.override, values: [head.override] }] : []),
  ]
  return lines.map(
    ({ label, values }, i) =>
      new Paragraph({
        style: 'Closing',
        keepNext: i < lines.length - 1,
        ...(i === 0 && {
          spacing: { before: 440 },
          border: { top: { style: BorderStyle.SINGLE, size: 4, space: 6, color: '3C3C3C' } },
        }),
        tabStops: [{ type: TabStopType.LEFT, position: mm(28) }],
        children: [
          new TextRun({ text: label, color: '555555' }),
          new TextRun({ children: [new Tab()] }),
          ...values.flatMap((value, at) => [new TextRun({ text: value, ...(at > 0 && { break: 1 }) })]),
        ],
      }),
  )
}
