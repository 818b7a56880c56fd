import type { Nodes } from 'mdast'

/** Fields that say where a node stood, how a tool saw it or how it was spelt, not what it is. */
const IGNORED = new Set(['position', 'data', 'referenceType'])

/**
 * Whether two nodes mean the same: positions are ignored, and what is absent, null or an empty list of attributes
 * counts as one.
 */
export function sameTree(a: Nodes, b: Nodes): boolean {
  return same(a, b)
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (isVoid(a) || isVoid(b)) return isVoid(a) && isVoid(b)
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => same(item, b[index]))
  }
  if (!isRecord(a) || !isRecord(b)) return false
  if (isLabel(a) !== isLabel(b)) return false
  for (const key of Object.keys(a)) if (!IGNORED.has(key) && !same(a[key], b[key])) return false
  for (const key of Object.keys(b)) if (!IGNORED.has(key) && !(key in a) && !isVoid(b[key])) return false
  return true
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isVoid = (value: unknown) =>
  value === null ||
  value === undefined ||
  (isRecord(value) && !Array.isArray(value) && Object.keys(value).length === 0)

/** The one remark of the reader that matters: a container's first paragraph is its label. */
const isLabel = (node: Record<string, unknown>) => isRecord(node.data) && node.data.directiveLabel === true
