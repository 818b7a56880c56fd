import { countryStarting, joined } from './country-phrases.ts'
import { findCountry } from './lexicon/countries.ts'
import { AGENCIES, BOTH, NEVER, PARTICLES, STYLES, THINGS } from './lexicon/name-words.ts'
import { isFamilyFirst } from './lexicon/names.ts'
import { HONORIFICS } from './lexicon/roles.ts'
import type { RolePhrase } from './role-phrases.ts'
import type { Word } from './words.ts'

/** A run of capitalised words that may be a name: words `from` to `to`, exclusive. */
export interface NameGroup {
  readonly from: number
  readonly to: number
  /** “Mr”, “Dr”, “Sir” directly before it. */
  readonly honorific?: string
  readonly gender?: 'm' | 'f'
  /** It names a body, a place or a thing: one of its words says so. */
  readonly thing: boolean
}

const LONGEST_NAME = 5
const MOST_PARTICLES = 3

/** Every run of capitals in a sentence that may name someone, apart from offices, countries and dates. */
export function findNameGroups(
  words: readonly Word[],
  text: string,
  roles: readonly RolePhrase[],
): NameGroup[] {
  const groups: NameGroup[] = []
  const inRole = new Uint8Array(words.length)
  for (const r of roles) inRole.fill(1, r.from, r.to)
  const afterRole = new Set(roles.map((r) => r.to))
  for (let i = 0; i < words.length; ) {
    const word = words[i]
    if (!word || inRole[i]) {
      i++
      continue
    }
    // “SAPM Tariq Fatemi”: an office in initials before a name.
    if (isInitials(words, i, inRole, text)) {
      i++
      continue
    }
    const short = excellencyAt(words, i, text)
    const titled = short > 0 || (HONORIFICS.has(word.lower) && word.capital && !word.possessive)
    if (titled) {
      let first = i + Math.max(short, 1)
      while (HONORIFICS.has(words[first]?.lower ?? '') && words[first]?.capital) first++
      const to = extent(words, first, inRole, text, true)
      // “His Majesty King Faisal”: the pronoun is part of the style.
      const style =
        STYLES.has(word.lower) && /^(?:his|her|their|your)$/.test(words[i - 1]?.lower ?? '') ? i - 1 : i
      if (to > first && (short > 0 || joined(words, i, first + 1, text))) {
        const gender = words
          .slice(i, first)
          .map((w) => HONORIFICS.get(w.lower))
          .find(Boolean)
        groups.push({
          from: first,
          to,
          honorific: words
            .slice(style, first)
            .map((w) => w.text)
            .join(' '),
          ...(gender && { gender }),
          thing: false,
        })
        i = to
      } else i++
      continue
    }
    const office =
      afterRole.has(i) && i > 0 && /^[\s\u00a0]+$/.test(text.slice(words[i - 1]?.end ?? 0, word.start))
    const to = extent(words, i, inRole, text, office)
    if (to === i) {
      i++
      continue
    }
    groups.push({ from: i, to, thing: words.slice(i, to).some((w, n) => isThing(w, office && n < 3)) })
    i = to
  }
  return groups
}

/** “HE”, “H E”, “H. E.” before a name: how many words it takes. */
function excellencyAt(words: readonly Word[], i: number, text: string): number {
  const [one, two] = [words[i], words[i + 1]]
  if (
    one?.text === 'HE' &&
    two?.capital &&
    !/^[A-Z]{2,6}$/.test(two.text) &&
    !/[.!?:]/.test(text.slice(one.end, two.start))
  )
    return 1
  return /^H\.?$/.test(one?.text ?? '') && /^E\.?$/.test(two?.text ?? '') && words[i + 2]?.capital ? 2 : 0
}

const isInitials = (words: readonly Word[], i: number, inRole: Uint8Array, text: string): boolean => {
  const [one, two, three] = [words[i], words[i + 1], words[i + 2]]
  const isName = (w: Word | undefined) =>
    w !== undefined && /^\p{Lu}\p{Ll}/u.test(w.text) && !THINGS.has(w.lower)
  return (
    /^[A-Z]{3,6}$/.test(one?.text ?? '') &&
    isName(two) &&
    isName(three) &&
    !inRole[i + 1] &&
    !inRole[i + 2] &&
    joined(words, i, i + 3, text)
  )
}

const isThing = (w: Word, afterOffice: boolean) =>
  (THINGS.has(w.lower) && !(afterOffice && BOTH.has(w.lower))) || /\d/.test(w.text)

/** Where the run that starts at `from` ends; `from` itself where none starts. */
function extent(
  words: readonly Word[],
  from: number,
  inRole: Uint8Array,
  text: string,
  sure: boolean,
): number {
  let to = from
  let main = 0
  while (to < words.length && main < LONGEST_NAME && !inRole[to]) {
    const word = words[to]
    if (!word || (to > from && !joined(words, to - 1, to + 1, text) && !initialGap(words, to, text))) break
    if (!word.capital) {
      // A small word belongs only between two capitals.
      if (
        to > from &&
        particlesUntil(words, to) > to &&
        joined(words, to, particlesUntil(words, to) + 1, text)
      ) {
        to = particlesUntil(words, to)
        continue
      }
      if (to === from && sure && particlesUntil(words, to) > to) {
        to = particlesUntil(words, to)
        continue
      }
      break
    }
    if (
      NEVER.has(word.lower) &&
      // “Liu He” in mid-sentence: a capital there is no pronoun.
      !(to === from + 1 && BOTH.has(word.lower) && isFamilyFirst([words[from]?.text ?? '', word.text])) &&
      !(BOTH.has(word.lower) && sure && (to === from ? words[to + 1]?.capital : true)) &&
      // “Jan Novak”: a month has a number or “of” behind it.
      !(to === from && word.lower === 'jan' && words[to + 1]?.capital && joined(words, to, to + 2, text))
    )
      break
    const country = countryStarting(words, to, text)
    if (
      country &&
      !(
        sure &&
        to === from &&
        country.as !== 'adjective' &&
        isPlainCapital(words[country.to], words, country.to, text)
      )
    )
      break
    if (to - from >= 2 && AGENCIES.has(word.lower)) break
    if (word.text.includes('-') && word.text.split('-').every((part) => findCountry(part))) break
    to++
    if (!PARTICLES.has(word.lower)) main++
    if (word.possessive) break
  }
  return to
}
/** “van der”, “de la”: where the small words at `at` end, if a capital follows them; `at` itself otherwise. */
function particlesUntil(words: readonly Word[], at: number): number {
  let end = at
  while (end - at < MOST_PARTICLES && PARTICLES.has(words[end]?.lower ?? '') && !words[end]?.capital) end++
  return words[end]?.capital ? end : at
}
/** “S. Jaishankar”, “J. D. Vance”: initials keep the run together. */
const initialGap = (words: readonly Word[], to: number, text: string) =>
  /^[A-Z]\.?$/.test(words[to - 1]?.text ?? '') &&
  /^\.? $/.test(text.slice(words[to - 1]?.end ?? 0, words[to]?.start ?? 0))
const isPlainCapital = (word: Word | undefined, words: readonly Word[], at: number, text: string) =>
  word?.capital && !NEVER.has(word.lower) && !THINGS.has(word.lower) && joined(words, at - 1, at + 1, text)
