import { PREPOSITIONS } from './lexicon/verbs.ts'
import type { Word } from './words.ts'

/** “towards Hong Kong, Taiwan and Xinjiang”: names in a row after one preposition. */
export function inList(words: readonly Word[], from: number, text: string): boolean {
  const next = words[from + 1]
  if (
    !next ||
    !/^,? (?:and|or)$|^, $/.test(
      text.slice(words[from]?.end ?? 0, next.start) + (/^(?:and|or)$/.test(next.lower) ? next.lower : ''),
    )
  )
    return false
  for (let i = from - 1; i >= 0 && i > from - 12; i--) {
    const word = words[i]
    if (!word) return false
    if (PREPOSITIONS.has(word.lower)) return true
    if (!word.capital) return false
  }
  return false
}

export const IS = /^(?:is|was|are|were|became|become|remains?)$/

/** Past “, China’s top diplomat,” or “ (Japan)”: where the sentence goes on. */
export function tailOf(text: string, end: number, stop: number): number {
  const open = text.slice(end, end + 2)
  if (open === ' (' || open === '（') {
    const close = text.indexOf(')', end)
    return close > 0 && close - end < 80 ? close + 1 : end
  }
  if (open !== ', ') return end
  const limit = Math.min(stop, end + 220)
  for (let i = end + 2; i < limit; i++) {
    const c = text[i]
    if (c === ',' && !/\d/.test(text[i + 1] ?? '')) return i + 1
    if (c === '“' || c === '"' || c === ';') return end
  }
  return end
}
