/** Words selected in a source text: UTF-16 units into that text. */
export interface SelectedSpan {
  readonly source: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What is selected in the text of a source on the screen; null when the selection is elsewhere or empty. */
export function selectedSpan(): SelectedSpan | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const start = placeOf(range.startContainer, range.startOffset)
  const end = placeOf(range.endContainer, range.endOffset)
  if (!start || !end || start.source !== end.source || end.at <= start.at) return null
  return { source: start.source, start: start.at, end: end.at, text: selection.toString() }
}

/** Each run of a source text on the screen says which source it is and where it begins. */
function placeOf(node: Node, offset: number): { readonly source: string; readonly at: number } | null {
  const run = (node instanceof HTMLElement ? node : node.parentElement)?.closest<HTMLElement>('[data-from]')
  const source = run?.closest<HTMLElement>('[data-source]')?.dataset.source
  if (!run || source === undefined) return null
  const inside = node === run ? (offset === 0 ? 0 : (run.textContent?.length ?? 0)) : offset
  return { source, at: Number(run.dataset.from) + inside }
}
