import type { Meeting } from '../../meeting/meeting.ts'
import { asksEvidence } from '../asks-evidence.ts'
import type { CheckInput, NotePlace } from '../checks/check.ts'
import { isOnSources } from '../claims/on-sources.ts'
import { supportOf } from '../claims/support.ts'
import { hasFiguresOfItsPassage } from '../figures/held-figures.ts'
import { type NoteSentence, noteSentences } from '../note-sentences.ts'
import { type Grounds, groundsOf } from '../passages/grounds.ts'
import { boundEvidence, isBound } from './bound-evidence.ts'
import { anchorOf, placeClaims } from './place-claims.ts'
import type { ClaimAnchor, ClaimState, SettledClaim } from './settled-claim.ts'

/** One passage a sentence stands on, and how it came to. */
export interface LedgerEvidence {
  readonly how: 'cited' | 'bound' | 'matched' | 'by hand'
  readonly source: string
  readonly start: number
  readonly end: number
  /** In words: why this passage. */
  readonly reason: string
}

/** Why no passage stands beside a sentence: the record itself says it, or no source is in its language. */
export type WithoutPassage = 'record' | 'other language'

export interface LedgerEntry {
  /** Anchored by its words and those around it, so that it is found again after an edit. */
  readonly place: NotePlace & ClaimAnchor
  readonly state: ClaimState
  /** Its section is one of fact, so that it asks for evidence. */
  readonly asks: boolean
  readonly evidence: readonly LedgerEvidence[]
  /** Passages that may bear it out, for a sentence without evidence of its own. */
  readonly suggestions: readonly LedgerEvidence[]
  readonly without?: WithoutPassage
  readonly settled?: SettledClaim
  /** What was settled of it before its words changed; it holds no longer. */
  readonly lapsed?: SettledClaim
}

export interface Ledger {
  /** Every statement of the note, in order. */
  readonly entries: readonly LedgerEntry[]
  /** Decisions on sentences the note does not hold now. */
  readonly gone: readonly SettledClaim[]
}

/** Below this the best passages speak of something else. */
export const BORNE_OUT = 0.4
/** Japanese and Chinese are compared by pairs of characters, of which half belong to two words. */
const BORNE_OUT_IN_PAIRS = 0.34
/** So much is enough where the figures of the sentence stand in the passage too. */
const BORNE_OUT_WITH_FIGURES = 0.28
/** Fewer words of matter make no statement: a table cell, a label. */
const LEAST_TERMS = 3

/** Every statement of the note with what it stands on, and what a person settled of it. */
export function ledgerOf(input: CheckInput): Ledger {
  const grounds = groundsOf(input)
  const sentences = noteSentences(input.note).filter(
    (s) => s.passage.node.type !== 'heading' && isStatement(s),
  )
  const { settled, lapsed, gone } = placeClaims(sentences, input.claims ?? [])
  const entries = sentences.flatMap((s) => {
    const entry = entryOf(grounds, s, settled.get(s), lapsed.get(s))
    // A cell is a statement only where something says it is: most are labels.
    const idle = s.passage.within.includes('table') && entry.state === 'unsupported' && !entry.lapsed
    return idle && !entry.settled ? [] : [entry]
  })
  return { entries, gone }
}

export const isStatement = ({ sentence }: NoteSentence): boolean =>
  new Set(sentence.terms.map((t) => t.key)).size >= LEAST_TERMS

function entryOf(
  grounds: Grounds,
  s: NoteSentence,
  settled: SettledClaim | undefined,
  lapsed: SettledClaim | undefined,
): LedgerEntry {
  const own = ownEvidence(grounds, s, settled)
  const suggestions = own.length ? [] : matched(grounds, s)
  const state = settled?.state ?? stateOf(grounds, s)
  const without = own.length ? undefined : withoutPassage(grounds, s, state)
  const { passage, sentence } = s
  return {
    place: {
      block: passage.block,
      start: passage.start + sentence.start,
      end: passage.start + sentence.end,
      ...anchorOf(s),
    },
    state,
    // What a sentence says of the note itself or of its sources, no source can bear out.
    asks: asksEvidence(s) && (own.length > 0 || !isOnSources(s)),
    evidence: own.length ? own : state === 'borne out' && !without ? suggestions.slice(0, 1) : [],
    suggestions,
    ...(without && { without }),
    ...(settled && { settled }),
    ...(lapsed && { lapsed }),
  }
}

function withoutPassage(grounds: Grounds, s: NoteSentence, state: ClaimState): WithoutPassage | undefined {
  if (isBound(grounds.meeting, s.sentence)) return 'record'
  return state === 'unsupported' && isForeign(grounds, s) ? 'other language' : undefined
}

/** No source is in the language of the sentence, so that its words can be looked for in none. */
export const isForeign = (grounds: Grounds, { reading }: NoteSentence): boolean =>
  !grounds.languages.has(reading.language)

/** The state that follows from what a sentence stands on, before a person looks at it. */
export function stateOf(grounds: Grounds, s: NoteSentence): ClaimState {
  if (!asksEvidence(s)) return 'assessment'
  return grounds.once('state', s.sentence, () => {
    if (isDisputed(grounds.meeting, s)) return 'disputed'
    if (ownEvidence(grounds, s).length || isBound(grounds.meeting, s.sentence)) return 'borne out'
    if (isOnSources(s)) return 'assessment'
    const { share } = supportOf(grounds, s)
    const enough = s.reading.language === 'en' ? BORNE_OUT : BORNE_OUT_IN_PAIRS
    if (share >= enough || (share >= BORNE_OUT_WITH_FIGURES && hasFiguresOfItsPassage(grounds, s)))
      return 'borne out'
    return 'unsupported'
  })
}

export function ownEvidence(grounds: Grounds, s: NoteSentence, settled?: SettledClaim): LedgerEvidence[] {
  const at = (ids: readonly string[], how: LedgerEvidence['how'], reason: string) =>
    ids.flatMap((id) => {
      const span = grounds.span(id)
      return span ? [{ ...span, how, reason }] : []
    })
  return [
    ...at(settled?.evidence ?? [], 'by hand', `chosen by ${settled?.by ?? ''}`),
    ...at(s.sentence.cites, 'cited', 'the note cites it here'),
    ...at(boundEvidence(grounds.meeting, s), 'bound', 'the record’s item rests on it'),
  ].filter((one, i, all) => all.findIndex((x) => samePassage(x, one)) === i)
}

const samePassage = (a: LedgerEvidence, b: LedgerEvidence): boolean =>
  a.source === b.source && a.start === b.start && a.end === b.end

function matched(grounds: Grounds, s: NoteSentence): LedgerEvidence[] {
  return supportOf(grounds, s).passages.map(({ sentence, shared }) => ({
    how: 'matched',
    source: sentence.source,
    start: sentence.start,
    end: sentence.end,
    reason: `has “${shared.slice(0, 5).join('”, “')}”`,
  }))
}

/** Something the record holds to be stated differently by two sources. */
function isDisputed(meeting: Meeting | undefined, { sentence }: NoteSentence): boolean {
  return (meeting?.conflicts ?? []).some(
    (c) =>
      !c.settled &&
      (sentence.fields.some(
        (f) => c.item !== undefined && (f.ref === c.item || f.ref.startsWith(`${c.item}/`)),
      ) ||
        c.versions.some((v) => v.evidence?.some((id) => sentence.cites.includes(id)))),
  )
}
