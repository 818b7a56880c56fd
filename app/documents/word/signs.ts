/**
 * Signs put among the words of a Word file before it is converted, and taken out of the note afterwards: where a
 * comment begins and ends, which number an item has, which note is meant. They stand between two characters of a
 * private plane, which are taken out of the file's own text first.
 */
export type SignKind = 'start' | 'end' | 'item' | 'note'
const OPEN = '\u{10ff00}'
const CLOSE = '\u{10ff01}'

export const sign = (kind: SignKind, value: string): string => `${OPEN}${kind}:${value}${CLOSE}`
export const withoutSigns = (text: string): string => text.replace(/[\u{10ff00}\u{10ff01}]/gu, '')

export type Piece = { readonly text: string } | { readonly kind: SignKind; readonly value: string }

/** A text as words and the signs between them, in order. */
export function piecesIn(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const found of text.matchAll(/\u{10ff00}(start|end|item|note):([^\u{10ff01}]*)\u{10ff01}/gu)) {
    if (found.index > from) pieces.push({ text: text.slice(from, found.index) })
    pieces.push({ kind: found[1] as SignKind, value: found[2] ?? '' })
    from = found.index + found[0].length
  }
  if (from < text.length) pieces.push({ text: text.slice(from) })
  return pieces
}
