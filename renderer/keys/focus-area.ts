/** The window's areas in the order F6 walks them. */
const AREAS = ['bar', 'left', 'page', 'right', 'status'] as const
type Area = (typeof AREAS)[number]

const areaOf = (name: Area): HTMLElement | null => document.querySelector(`[data-area="${name}"]`)

const FOCUSABLE =
  '[contenteditable="true"], [role="tab"][tabindex="0"], button:not(:disabled), input:not(:disabled), a[href], [tabindex="0"]'

/** Moves the focus to an area, or to the next or previous one that shows; `inside` picks a place within it. */
export function focusArea(to: Area | 'next' | 'previous', inside = FOCUSABLE): void {
  if (to === 'next' || to === 'previous') {
    const shown = AREAS.filter((a) => areaOf(a))
    const now = shown.findIndex((a) => areaOf(a)?.contains(document.activeElement))
    const step = to === 'next' ? 1 : -1
    const target = shown[(Math.max(now, 0) + step + shown.length) % shown.length]
    if (target) focusArea(target)
    return
  }
  const focus = () => {
    const place = areaOf(to)?.querySelector<HTMLElement>(inside)
    place?.focus()
    return place !== null && place !== undefined
  }
  if (focus()) return
  // A tab that was just chosen is drawn by the next frame. Till then keys go nowhere, not into the note.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  requestAnimationFrame(focus)
}
