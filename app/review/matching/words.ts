/** A word of a text and where it stands (UTF-16 units). */
export interface Word {
  /** Folded for comparison. */
  readonly key: string
  readonly start: number
  readonly end: number
}

/** Words with inner apostrophes, hyphens and points; numbers with separators; each CJK character alone. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+(?:['’.,:\-‐‑–](?=[\p{L}\p{N}])(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}]+)*%?/gu

export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const m of text.matchAll(WORD)) {
    words.push({ key: keyOf(m[0]), start: m.index, end: m.index + m[0].length })
  }
  return words
}

const keyOf = (word: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII begins there
  /^[\u0000-\u007f]*$/.test(word)
    ? word.toLowerCase()
    : word.normalize('NFKC').toLowerCase().replaceAll('’', "'").replace(/[‐‑–]/g, '-')
