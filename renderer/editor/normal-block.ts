import type { Nodes } from 'mdast'
import type { Flow } from './nodes/rule.ts'

/** One block in normal form. */
export const normalBlock = (md: Flow): Flow[] => [md]

/** Whether two trees say the same; where they stood in a source does not matter. */
export function sameTree(a: Nodes, b: Nodes): boolean {
  return same(a, b)
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return (a ?? null) === (b ?? null)
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((x, i) => same(x, b[i]))
  }
  const left: Record<string, unknown> = { ...a }
  const right: Record<string, unknown> = { ...b }
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every(
    (key) => key === 'position' || key === 'data' || same(left[key], right[key]),
  )
}
