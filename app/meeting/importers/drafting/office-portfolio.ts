import { countryStarting, touching } from './country-phrases.ts'
import { HONORIFICS, PORTFOLIO, TITLE_WORDS } from './lexicon/roles.ts'
import type { Word } from './words.ts'

/** Past a country and forms of address: where the office itself begins. */
export function skipCountry(words: readonly Word[], from: number, until: number, text: string): number {
  let at = from
  while (at < until) {
    const country = countryStarting(words, at, text)
    if (country && country.to <= until) at = country.to
    else if (HONORIFICS.has(words[at]?.lower ?? '') && !TITLE_WORDS[words[at]?.lower ?? '']) at++
    else break
  }
  return at
}

/** “of State”, “for Foreign Affairs and Trade”, “of Japan”: what the office is of. */
export function withPortfolio(
  words: readonly Word[],
  lower: readonly string[],
  to: number,
  text: string,
): number {
  let end = to
  for (;;) {
    const link = lower[end] ?? ''
    if (
      !/^(?:of|for|to|in|at)$/.test(link) ||
      !touching(words[end - 1], words[end], text) ||
      words[end - 1]?.possessive
    )
      return end
    let at = end + 1
    if (lower[at] === 'the') at++
    const first = at
    while (at < words.length && touchingOrComma(words[at - 1], words[at], text, at > first)) {
      const country = countryStarting(words, at, text)
      if (country && country.as !== 'adjective') at = country.to
      else if (
        (PORTFOLIO.has(lower[at] ?? '') || modifies(words, lower, at, text)) &&
        (lower[at] !== 'and' || PORTFOLIO.has(lower[at + 1] ?? '') || modifies(words, lower, at + 1, text)) &&
        lower[at] !== 'the'
      )
        at++
      else if (country) at = country.to
      else break
    }
    while (at > first && (lower[at - 1] === 'and' || lower[at - 1] === 'the')) at--
    // “in”, “at” and “to” only before a country or a body: “ambassador to Japan”.
    if (at === first) return end
    if (/^(?:to|in|at)$/.test(link) && !countryStarting(words, first, text)) return end
    end = at
  }
}
/** “Grid Security”: a word that is no portfolio itself before one that is. */
const modifies = (words: readonly Word[], lower: readonly string[], at: number, text: string): boolean =>
  Boolean(words[at]?.capital && words[at + 1]?.capital) &&
  PORTFOLIO.has(lower[at + 1] ?? '') &&
  touching(words[at], words[at + 1], text)

function touchingOrComma(a: Word | undefined, b: Word | undefined, text: string, comma: boolean): boolean {
  if (!a || !b || a.possessive) return false
  const gap = text.slice(a.end, b.start)
  return /^[\s\u00a0]+$/.test(gap) || (comma && /^, $/.test(gap) && PORTFOLIO.has(b.lower) && b.capital)
}

/** The country named inside an office: “Minister for Foreign Affairs of Japan”. */
export function countryInside(
  words: readonly Word[],
  from: number,
  to: number,
  text: string,
): string | undefined {
  for (let i = from; i < to; i++) {
    const found = countryStarting(words, i, text)
    if (found && found.to <= to) return found.id
  }
  return undefined
}

/** “minister of foreign affairs of japan” → “minister of foreign affairs”. */
export function stripCountry(
  role: string,
  words: readonly Word[],
  from: number,
  to: number,
  text: string,
): string {
  for (let i = to - 1; i > from; i--) {
    const found = countryStarting(words, i, text)
    if (found?.to === to)
      return words
        .slice(from, i)
        .map((w) => w.lower)
        .join(' ')
        .replace(/(?: (?:of|for|to|in|at)(?: the)?)+$/, '')
  }
  return role
}
