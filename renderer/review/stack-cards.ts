const GAP = 8

/**
 * Tops that keep the order and overlap nowhere. Card `fixed` stands where its words are; when they are in sight it is
 * shown whole, even at the foot of the column.
 * @param levels where each card wants to be; null follows the one before it.
 */
export function settle(
  levels: readonly (number | null)[],
  heights: readonly number[],
  fixed: number,
  room: number,
): readonly number[] {
  const tops: number[] = []
  for (const [i, level] of levels.entries())
    tops.push(level ?? (tops[i - 1] ?? 0) + (heights[i - 1] ?? 0) + GAP)
  const from = Math.max(fixed, 0)
  const level = tops[from]
  if (fixed >= 0 && level !== undefined && level >= 0 && level <= room)
    tops[from] = Math.max(GAP, Math.min(level, room - (heights[from] ?? 0) - GAP))
  for (let i = from + 1; i < tops.length; i++)
    tops[i] = Math.max(tops[i] ?? 0, (tops[i - 1] ?? 0) + (heights[i - 1] ?? 0) + GAP)
  for (let i = from - 1; i >= 0; i--)
    tops[i] = Math.min(tops[i] ?? 0, (tops[i + 1] ?? 0) - (heights[i] ?? 0) - GAP)
  return tops
}
