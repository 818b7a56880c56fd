import type { Strength } from './strengths.ts'

/** “Would consider”, “may lend”: what stands in front of a verb without an ending. */
const MODAL = /\b(?:would|could|may|might|will|shall|can|should)\s(?:\p{L}+ly\s)?$/iu

/**
 * The source's verb as it may stand where the note's stronger one does; null where the sentence around it would have
 * to change, so that a person has to write it.
 */
export function verbInPlace(text: string, note: Strength, source: string, verb: Strength): string | null {
  if (verb.noun) return null
  const ending = endingOf(note.word)
  // “Demanded a crane” becomes “asked for a crane”, where the source asks for something.
  const joins = /^\s(?:for|about)\b/.exec(source.slice(verb.end))?.[0] ?? ''
  if (ending === endingOf(verb.word))
    return `${verb.word.toLowerCase()}${/^\s(?:for|about|to|that)\b/.test(text.slice(note.end)) ? '' : joins}`
  const modal = MODAL.exec(source.slice(0, verb.start))
  // “Pledged to buy” has no “would consider to buy”.
  const takesVerb = /^\s(?:to|that)\b/.test(text.slice(note.end))
  if (modal && ending !== 'base' && ending !== 'ing' && !takesVerb)
    return `${modal[0].trim()} ${verb.word}`.toLowerCase()
  return null
}

const PAST = new Set('said told swore sought thought undertook held'.split(' '))

function endingOf(word: string): 'past' | 'ing' | 's' | 'base' {
  const lower = word.toLowerCase()
  if (lower.endsWith('ing')) return 'ing'
  if (lower.endsWith('ed') || PAST.has(lower)) return 'past'
  return lower.endsWith('s') && !lower.endsWith('ss') ? 's' : 'base'
}
