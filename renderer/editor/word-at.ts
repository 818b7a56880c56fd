/** Word boundaries of every script: Chinese and Japanese words too, which no space parts. */
const words = new Intl.Segmenter(undefined, { granularity: 'word' })

/** The word an offset stands in or at the end of; null between spaces and signs. Offsets are UTF-16 units. */
export function wordAt(
  text: string,
  offset: number,
): { readonly start: number; readonly end: number } | null {
  // A long paragraph is not read to its end for one word.
  const from = Math.max(0, offset - 200)
  let before: { start: number; end: number } | null = null
  for (const { index, segment, isWordLike } of words.segment(text.slice(from, offset + 200))) {
    const start = from + index
    const end = start + segment.length
    if (isWordLike && start <= offset && offset < end) return { start, end }
    if (isWordLike && end === offset) before = { start, end }
  }
  return before
}
