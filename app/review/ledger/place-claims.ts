import type { NoteSentence } from '../note-sentences.ts'
import type { ClaimAnchor, SettledClaim } from './settled-claim.ts'

/** Units of text kept on either side of a sentence. */
const CONTEXT = 32
/** A sentence with this share of the old one's words of matter is the old one, reworded. */
const REWORDED = 0.5
/** So many units of the same neighbours on one side count as the same place. */
const NEIGHBOURS = 16

export interface PlacedClaims {
  readonly settled: ReadonlyMap<NoteSentence, SettledClaim>
  /** Sentences whose words changed since they were settled, with what was settled then. */
  readonly lapsed: ReadonlyMap<NoteSentence, SettledClaim>
  /** Decisions on sentences the note does not hold now. */
  readonly gone: readonly SettledClaim[]
}

/** A sentence's words and those around it in its paragraph. */
export function anchorOf({ passage, sentence }: NoteSentence): ClaimAnchor {
  return {
    quote: sentence.text,
    prefix: passage.text.slice(Math.max(0, sentence.start - CONTEXT), sentence.start),
    suffix: passage.text.slice(sentence.end, sentence.end + CONTEXT),
  }
}

/**
 * Which sentence each decision is about. The same words hold it, the ones with the same neighbours first; one decision
 * settles one sentence. Of a decision whose words are gone the sentence is named that took their place, if there is one.
 */
export function placeClaims(
  sentences: readonly NoteSentence[],
  claims: readonly SettledClaim[],
): PlacedClaims {
  const settled = new Map<NoteSentence, SettledClaim>()
  const lapsed = new Map<NoteSentence, SettledClaim>()
  if (claims.length === 0) return { settled, lapsed, gone: [] }
  const byWords = new Map<string, NoteSentence[]>()
  for (const s of sentences) {
    const same = byWords.get(s.sentence.text)
    if (same) same.push(s)
    else byWords.set(s.sentence.text, [s])
  }
  const unplaced: SettledClaim[] = []
  for (const claim of claims) {
    const free = (byWords.get(claim.quote) ?? []).filter((s) => !settled.has(s))
    const best = bestOf(free, (s) => neighbours(claim, s))
    if (best) settled.set(best, claim)
    else unplaced.push(claim)
  }
  const gone: SettledClaim[] = []
  for (const claim of unplaced) {
    const free = sentences.filter((s) => !settled.has(s) && !lapsed.has(s))
    const heir = bestOf(free, (s) => likeness(claim, s), REWORDED)
    if (heir) lapsed.set(heir, claim)
    else gone.push(claim)
  }
  return { settled, lapsed, gone }
}

function bestOf<T>(from: readonly T[], score: (one: T) => number, least = 0): T | undefined {
  let best: T | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const one of from) {
    const here = score(one)
    if (here > most && here >= least) {
      best = one
      most = here
    }
  }
  return best
}

/** Units of text around the sentence that are as they were. */
function neighbours(claim: SettledClaim, sentence: NoteSentence): number {
  const { prefix, suffix } = anchorOf(sentence)
  return sharedEnd(prefix, claim.prefix ?? '') + sharedStart(suffix, claim.suffix ?? '')
}

/** How far a sentence is the settled one in other words: those they share, or the same place in the paragraph. */
function likeness(claim: SettledClaim, sentence: NoteSentence): number {
  const { prefix, suffix } = anchorOf(sentence)
  const placed =
    sharedEnd(prefix, claim.prefix ?? '') >= NEIGHBOURS ||
    sharedStart(suffix, claim.suffix ?? '') >= NEIGHBOURS
  const before = wordsOf(claim.quote)
  const now = wordsOf(sentence.sentence.text)
  let shared = 0
  for (const word of before) if (now.has(word)) shared++
  const share = shared / Math.max(before.size, now.size, 1)
  return share + (placed ? REWORDED / 2 : 0)
}

const read = new Map<string, ReadonlySet<string>>()
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
function wordsOf(text: string): ReadonlySet<string> {
  const known = read.get(text)
  if (known) return known
  const words = [...segmenter.segment(text)].filter((w) => w.isWordLike).map((w) => w.segment.toLowerCase())
  // Sentences are looked at again at each key; those of notes long closed are let go.
  if (read.size > 20_000) read.clear()
  const made = new Set(words)
  read.set(text, made)
  return made
}

function sharedEnd(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n++
  return n
}

function sharedStart(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return n
}
