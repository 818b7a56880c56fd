import type { Nodes } from 'mdast'
import { isDirective } from '../directive.ts'
import { boundFields } from './bound-fields.ts'
import type { RecordChange } from './record-change.ts'

/**
 * What makes two blocks the same one in two versions: a region is known by what it repeats, anything else by the item
 * its first value belongs to. Undefined where the record says nothing about it.
 */
export function identityOf(node: Nodes, record: RecordChange): string | undefined {
  if (isDirective(node))
    return isRegion(node) || node.name === 'layer'
      ? `${node.name} ${JSON.stringify(sorted(node.attributes ?? {}))}`
      : undefined
  if (node.type === 'list' || node.type === 'table') return undefined
  const [first] = boundFields(node)
  const item = first && record.itemOf(first.ref)
  return item === undefined ? undefined : `${node.type} ${item}`
}

export const isRegion = (node: Nodes): boolean =>
  node.type === 'containerDirective' && (node.name === 'each' || node.name === 'table')

/** What in the record a block stands for. */
export function refOf(node: Nodes, record: RecordChange): string {
  if (isDirective(node) && node.attributes?.in) return node.attributes.in
  const [first] = boundFields(node)
  return first ? (record.itemOf(first.ref) ?? first.ref) : ''
}

/** A block in full, without what tools remember of it: equal texts mean equal blocks. */
export const fullShape = (node: Nodes): string => JSON.stringify(bare(node, false))

/** A block without the values it shows: equal texts mean that only values differ. */
export const openShape = (node: Nodes): string => JSON.stringify(bare(node, true))

function bare(node: Nodes, open: boolean): unknown {
  const { position: _, data: __, ...rest } = node
  if (open && rest.type === 'textDirective' && rest.name === 'field')
    return { field: rest.attributes?.form ?? '' }
  if ('children' in rest) return [entries(rest), rest.children.map((child) => bare(child, open))]
  return entries(rest)
}

const entries = (node: object) =>
  Object.entries(node)
    .filter(([key, value]) => key !== 'children' && value !== null && value !== undefined)
    .map(([key, value]) => [key, typeof value === 'object' ? sorted(value) : value])
    .sort()

const sorted = (value: object) =>
  Array.isArray(value) ? value : Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
