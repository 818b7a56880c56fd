/** Puts the focus on a row of the list, or on the first one when it has gone. A row just drawn is there by the next frame. */
export function focusNeed(id: string | undefined): void {
  requestAnimationFrame(() => {
    const rows = [...document.querySelectorAll<HTMLElement>('.need')]
    const row = rows.find((one) => one.dataset.need === id) ?? rows[0]
    row?.querySelector<HTMLElement>('.need-body')?.focus()
  })
}
