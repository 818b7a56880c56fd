const GAP = 8

/**
 * Lays cards out level with their text, pushing apart those that would overlap: the active one keeps its place,
 * those above it are pushed up, those below it down. Cards whose text has gone stand at the end.
 * @param levelOf top of a thread's words in the column's own pixels; null when they are not drawn.
 */
export function stackCards(
  column: HTMLElement,
  levelOf: (thread: string) => number | null,
  active: string | null,
): void {
  const cards = [...column.children].filter((c): c is HTMLElement => c instanceof HTMLElement)
  const heights = cards.map((c) => c.offsetHeight)
  const levels = cards.map((c) => levelOf(c.dataset.thread ?? ''))
  const fixed = cards.findIndex((c) => c.dataset.thread === active)
  const tops = settle(levels, heights, fixed, column.clientHeight)
  for (const [i, card] of cards.entries())
    card.style.setProperty('transform', `translateY(${Math.round(tops[i] ?? 0)}px)`)
}

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
