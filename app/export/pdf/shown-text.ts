/** Keys of page data that are never printed. */
const NOT_SHOWN = new Set(['kind', 'url', 'file', 'alt', 'align', 'lang', 'region', 'colour', 'author'])

/** Every string of page data that can be printed, in document order. */
export function shownText(data: unknown): string[] {
  const shown: string[] = []
  const visit = (value: unknown): void => {
    if (typeof value === 'string') shown.push(value)
    else if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inside] of Object.entries(value)) if (!NOT_SHOWN.has(key)) visit(inside)
    }
  }
  visit(data)
  return shown
}
