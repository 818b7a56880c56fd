import type { PhrasingContent, RootContent, TableRow } from 'mdast'
import { plainText } from '../plain-text.ts'
import { type Formats, formatsOf, NO_FORMATS } from './html-phrasing.ts'
import type { HtmlElement, HtmlNode } from './html-tree.ts'

type Blocks = (nodes: readonly HtmlNode[], formats: Formats) => RootContent[]
type OneLine = (blocks: readonly RootContent[]) => PhrasingContent[]

/** Rows of equal width; what a cell spans beside or below it is empty. A table of one cell is only what it holds. */
export function tableOf(node: HtmlElement, blocksOf: Blocks, inOneLine: OneLine): RootContent[] {
  const lineIn = (nodes: readonly HtmlNode[], formats: Formats) => inOneLine(blocksOf(nodes, formats))
  const rows = withSpans(rowsIn(node).map((row) => cellsIn(row, lineIn)))
  const width = Math.max(0, ...rows.map((row) => row.length))
  if (width === 0) return []
  if (rows.length === 1 && width === 1) {
    return blocksOf(
      rowsIn(node).flatMap((row) => row.children),
      NO_FORMATS,
    )
  }
  const caption = node.children.find((child) => typeof child === 'object' && child.tag === 'caption')
  const children = rows.map(
    (row): TableRow => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, at) => ({ type: 'tableCell', children: row[at] ?? [] })),
    }),
  )
  return [
    ...(caption === undefined ? [] : blocksOf([caption], NO_FORMATS)),
    { type: 'table', align: Array.from({ length: width }, (_, at) => sideOf(rows, at)), children },
  ]
}

/** Amounts, percentages and the like, with what is written before and behind them. */
const FIGURE = /^[-+−±~<>≈(]*\s*\p{Sc}?\s*[-+−]?\d[\d.,'’\s\u00a0]*\s*[%‰)\p{Sc}]*$/u

/** A column of figures stands to the right, so that they can be compared, as a spreadsheet has them; years do not. */
function sideOf(rows: readonly (readonly PhrasingContent[][])[], column: number): 'right' | null {
  const cells = rows
    .slice(1)
    .map((row) => plainText({ type: 'paragraph', children: row[column] ?? [] }).trim())
  const filled = cells.filter((cell) => cell !== '')
  const years = filled.every((cell) => /^(?:1[5-9]|20|21)\d\d$/.test(cell))
  return filled.length > 1 && !years && filled.every((cell) => FIGURE.test(cell)) ? 'right' : null
}

function rowsIn(node: HtmlElement): HtmlElement[] {
  return node.children.flatMap((child): HtmlElement[] => {
    if (typeof child === 'string') return []
    if (child.tag === 'tr') return [child]
    return child.tag === 'thead' || child.tag === 'tbody' || child.tag === 'tfoot' ? rowsIn(child) : []
  })
}

interface Cell {
  readonly line: PhrasingContent[]
  readonly columns: number
  readonly rows: number
}

const WIDEST = 60
const TALLEST = 2_000
function cellsIn(
  row: HtmlElement,
  lineIn: (nodes: readonly HtmlNode[], formats: Formats) => PhrasingContent[],
): Cell[] {
  return row.children.flatMap((cell): Cell[] => {
    if (typeof cell === 'string' || (cell.tag !== 'td' && cell.tag !== 'th')) return []
    const formats = cell.tag === 'th' ? NO_FORMATS : formatsOf(cell, NO_FORMATS)
    const line = lineIn(cell.children, formats)
    return [{ line, columns: spanOf(cell, 'colspan', WIDEST), rows: spanOf(cell, 'rowspan', TALLEST) }]
  })
}

const spanOf = (cell: HtmlElement, attribute: string, most: number): number =>
  Math.min(most, Math.max(1, Number.parseInt(cell.attributes.get(attribute) ?? '1', 10) || 1))

/** Each cell in its column: a cell that reaches down from an earlier row keeps its place in the rows below. */
function withSpans(rows: readonly (readonly Cell[])[]): PhrasingContent[][][] {
  /** Rows for which a column is still taken from above. */
  const taken: number[] = []
  return rows.map((cells) => {
    const line: PhrasingContent[][] = []
    const skip = () => {
      while ((taken[line.length] ?? 0) > 0) {
        taken[line.length] = (taken[line.length] ?? 1) - 1
        line.push([])
      }
    }
    for (const cell of cells) {
      skip()
      for (let column = 0; column < cell.columns; column++) {
        taken[line.length] = cell.rows - 1
        line.push(column === 0 ? cell.line : [])
      }
    }
    skip()
    return line
  })
}
