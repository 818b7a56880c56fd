/** Keys of page data that are never printed. */
const NOT_SHOWN = new Set(['kind', 'url', 'file', 'alt', 'align', 'lang', 'region', 'colour', 'author'])

/** Every string of page data that can be printed, in document order. */
export function* shownText(data: unknown): Generator<string> {
  if (typeof data === 'string') yield data
  else if (Array.isArray(data)) for (const item of data) yield* shownText(item)
  else if (typeof data === 'object' && data !== null) {
    for (const [key, value] of Object.entries(data)) if (!NOT_SHOWN.has(key)) yield* shownText(value)
  }
}
