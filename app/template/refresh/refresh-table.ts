import type { RootContent, Table, TableCell, TableRow } from 'mdast'
import { plainText } from '../../note/plain-text.ts'
import { dropEmptyTable } from './emptied-frames.ts'
import { pairFillings } from './pair-blocks.ts'
import type { Refreshing, Three, ThreeRuns } from './refreshing.ts'
import { fullShape, refOf } from './shape.ts'

/**
 * A table: rows are items and cells are lines. The fillings are first laid out in the note's columns, so that a
 * column of a person's own, or one taken out, stands in nobody's way. Columns themselves only come and go where the
 * table is as it was filled.
 */
export function refreshTable(
  { filled, now, note, path }: Three<Table>,
  refreshing: Refreshing,
  refreshRows: (runs: ThreeRuns, refreshing: Refreshing) => void,
): void {
  const [was, is, mine] = [filled, now, note].map((table) => table.children[0]?.children ?? [])
  if (!was || !is || !mine) return
  const toNow = pairFillings(was, is, refreshing.record)
  const toNote = pairFillings(was, mine, refreshing.record)
  const sameColumns = was.length === is.length && was.every((_, column) => toNow.get(column) === column)
  if (!sameColumns) {
    const ref = refOf(now, refreshing.record) || refOf(filled, refreshing.record)
    if (fullShape(note) === fullShape(now)) return
    if (fullShape(note) === fullShape(filled)) {
      refreshing.edits.push({ ref, block: path, before: [note], after: [now] })
      refreshing.done.add(note)
      return
    }
    refreshing.kept.push({ ref, block: path, words: headingOf(note), record: headingOf(now) })
  }
  const columns = mine.map((_, at) =>
    [...toNote].find(([column, other]) => other === at && toNow.has(column))?.at(0),
  )
  const layOut = (row: TableRow, map: (column: number) => number | undefined): TableRow => ({
    type: 'tableRow',
    children: columns.map((column) => row.children[column === undefined ? -1 : (map(column) ?? -1)] ?? EMPTY),
  })
  refreshRows(
    {
      filled: filled.children.map((row) => layOut(row, (column) => column)),
      now: now.children.map((row) => layOut(row, (column) => toNow.get(column))),
      note: note.children,
      path,
    },
    refreshing,
  )
  dropEmptyTable({ filled, note }, path, refOf(filled, refreshing.record), refreshing)
}

const EMPTY: TableCell = { type: 'tableCell', children: [] }

const headingOf = (table: Table): string => {
  const [heading] = table.children
  return heading ? plainText(heading) : ''
}

/** The cells of a row, three ways. */
export function cellsOf({ filled, now, note, path }: Three): Three<RootContent>[] {
  if (filled.type !== 'tableRow' || now.type !== 'tableRow' || note.type !== 'tableRow') return []
  return note.children.flatMap((cell, index) => {
    const [was, is] = [filled.children[index], now.children[index]]
    return was && is ? [{ filled: was, now: is, note: cell, path: [...path, index] }] : []
  })
}
