/** A deep copy without positions: what is filled stands in no source text. Works on any tree of plain data. */
export function plainCopy<T>(node: T): T
export function plainCopy(node: unknown): unknown {
  if (Array.isArray(node)) return node.map((entry) => plainCopy(entry))
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key !== 'position')
      .map(([key, value]) => [key, plainCopy(value)]),
  )
}
