/** A character that is a word of its own: scripts without spaces. */
const SIGN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
const WORDS = /[\p{L}\p{N}\p{M}]+/gu

/**
 * The words of a text, folded so that line breaks, hyphens, ligatures, case, full-width forms and punctuation make no
 * difference. In scripts without spaces each character is a word.
 */
export function foldWords(text: string): string[] {
  const words: string[] = []
  for (const [word] of text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .matchAll(WORDS)) {
    if (SIGN.test(word)) words.push(...word)
    else words.push(word)
  }
  return words
}

/** Words as one string in which any run of words can be searched without meeting half a word. */
export const spaced = (words: readonly string[]): string => ` ${words.join(' ')} `

/** Letters and digits alone: finds a run whatever breaks its words apart. */
export const packed = (words: readonly string[]): string => words.join('')

export const isSign = (word: string): boolean => SIGN.test(word)
