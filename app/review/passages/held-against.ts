import type { NoteSentence } from '../note-sentences.ts'
import type { Grounds } from './grounds.ts'
import type { SourceSentence } from './source-sentences.ts'

/** A value of the note (a figure, a date) held against those of the sources. */
export type Held<T> =
  | { readonly kind: 'borne-out' }
  | { readonly kind: 'contradicted'; readonly by: T; readonly sentence: SourceSentence }
  | { readonly kind: 'not-found' }

export interface Holding<T> {
  readonly of: (sentence: SourceSentence) => readonly T[]
  readonly record: readonly T[]
  readonly bears: (source: T) => boolean
  /** The same value beside the words it stands with, in other words: “two places” for “two points”. */
  readonly bearsNear?: (source: T) => boolean
  /** Speaks of the same thing, so that a different value is a wrong one. */
  readonly rivals: (source: T, sentence: SourceSentence) => boolean
}

/** A passage this like the sentence is what it speaks of. */
const SURE = 0.38
/** So like it that the same value in a passage far from it does not count. */
const VERY_SURE = 0.52
/** Matches nearly as good as the best one are held to be about the same. */
const AS_GOOD = 0.7

/**
 * Found beside the words it stands with: borne out. Another value there, and its own nowhere: contradicted. Its own
 * only in a passage on something else, and the best passage is plainly the one meant: contradicted as well.
 */
export function heldAgainst<T>(grounds: Grounds, sentence: NoteSentence, h: Holding<T>): Held<T> {
  const matches = grounds.matchesOf(sentence)
  const top = matches[0]?.share ?? 0
  const close = matches.filter((m) => m.share >= top * AS_GOOD || m.share >= VERY_SURE)
  const cited = grounds.cited(sentence.sentence.cites)
  const near = new Set([...close.map((m) => m.sentence), ...cited])
  for (const s of near) if (h.of(s).some(h.bearsNear ?? h.bears)) return { kind: 'borne-out' }
  // What a passage says often goes on in the next sentence.
  for (const m of close.slice(0, 2))
    for (const s of grounds.beside(m.sentence)) if (h.of(s).some(h.bears)) return { kind: 'borne-out' }
  if (h.record.some(h.bears)) return { kind: 'borne-out' }
  const elsewhere = grounds.sentences.some((s) => h.of(s).some(h.bears))
  if (top >= (elsewhere ? VERY_SURE : SURE)) {
    for (const m of close)
      for (const one of h.of(m.sentence))
        if (h.rivals(one, m.sentence)) return { kind: 'contradicted', by: one, sentence: m.sentence }
  }
  return elsewhere ? { kind: 'borne-out' } : { kind: 'not-found' }
}
