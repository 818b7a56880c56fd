import type { AlignType, PhrasingContent, RootContent, Table, TableCell, TableRow } from 'mdast'
import type { Definitions } from './line.ts'
import { normalizeLine } from './normalize-line.ts'

/** A table in normal form: every row as wide as the widest, every cell one line in which breaks are allowed. */
export function normalizeTable(table: Table, defined: Definitions): Table[] {
  const rows = table.children.map((row) => row.children.map((c) => cell(c, defined)))
  const width = Math.max(0, ...rows.map((row) => row.length))
  if (width === 0) return []
  const align = Array.from({ length: width }, (_, n): AlignType => table.align?.[n] ?? null)
  return [{ type: 'table', align, children: rows.map((cells) => row(cells, width)) }]
}

const row = (cells: readonly TableCell[], width: number): TableRow => ({
  type: 'tableRow',
  children: Array.from({ length: width }, (_, n) => cells[n] ?? { type: 'tableCell', children: [] }),
})

const cell = (node: TableCell, defined: Definitions): TableCell => ({
  type: 'tableCell',
  children: normalizeLine(inOneLine(node.children), { oneLine: true, cell: true, label: false, defined }),
})

/** Some tools put paragraphs into a cell: their lines follow each other, parted by breaks. */
function inOneLine(nodes: readonly (PhrasingContent | RootContent)[]): PhrasingContent[] {
  return nodes.flatMap((node, index): PhrasingContent[] => {
    if (!isBlock(node)) return [node]
    const inside = inOneLine('children' in node ? node.children : [])
    return index > 0 ? [{ type: 'break' }, ...inside] : inside
  })
}

const BLOCKS = new Set<string>([
  'paragraph',
  'heading',
  'blockquote',
  'list',
  'listItem',
  'containerDirective',
  'leafDirective',
  'table',
  'tableRow',
  'tableCell',
  'code',
  'thematicBreak',
  'definition',
  'footnoteDefinition',
  'yaml',
])
const isBlock = (node: PhrasingContent | RootContent): node is Exclude<RootContent, PhrasingContent> =>
  BLOCKS.has(node.type)
