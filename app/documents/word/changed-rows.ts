import type { Root, RootContent, Table } from 'mdast'
import type {} from 'mdast-util-directive'
import { finalTree, originalTree } from '../../review/suggestions.ts'

/** A table row that somebody put in or took out. */
export interface RowChange {
  readonly kind: 'ins' | 'del'
  readonly id: string
}

/**
 * A table whose rows came or went. A row alone is no suggestion in a note: the table as it was goes and the table as it
 * would be comes, in one suggestion. `changes` has one entry a row.
 */
export function changedRows(table: Table, changes: readonly (RowChange | undefined)[]): RootContent[] {
  const id = changes.find((change) => change)?.id
  if (id === undefined) return [table]
  const without = (kind: RowChange['kind']): Table => ({
    ...table,
    children: table.children.filter((_, i) => changes[i]?.kind !== kind),
  })
  return [
    ...as('del', id, originalTree(rootOf(without('ins')))),
    ...as('ins', id, finalTree(rootOf(without('del')))),
  ]
}

const rootOf = (table: Table): Root => ({ type: 'root', children: table.children.length > 0 ? [table] : [] })

const as = (name: 'ins' | 'del', id: string, { children }: Root): RootContent[] =>
  children.length === 0
    ? []
    : [{ type: 'containerDirective', name, attributes: { s: id }, children } as RootContent]
