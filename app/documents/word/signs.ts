/**
 * Signs put among the words of a Word file before it is converted, and taken out of the note afterwards: where a
 * comment or a tracked change begins and ends, which number an item has, which note is meant. They stand between two
 * characters of a private plane, which are taken out of the file's own text first.
 */
const KINDS = [
  'start',
  'end',
  'item',
  'note',
  /** Words put in, words taken out, words as they stood before a change of their format. */
  'ins',
  'del',
  'was',
  /** The last tracked change begun ends. */
  'settled',
  /** A paragraph mark put in, one taken out. */
  'mark-ins',
  'mark-del',
  /** A table row put in, one taken out; stands in its first cell. */
  'row-ins',
  'row-del',
] as const
export type SignKind = (typeof KINDS)[number]
const OPEN = '\u{10ff00}'
const CLOSE = '\u{10ff01}'

export const sign = (kind: SignKind, value: string): string => `${OPEN}${kind}:${value}${CLOSE}`
export const withoutSigns = (text: string): string => text.replace(/[\u{10ff00}\u{10ff01}]/gu, '')

export type Piece = { readonly text: string } | { readonly kind: SignKind; readonly value: string }

const SIGN = new RegExp(`${OPEN}(${KINDS.join('|')}):([^${CLOSE}]*)${CLOSE}`, 'gu')

/** A text as words and the signs between them, in order. */
export function piecesIn(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const found of text.matchAll(SIGN)) {
    if (found.index > from) pieces.push({ text: text.slice(from, found.index) })
    pieces.push({ kind: found[1] as SignKind, value: found[2] ?? '' })
    from = found.index + found[0].length
  }
  if (from < text.length) pieces.push({ text: text.slice(from) })
  return pieces
}

/** The words of a text as they read now, without signs and without what a tracked change takes out. */
export function wordsNow(text: string): string {
  const changes: SignKind[] = []
  let words = ''
  for (const piece of piecesIn(text)) {
    if ('text' in piece) words += changes.some((kind) => kind !== 'ins') ? '' : piece.text
    else if (piece.kind === 'settled') changes.pop()
    else if (piece.kind === 'ins' || piece.kind === 'del' || piece.kind === 'was') changes.push(piece.kind)
  }
  return words
}
