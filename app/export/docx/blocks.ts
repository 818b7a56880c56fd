import {
  AlignmentType,
  BorderStyle,
  CheckBox,
  HeadingLevel,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx'
import { joinLists } from '../prepare/join-lists.ts'
import type { Block, Inline, List, ListItem, Table as PreparedTable, ShownChange } from '../prepared.ts'
import type { Standing } from './desk.ts'
import { DEEPEST, INDENT, pt } from './measures.ts'
import { BULLETS, numbersFrom, PARAGRAPHS, TASKS } from './numbering.ts'
import { runs, settingAt } from './runs.ts'
import { wordTable } from './table.ts'
import { trackedEnd } from './tracked-run.ts'

type Written = Paragraph | Table

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
]

export function wordBlocks(blocks: readonly Block[], at: Standing): Written[] {
  return joinLists(blocks).flatMap((block) => wordBlock(block, at))
}

function wordBlock(block: Block, at: Standing): Written[] {
  switch (block.type) {
    case 'paragraph':
      return [
        line(block.children, marked(at, block.mark), {
          ...(block.number !== undefined && {
            style: 'NumberedParagraph',
            numbering: { reference: PARAGRAPHS, level: 0, instance: 0 },
          }),
        }),
      ]
    case 'heading':
      return [
        line(block.children, marked(unstyled(at), block.mark), {
          heading: HEADINGS[block.depth - 1] ?? HeadingLevel.HEADING_6,
        }),
      ]
    case 'blockquote':
      return wordBlocks(block.children, { ...at, style: 'Quote' })
    case 'list':
      return list(block, at)
    case 'code':
      return [code(block.value, at)]
    case 'thematicBreak':
      return [
        new Paragraph({
          border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1, color: '808080' } },
          spacing: { before: 140, after: 280 },
          indent: { left: 3200, right: 3200 },
          ...(at.change && { run: trackedEnd(at.change, at.desk) }),
        }),
      ]
    case 'table':
      return at.inFootnote ? rowLines(block, at) : [wordTable(block, at), spacer()]
    case 'annex': {
      const name = [`${at.desk.prepared.labels.annex} ${block.letter}`, block.title]
        .filter(Boolean)
        .join(': ')
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          pageBreakBefore: true,
          children: [new TextRun(name)],
        }),
      ]
    }
    case 'layer':
      return [
        new Paragraph({ style: 'Marking', children: [new TextRun(block.label)] }),
        ...wordBlocks(block.children, at),
        new Paragraph({
          style: 'Particulars',
          alignment: AlignmentType.CENTER,
          spacing: { before: pt(8) },
          children: [new TextRun(at.desk.prepared.labels.endOf.replace('{label}', () => block.label))],
        }),
      ]
    case 'changed':
      return wordBlocks(block.children, { ...at, change: block.change })
  }
}

/** A heading inside a quotation would not be one, so it takes no style but its own. */
const unstyled = ({ style: _, ...at }: Standing): Standing => at

const marked = (at: Standing, mark: ShownChange | undefined): Standing => (mark ? { ...at, mark } : at)

/** One paragraph; inside suggested blocks its mark is suggested too, so that accepting or rejecting leaves no rest. */
export function line(
  children: readonly Inline[],
  at: Standing,
  options: IParagraphOptions = {},
  before: readonly ParagraphChild[] = [],
): Paragraph {
  const { desk, change } = at
  const mark = at.mark ?? change
  return new Paragraph({
    ...(at.style && { style: at.style }),
    ...(at.depth > 0 && !options.numbering && { indent: { left: INDENT * Math.min(at.depth, DEEPEST + 1) } }),
    ...(mark && { run: trackedEnd(mark, desk) }),
    ...options,
    children: [...before, ...runs(children, settingAt(at))],
  })
}

/** Word's footnotes hold paragraphs only: a table in one is its rows, line by line. */
const rowLines = (table: PreparedTable, at: Standing): Paragraph[] =>
  table.children.map((row) =>
    line(
      row.children.flatMap((cell, i) => [
        ...(i > 0 ? [{ type: 'text' as const, value: ' | ' }] : []),
        ...cell.children,
      ]),
      at,
    ),
  )

function code(value: string, at: Standing): Paragraph {
  const lines = value
    .split('\n')
    .flatMap((text, i): Inline[] => [
      ...(i > 0 ? [{ type: 'break' as const }] : []),
      { type: 'text', value: text },
    ])
  return line(lines, at, {
    style: 'SourceCode',
    ...(at.depth > 0 && { indent: { left: INDENT * at.depth } }),
  })
}

function list(block: List, at: Standing): Written[] {
  const level = Math.min(at.depth, DEEPEST)
  const instance = at.desk.nextList()
  const { within = 0 } = at
  const style = block.ordered ? 'ListNumber' : 'ListBullet'
  const inside = { ...at, depth: at.depth + 1, within: within + (block.ordered ? 1 : 0) }
  return block.children.flatMap((item, i) => {
    const { blocks, standing } = itself(item, at)
    const [first, ...rest] = blocks
    const bullet = item.checked === undefined ? BULLETS : TASKS
    const reference = block.ordered ? numbersFrom(block.start, within) : bullet
    const led = first?.type === 'paragraph'
    const box = item.checked === undefined ? [] : [new CheckBox(checkBox(item.checked)), new TextRun(' ')]
    const written = line(
      led ? first.children : [],
      led ? marked(standing, first.mark) : standing,
      {
        style,
        numbering: { reference, level, instance },
        // What follows a list stands as far off as after a paragraph.
        ...((block.spread ||
          (i === block.children.length - 1 && item.children.length < 2 && at.depth === 0)) && {
          spacing: { after: pt(5.5) },
        }),
      },
      box,
    )
    return [
      written,
      ...wordBlocks(led ? rest : blocks, { ...inside, ...(standing.change && { change: standing.change }) }),
    ]
  })
}

/** An item that someone suggests as a whole is written as what it holds, each line suggested. */
function itself(
  item: ListItem,
  at: Standing,
): { readonly blocks: readonly Block[]; readonly standing: Standing } {
  const [only, ...more] = item.children
  if (only?.type !== 'changed' || more.length > 0) return { blocks: item.children, standing: at }
  return { blocks: only.children, standing: { ...at, change: only.change } }
}

const checkBox = (checked: boolean) => ({
  checked,
  checkedState: { value: '2611', font: 'Segoe UI Symbol' },
  uncheckedState: { value: '2610', font: 'Segoe UI Symbol' },
})

/** Keeps what follows a table off its last rule. */
const spacer = () =>
  new Paragraph({ spacing: { before: 0, after: 0, line: pt(6), lineRule: LineRuleType.EXACT } })
