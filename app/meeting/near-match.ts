/**
 * The place where `wanted` stands with the fewest letters changed, added or dropped (Sellers' search).
 * @param allowed most changes accepted.
 * @returns offsets in UTF-16 units; of equal places the first. Null when every place needs more changes.
 */
export function nearestMatch(
  text: string,
  wanted: string,
  allowed: number,
): { readonly start: number; readonly end: number; readonly changes: number } | null {
  // cost[i]: fewest changes to make wanted[0..i) out of a stretch that ends here; begin[i]: where it starts.
  const length = wanted.length
  let cost = Int32Array.from({ length: length + 1 }, (_, i) => i)
  let begin = new Int32Array(length + 1)
  let nextCost = new Int32Array(length + 1)
  let nextBegin = new Int32Array(length + 1)
  let best: { start: number; end: number; changes: number } | null = null
  for (let end = 1; end <= text.length; end++) {
    const unit = text.charCodeAt(end - 1)
    nextCost[0] = 0
    nextBegin[0] = end
    for (let i = 1; i <= length; i++) {
      const swap = at(cost, i - 1) + (wanted.charCodeAt(i - 1) === unit ? 0 : 1)
      const drop = at(cost, i) + 1
      const add = at(nextCost, i - 1) + 1
      const least = Math.min(swap, drop, add)
      nextCost[i] = least
      nextBegin[i] = least === swap ? at(begin, i - 1) : least === drop ? at(begin, i) : at(nextBegin, i - 1)
    }
    const changes = at(nextCost, length)
    if (changes <= allowed && (best === null || changes < best.changes))
      best = { start: at(nextBegin, length), end, changes }
    ;[cost, nextCost] = [nextCost, cost]
    ;[begin, nextBegin] = [nextBegin, begin]
  }
  return best
}

const at = (row: Int32Array, index: number) => row[index] ?? 0
