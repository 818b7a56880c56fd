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
  const wanted: number[] = []
  for (const card of cards) {
    const level = levelOf(card.dataset.thread ?? '')
    wanted.push(level ?? (wanted.at(-1) ?? 0) + GAP)
  }
  const heights = cards.map((c) => c.offsetHeight)
  const tops = settle(
    wanted,
    heights,
    cards.findIndex((c) => c.dataset.thread === active),
  )
  for (const [i, card] of cards.entries())
    card.style.setProperty('transform', `translateY(${Math.round(tops[i] ?? 0)}px)`)
}

/** Tops that keep the order, overlap nowhere, and leave card `fixed` where it wants to be. */
export function settle(
  wanted: readonly number[],
  heights: readonly number[],
  fixed: number,
): readonly number[] {
  const tops = [...wanted]
  const from = Math.max(fixed, 0)
  for (let i = from + 1; i < tops.length; i++)
    tops[i] = Math.max(wanted[i] ?? 0, (tops[i - 1] ?? 0) + (heights[i - 1] ?? 0) + GAP)
  for (let i = from - 1; i >= 0; i--)
    tops[i] = Math.min(wanted[i] ?? 0, (tops[i + 1] ?? 0) - (heights[i] ?? 0) - GAP)
  return tops
}
