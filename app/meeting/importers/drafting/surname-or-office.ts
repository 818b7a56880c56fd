import { touching } from './country-phrases.ts'
import { isGivenName } from './lexicon/names.ts'
import { HONORIFICS } from './lexicon/roles.ts'
import type { Word } from './words.ts'

/** Offices and trades that are family names as well. */
const ALSO_SURNAMES = new Set(
  'bishop king prince pope cardinal judge justice baker butcher driver farmer fisher singer priest dean chancellor mayor speaker head guide mason monk'.split(
    ' ',
  ),
)

/** “Julie Bishop”, “Mr King”: a given name or a form of address makes the word a family name. */
export function isSurname(words: readonly Word[], i: number, text: string): boolean {
  const word = words[i]
  const before = words[i - 1]
  // “Sultan bin Saad”: a given name.
  if (word?.capital && /^(?:bin|bint|ibn)$/.test(words[i + 1]?.lower ?? '')) return true
  if (!word?.capital || !before?.capital || !ALSO_SURNAMES.has(word.lower)) return false
  if (!touching(before, word, text) || before.possessive) return false
  if (HONORIFICS.has(before.lower))
    return /^(?:mr|mrs|ms|miss|dr|sir|lord|dame)\.?$/.test(before.lower) && !NEVER_AFTER_TITLE.has(word.lower)
  return isGivenName(before.text) && !words[i + 1]?.capital
}
/** “Mr Speaker”: forms of address that hold an office. */
const NEVER_AFTER_TITLE = new Set(['speaker', 'justice', 'chancellor', 'mayor'])
