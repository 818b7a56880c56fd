import type { Mention, Person } from './cast.ts'
import type { Recall } from './recall.ts'
import type { Word } from './words.ts'

/** What the reader of mentions lends: whom was spoken of so far, and how a mention is made. */
export interface PronounContext {
  readonly text: string
  readonly recall: Recall
  /** The words are someone's turn of a transcript: “we” is theirs. */
  readonly isTurn: () => boolean
  readonly isAnonymous: (m: Mention) => boolean
  readonly make: (
    words: readonly Word[],
    from: number,
    to: number,
    as: Mention['as'],
    who: Person | undefined,
    before: readonly Mention[],
  ) => Mention
}

/** “he”, “her”, “they”, “we”: whom word `i` means, where it is one of these. */
export function pronounMention(
  words: readonly Word[],
  i: number,
  before: readonly Mention[],
  index: number,
  { text, recall, isTurn, isAnonymous, make }: PronounContext,
): Mention | null {
  const lower = words[i]?.lower ?? ''
  const gender = /^(?:he|his|him|himself)$/.test(lower)
    ? 'm'
    : /^(?:she|her|hers|herself)$/.test(lower)
      ? 'f'
      : null
  if (!gender)
    return /^(?:they|both)$/.test(lower) || (lower === 'we' && !isTurn())
      ? make(words, i, i + 1, 'group', undefined, before)
      : null
  const fits = (p: Person | undefined) =>
    p?.kind === 'person' && (p.gender === undefined || p.gender === gender)
  const here = [...before]
    .reverse()
    .find(
      (m) => m.stands === 'free' && !m.possessive && m.as !== 'pronoun' && (fits(m.who) || isAnonymous(m)),
    )
  // “Vogel, standing next to him”: whom a verb or a preposition takes is another than the one who acts.
  if (/^(?:him|her)$/.test(lower) && isObject(words, i, text)) {
    const other = recall.latest((p) => p !== here?.who && p.kind === 'person' && p.gender === gender)
    return make(words, i, i + 1, 'pronoun', other, before)
  }
  const who = here ? here.who : recall.meant(gender, index)
  if (who && who.gender === undefined) who.gender = gender
  const made = make(words, i, i + 1, 'pronoun', who, before)
  return /^(?:his|her)$/.test(lower) ? { ...made, possessive: true } : made
}

/** “her” before a noun owns it; at the end of a clause it is an object. */
function isObject(words: readonly Word[], i: number, text: string): boolean {
  const word = words[i]
  const next = words[i + 1]
  if (!word || word.lower === 'him' || !next) return word !== undefined
  const gap = text.slice(word.end, next.start)
  return /[,.;:]/.test(gap) || /^(?:to|that|and|in|on|at|for|with|about|by|when|if|as|from)$/.test(next.lower)
}
