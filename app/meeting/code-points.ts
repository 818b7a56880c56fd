/**
 * W3C text positions count code points; ours count UTF-16 units, in which 𠮷 and most emoji are two. This is the one
 * place that converts. An offset inside a pair belongs to the character it cuts.
 */

/** @param offset UTF-16 units from 0. @returns code points before it. */
export function toCodePoints(text: string, offset: number): number {
  let points = 0
  for (let unit = 0; unit < Math.min(offset, text.length); ) {
    const width = widthAt(text, unit)
    if (unit + width > offset) break
    unit += width
    points++
  }
  return points
}

/** @param points code points from 0. @returns the UTF-16 offset, never past the end of the text. */
export function fromCodePoints(text: string, points: number): number {
  let unit = 0
  for (let left = points; left > 0 && unit < text.length; left--) unit += widthAt(text, unit)
  return unit
}

const widthAt = (text: string, unit: number) => ((text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1)
