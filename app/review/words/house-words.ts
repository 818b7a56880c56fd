import type { Language } from '../../meeting/importers/drafting/language.ts'
import type { LanguageWords } from './language-words.ts'

/** Words of one language that a house adds to those the checks know, or takes out of them; see the profile. */
export interface HouseWords {
  readonly strong: readonly string[]
  readonly weak: readonly string[]
  readonly hedges: readonly string[]
  readonly anonymous: readonly string[]
  readonly passed: readonly string[]
}

/** By language; absent is as the checks have it. */
export type HouseWordLists = { readonly [L in Language]?: HouseWords | undefined }

/** The words the checks know, with the house's own. A word the house lists anew counts as the house has it. */
export function withHouseWords(words: LanguageWords, house: HouseWords | undefined): LanguageWords {
  if (!house) return words
  const lower = (list: readonly string[]) => list.map((w) => w.toLowerCase())
  const [strong, weak, hedges, passed] = [house.strong, house.weak, house.hedges, house.passed].map(lower)
  const own = new Set([strong, weak, hedges, passed].flatMap((list) => list ?? []))
  const kept = words.strengths
    .trim()
    .split('\n')
    .map((line) => {
      const [deed = '', rest = ''] = line.split(/: /)
      const levels = rest.split('|').map((level) =>
        level
          .trim()
          .split(/\s+/)
          .filter((w) => !own.has(w))
          .join(' '),
      )
      return `${deed}: ${levels.join(' | ')}`
    })
  const added = [`commit: ${weak?.join(' ')} | | | ${strong?.join(' ')}`, `modal: ${hedges?.join(' ')} | | `]
  const out = new Set(passed)
  return {
    ...words,
    strengths: [...kept, ...added].join('\n'),
    anonymous: [...words.anonymous, ...lower(house.anonymous)].filter((w) => !out.has(w)),
    judging: words.judging
      .split(' ')
      .filter((w) => !out.has(w))
      .join(' '),
  }
}
