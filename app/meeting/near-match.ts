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
  let cost = Array.from({ length: wanted.length + 1 }, (_, i) => i)
  let begin = cost.map(() => 0)
  let best: { start: number; end: number; changes: number } | null = null
  for (let end = 1; end <= text.length; end++) {
    const unit = text.charCodeAt(end - 1)
    const nextCost = [0]
    const nextBegin = [end]
    for (let i = 1; i <= wanted.length; i++) {
      const swap = (cost[i - 1] ?? 0) + (wanted.charCodeAt(i - 1) === unit ? 0 : 1)
      const drop = (cost[i] ?? 0) + 1
      const add = (nextCost[i - 1] ?? 0) + 1
      const least = Math.min(swap, drop, add)
      nextCost.push(least)
      nextBegin.push((least === swap ? begin[i - 1] : least === drop ? begin[i] : nextBegin[i - 1]) ?? end)
    }
    cost = nextCost
    begin = nextBegin
    const changes = cost[wanted.length] ?? Number.POSITIVE_INFINITY
    if (changes <= allowed && (best === null || changes < best.changes))
      best = { start: begin[wanted.length] ?? 0, end, changes }
  }
  return best
}
