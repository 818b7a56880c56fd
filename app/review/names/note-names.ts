import { countryStarting } from '../../meeting/importers/drafting/country-phrases.ts'
import { findCountry } from '../../meeting/importers/drafting/lexicon/countries.ts'
import { HONORIFICS, officeAtEnd } from '../../meeting/importers/drafting/lexicon/roles.ts'
import { speechVerb } from '../../meeting/importers/drafting/lexicon/verbs.ts'
import { foldName } from '../../meeting/importers/drafting/same-name.ts'
import type { Word } from '../../meeting/importers/drafting/words.ts'
import { holdsFacts } from '../asks-evidence.ts'
import type { CheckInput } from '../checks/check.ts'
import { type NoteSentence, noteSentences } from '../note-sentences.ts'
import { type Grounds, groundsOf } from '../passages/grounds.ts'
import { stem } from '../passages/stem.ts'
import { wordsOfLanguage } from '../words/words-of-language.ts'
import { strangeCjkNames } from './cjk-names.ts'
import { fewEdits } from './edits.ts'
import { type KnownNames, knownNames } from './known-names.ts'
import { isOfficeWord } from './office-words.ts'

/** A capitalised word of the note that no source and not the record has. */
export interface StrangeName {
  readonly sentence: NoteSentence
  readonly start: number
  readonly end: number
  readonly text: string
  /** The name it is a slip of, as the sources write it. */
  readonly meant?: string
  /** Something beside it says that it is a person: an office, a form of address, a verb of speech. */
  readonly person: boolean
}

/** Shorter words are near to too many others. */
const SHORTEST = 4
const LONG = 9
const LONG_ENOUGH = 6
const COMMON = new Set(wordsOfLanguage('en').common.split(' '))

export function strangeNames(input: CheckInput): readonly StrangeName[] {
  const grounds = groundsOf(input)
  if (grounds.empty) return []
  return noteSentences(input.note).flatMap((sentence) => {
    return (
      grounds
        .once('names', sentence.sentence, () =>
          sentence.reading.language === 'en'
            ? strangeIn(grounds, sentence)
            : strangeCjkNames(grounds, sentence).map((found) => ({ ...found, person: true })),
        )
        // A heading’s words have capitals anyway: there only the slip of a known name is told.
        .filter((found) => holdsFacts(sentence) || found.meant !== undefined)
        .map((found) => ({ ...found, sentence }))
    )
  })
}

function strangeIn(
  grounds: Grounds,
  { passage, sentence, reading }: NoteSentence,
): Omit<StrangeName, 'sentence'>[] {
  const known = knownNames(grounds)
  const { words, quotes } = sentence.span
  return words.flatMap((word, i) => {
    if (!word.capital || word.text.length < 3 || /\d/.test(word.text) || isAcronym(word.text)) return []
    if (quotes.some((q) => word.start >= q.outer.start && word.end <= q.outer.end)) return []
    const first = opensSentence(words, i, reading.text)
    const person = besidePerson(words, i)
    const next = words[i + 1]
    if (COMMON.has(word.lower)) return []
    const judged = judge(known, words, i, reading.text)
    if (!judged) return []
    // Any word has a capital at the head of a sentence: there it takes a person’s company, or a long name spoilt.
    const spoilt =
      judged.meant !== undefined &&
      (word.text.length >= (passage.node.type === 'heading' ? LONG_ENOUGH - 1 : LONG_ENOUGH) ||
        (next?.capital && !isOfficeWord(next.lower)))
    if (first && !person && !spoilt) return []
    return [
      {
        start: word.start,
        end: word.end,
        text: word.text,
        person,
        ...(judged.meant && { meant: judged.meant }),
      },
    ]
  })
}

/** Null when the word is known or is no name; else with what it was meant to be, if that can be told. */
function judge(
  known: KnownNames,
  words: readonly Word[],
  i: number,
  text: string,
): { meant?: string } | null {
  const word = words[i]
  if (!word) return null
  const folded = foldName(word.text)
  if (known.words.has(folded) || isOfficeWord(word.lower) || isRootOfKnown(known, folded)) return null
  const country = countryAround(words, i, text)
  if (country) return known.countries.has(country) ? null : {}
  const parts = word.text.split('-')
  if (parts.length > 1 && parts.every((p) => known.words.has(foldName(p)) || findCountry(p))) return null
  const meant = nearest(known, folded)
  if (meant) return { meant }
  return known.stems.has(stem(folded)) ? null : {}
}

function nearest(known: KnownNames, folded: string): string | undefined {
  if (folded.length < SHORTEST) return undefined
  const most = folded.length >= LONG ? 2 : 1
  for (const [name, raw] of known.proper) {
    if (name.length < SHORTEST || isForm(name, folded) || isForm(folded, name)) continue
    const begins = name[0] === folded[0] || (name[0] === folded[1] && name[1] === folded[0])
    if (begins && fewEdits(name, folded, most)) return raw
  }
  return undefined
}

/** “Ukrainian” is no slip of “Ukraine”, “Iwayas” none of “Iwaya”. */
function isForm(longer: string, shorter: string): boolean {
  if (longer.length <= shorter.length) return false
  const base = [shorter, shorter.replace(/[aeiouy]$/, '')].find((b) => longer.startsWith(b))
  return base !== undefined && /^(?:s|es|n|an|ian|ean|ese|ish|i)$/.test(longer.slice(base.length))
}

/** The sources say “Darfurian”, the note “Darfur”. */
const isRootOfKnown = (known: KnownNames, folded: string): boolean =>
  folded.length >= SHORTEST &&
  (PEOPLE_OF.some((ending) => known.proper.has(folded + ending)) ||
    (/[ae]$/.test(folded) && known.proper.has(`${folded}n`)))
const PEOPLE_OF = ['ian', 'ean', 'ese', 'ish']

function countryAround(words: readonly Word[], i: number, text: string): string | undefined {
  for (let from = i; from >= Math.max(0, i - 4); from--) {
    const found = countryStarting(words, from, text)
    if (found && found.to > i) return found.id
  }
  return undefined
}

const isAcronym = (text: string): boolean => text === text.toUpperCase()

function opensSentence(words: readonly Word[], i: number, text: string): boolean {
  const before = words[i - 1]
  return !before || /[.!?:;“"「(]\s*$/.test(text.slice(before.end, words[i]?.start ?? 0))
}

function besidePerson(words: readonly Word[], i: number): boolean {
  const behind = words.slice(Math.max(0, i - 3), i).map((w) => w.lower)
  const last = behind[behind.length - 1] ?? ''
  if (HONORIFICS.has(last) || HONORIFICS.has(`${last}.`) || (words[i - 1]?.capital && officeAtEnd(behind)))
    return true
  const verb = words[i + 1]
  return (
    verb !== undefined && !verb.capital && speechVerb(verb.lower) !== undefined && !/ing$/.test(verb.lower)
  )
}
