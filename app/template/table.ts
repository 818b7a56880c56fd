import type { RootContent, Table, TableCell, TableRow } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { attribute } from './directive.ts'
import { fillLine } from './fill-line.ts'
import { plainCopy } from './plain-nodes.ts'
import { type Around, itemsAt, type Scope } from './scope.ts'
import { selectItems } from './select.ts'

/**
 * The table a region encloses, its rows below the heading once for each item. With `columns`, the columns whose
 * heading holds a field are repeated for each item of that list; a cell there sees the row's item and the column's.
 * There, a row of which nothing but its name is known is left out. Without items there is no table, but a blank note keeps its heading and one empty row to write in.
 */
export function fillTable(region: ContainerDirective, scope: Scope): RootContent[] {
  const table = region.children.find((child) => child.type === 'table')
  if (!table) return []
  const ref = attribute(region, 'in') ?? ''
  const { meeting } = scope
  if (!meeting) return [blank(table)]
  const items = selectItems(meeting, itemsAt(ref, scope), region)
  if (items.length === 0) {
    scope.tally.empty.push(ref)
    return []
  }
  const [heading, ...pattern] = table.children
  if (!heading) return []
  const crossed = columnsOf(attribute(region, 'columns'), scope)
  const plan = heading.children.flatMap((cell, index): readonly Column[] =>
    crossed && holdsField(cell) ? crossed.map((item) => ({ index, item })) : [{ index }],
  )
  const fillRow = (row: TableRow, around: readonly Around[]): TableRow => ({
    type: 'tableRow',
    children: plan.map(({ index, item }) => fillCell(row.children[index], item, { ...scope, around })),
  })
  const rows = items.flatMap((selected, index) => {
    const here = { ...selected, number: index + 1 }
    return pattern
      .map((row) => fillRow(row, [here, ...scope.around]))
      .filter((row) => !crossed || saysMore(row))
  })
  if (rows.length === 0) return []
  return [
    {
      type: 'table',
      align: plan.map(({ index }) => table.align?.[index] ?? null),
      children: [fillRow(heading, scope.around), ...rows],
    },
  ]
}

interface Column {
  readonly index: number
  readonly item?: Around
}

function columnsOf(ref: string | undefined, scope: Scope): readonly Around[] | null {
  if (ref === undefined) return null
  return itemsAt(ref, { ...scope, around: [] }).map((item, index) => ({ ...item, number: index + 1 }))
}

function fillCell(cell: TableCell | undefined, column: Around | undefined, scope: Scope): TableCell {
  const around = column ? [column, ...scope.around] : scope.around
  return { type: 'tableCell', children: fillLine(cell?.children ?? [], { ...scope, around }) }
}

/** Something beside the name of the row: a bound value, not the words a template has for none. */
const saysMore = (row: TableRow): boolean => row.children.slice(1).some(holdsField)

const holdsField = (cell: TableCell) =>
  cell.children.some((child) => child.type === 'textDirective' && child.name === 'field')

/** Headings that name items of a record have nothing to name in a blank note. */
function blank(table: Table): Table {
  const keep = (table.children[0]?.children ?? []).map((cell) => !holdsField(cell))
  const columns = <T>(of: readonly T[]) => of.filter((_, index) => keep[index])
  const [heading] = table.children
  const cells = columns(heading?.children ?? [])
  return {
    type: 'table',
    align: columns(table.align ?? keep.map(() => null)),
    children: [
      { type: 'tableRow', children: plainCopy(cells) },
      { type: 'tableRow', children: cells.map(() => ({ type: 'tableCell', children: [] })) },
    ],
  }
}
