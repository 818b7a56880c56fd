import type { FamilyName } from './cast.ts'
import { isFamilyFirst, isGivenName, isJapaneseGivenName } from './lexicon/names.ts'

/**
 * Parts a full name. Capitals mark the family name where a text uses them (“IWAYA Takeshi”); Chinese, Korean and
 * Vietnamese names begin with it; a Japanese one does where its last word is a known given name.
 */
export function familyName(tokens: readonly string[]): FamilyName | null {
  if (tokens.length < 2) return null
  const capitals = tokens.filter(
    (t) => t.length > 1 && !/^(?:\p{L}\.?|[IVX]+)$/u.test(t) && t === t.toUpperCase() && /\p{L}/u.test(t),
  )
  if (capitals.length > 0 && capitals.length < tokens.length)
    return {
      family: capitals.map(inTitleCase).join(' '),
      given: tokens.filter((t) => !capitals.includes(t)).join(' '),
    }
  const [first = '', ...rest] = tokens
  const last = tokens[tokens.length - 1] ?? ''
  // “Ban Ki-moon”, “Tsai Ing-wen”: a given name of two syllables joined by a hyphen stands last.
  const joined = tokens.length === 2 && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(last)
  if (
    joined ||
    isFamilyFirst(tokens) ||
    (tokens.length === 2 && isJapaneseGivenName(last) && !isGivenName(first))
  )
    return { family: first, given: rest.join(' ') }
  if (/^[IVX]+$/.test(last))
    return { family: tokens.slice(-2).join(' '), given: tokens.slice(0, -2).join(' ') }
  const particle = tokens.findIndex(
    (t, i) => i > 0 && /^(?:de|van|von|der|den|di|da|dos|du|del|della|al|el|bin|ibn|ter|ben)$/i.test(t),
  )
  const at = particle > 0 ? particle : tokens.length - 1
  return { family: tokens.slice(at).join(' '), given: tokens.slice(0, at).join(' ') }
}

/** “IWAYA” → “Iwaya”; words that are not all capitals stay. */
export function inTitleCase(word: string): string {
  if (word.length < 2 || word !== word.toUpperCase() || /\./.test(word)) return word
  return word
    .toLowerCase()
    .replace(/(^|[-'’])(\p{L})/gu, (_m, gap: string, letter: string) => gap + letter.toUpperCase())
}
