import { findCountry, LONGEST_COUNTRY, opensCountry } from './lexicon/countries.ts'
import type { Word } from './words.ts'

/** The country named by the words that end at `end` (exclusive), longest first. */
export function countryEnding(
  words: readonly Word[],
  end: number,
  text: string,
): { id: string; from: number } | null {
  for (let n = Math.min(LONGEST_COUNTRY, end); n > 0; n--) {
    const from = end - n
    if (!joined(words, from, end, text)) continue
    // Something may follow, but only across a space: “Washington: Prime Minister …” names a place.
    if (words[end] && !touching(words[end - 1], words[end], text)) return null
    const found = findCountry(
      words
        .slice(from, end)
        .map((w) => w.text)
        .join(' '),
    )
    if (found) return { id: found.country.id, from }
  }
  return null
}
/** The country named by the words that start at `from`, longest first. */
export function countryStarting(
  words: readonly Word[],
  from: number,
  text: string,
): { id: string; to: number; as: string } | null {
  if (!opensCountry(words[from]?.text ?? '')) return null
  for (let n = Math.min(LONGEST_COUNTRY, words.length - from); n > 0; n--) {
    if (!joined(words, from, from + n, text)) continue
    const found = findCountry(
      words
        .slice(from, from + n)
        .map((w) => w.text)
        .join(' '),
    )
    if (found) return { id: found.country.id, to: from + n, as: found.as }
  }
  return null
}

/** Only white space stands between these words. */
export function joined(words: readonly Word[], from: number, to: number, text: string): boolean {
  for (let i = from; i + 1 < to; i++) {
    const a = words[i]
    const b = words[i + 1]
    if (!a || !b || a.possessive || !/^[\s\u00a0]+$/.test(text.slice(a.end, b.start))) return false
  }
  return true
}
/** A space, or the stroke of “High Representative/Vice-President”. */
export const coupled = (a: Word | undefined, b: Word | undefined, text: string): boolean =>
  touching(a, b, text) || (a !== undefined && b !== undefined && text.slice(a.end, b.start) === '/')
export const touching = (a: Word | undefined, b: Word | undefined, text: string): boolean =>
  a !== undefined && b !== undefined && /^(?:['’]s?)?[\s\u00a0]+$/.test(text.slice(a.end, b.start))
