/** Up and down go from card to card. */
export function stepCard(from: Element, by: 1 | -1): void {
  const cards = [...document.querySelectorAll<HTMLElement>('.thread-open')]
  const at = cards.findIndex((card) => from.closest('.thread')?.contains(card))
  cards[at + by]?.focus()
}
