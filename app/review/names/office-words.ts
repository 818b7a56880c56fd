import {
  HONORIFICS,
  OFFICE_MODIFIERS,
  officeAt,
  PORTFOLIO,
} from '../../meeting/importers/drafting/lexicon/roles.ts'

/** Words that have a capital in a title and elsewhere, and name nobody. */
const GENERAL = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december english annex background summary purpose agreed positions concerns assessment sources next steps section note brief'.split(
    ' ',
  ),
)

/** Words for offices, days and forms of address: never taken for a name. `word` is lower case. */
export const isOfficeWord = (word: string): boolean =>
  GENERAL.has(word) ||
  HONORIFICS.has(word) ||
  HONORIFICS.has(`${word}.`) ||
  OFFICE_MODIFIERS.has(word) ||
  PORTFOLIO.has(word) ||
  officeAt([word], 0) !== null ||
  (word.endsWith('s') && officeAt([word.slice(0, -1)], 0) !== null)
