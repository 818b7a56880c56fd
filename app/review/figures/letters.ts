/**
 * Letters, as a part of a class in patterns that run over text in small letters. Spelt out: a pattern over all letters
 * of all scripts that also minds no case takes longer to be made ready than a page takes to be read.
 */
export const LETTER =
  'a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0370-\\u1fff\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7a3'
export const DIGIT = '0-9\uff10-\uff19'

/** In small letters, offset for offset. */
export function small(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (run) => run.toLowerCase())
}
