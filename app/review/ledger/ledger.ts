import type { Meeting } from '../../meeting/meeting.ts'
import { asksEvidence } from '../asks-evidence.ts'
import type { CheckInput, NotePlace } from '../checks/check.ts'
import { isOnSources } from '../claims/on-sources.ts'
import { supportOf } from '../claims/support.ts'
import { type NoteSentence, noteSentences } from '../note-sentences.ts'
import { type Grounds, groundsOf } from '../passages/grounds.ts'
import { boundEvidence } from './bound-evidence.ts'

/** One passage a sentence stands on, and how it came to. */
export interface LedgerEvidence {
  readonly how: 'cited' | 'bound' | 'matched' | 'by hand'
  readonly source: string
  readonly start: number
  readonly end: number
  /** In words: why this passage. */
  readonly reason: string
}

export type ClaimState = 'borne out' | 'paraphrase checked' | 'disputed' | 'unsupported' | 'assessment'

/** What a person settled of one sentence, found again by its words. */
export interface SettledClaim {
  readonly quote: string
  readonly state: ClaimState
  readonly by: string
  /** ISO 8601. */
  readonly when: string
  /** Evidence the person chose. */
  readonly evidence?: readonly string[]
}

export interface LedgerEntry {
  /** Anchored by its words and those around it, so that it is found again after an edit. */
  readonly place: NotePlace & { readonly prefix: string; readonly suffix: string }
  readonly state: ClaimState
  readonly evidence: readonly LedgerEvidence[]
  /** Passages that may bear it out, for a sentence without evidence of its own. */
  readonly suggestions: readonly LedgerEvidence[]
  readonly settled?: SettledClaim
}

/** Below this the best passages speak of something else. */
export const BORNE_OUT = 0.4
/** Fewer words of matter make no statement: a table cell, a label. */
const LEAST_TERMS = 3
const CONTEXT = 32

/** Every statement of the note, in order, with what it stands on. */
export function ledgerOf(input: CheckInput, settled: readonly SettledClaim[] = []): readonly LedgerEntry[] {
  const grounds = groundsOf(input)
  const byWords = new Map(settled.map((s) => [s.quote, s]))
  return noteSentences(input.note)
    .filter((s) => s.passage.node.type !== 'heading' && isStatement(s))
    .map((s) => entryOf(grounds, s, byWords.get(s.sentence.text)))
}

export const isStatement = ({ sentence }: NoteSentence): boolean =>
  new Set(sentence.terms.map((t) => t.key)).size >= LEAST_TERMS

function entryOf(grounds: Grounds, s: NoteSentence, settled: SettledClaim | undefined): LedgerEntry {
  const own = ownEvidence(grounds, s, settled)
  const suggestions = own.length ? [] : matched(grounds, s)
  const state = settled?.state ?? stateOf(grounds, s, own.length > 0)
  const { passage, sentence } = s
  return {
    place: {
      block: passage.block,
      start: passage.start + sentence.start,
      end: passage.start + sentence.end,
      quote: sentence.text,
      prefix: passage.text.slice(Math.max(0, sentence.start - CONTEXT), sentence.start),
      suffix: passage.text.slice(sentence.end, sentence.end + CONTEXT),
    },
    state,
    evidence: own.length ? own : state === 'borne out' ? suggestions.slice(0, 1) : [],
    suggestions,
    ...(settled && { settled }),
  }
}

/** The state that follows from what a sentence stands on, before a person looks at it. */
export function stateOf(grounds: Grounds, s: NoteSentence, hasEvidence: boolean): ClaimState {
  if (!asksEvidence(s) || isOnSources(s)) return 'assessment'
  if (isDisputed(grounds.meeting, s)) return 'disputed'
  if (hasEvidence || supportOf(grounds, s).share >= BORNE_OUT) return 'borne out'
  return 'unsupported'
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
  ]
}

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
