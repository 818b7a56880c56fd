import { citePassage } from '../../../app/meeting/editing/cite-passage.ts'
import { sourcesById } from '../../../app/pipeline.ts'
import type { Ledger, LedgerEntry, LedgerEvidence } from '../../../app/review/ledger/ledger.ts'
import {
  type ClaimState,
  dropClaim,
  type SettledClaim,
  settleClaim,
} from '../../../app/review/ledger/settled-claim.ts'
import type { Decision } from '../../state/decision-history.ts'
import type { Desk } from '../../state/desk.ts'
import { refreshFindings } from '../check-note.ts'

export interface SourceSpan {
  readonly source: string
  readonly start: number
  readonly end: number
}

const SAID: Readonly<Record<ClaimState, string>> = {
  'borne out': 'Kept as borne out by the passage you chose.',
  'paraphrase checked': 'Kept as a paraphrase you checked.',
  disputed: 'Kept as disputed.',
  unsupported: 'Kept as unsupported.',
  assessment: 'Kept as your own assessment.',
}

/** Keeps what a person says of a sentence, by name and time, with the passage they rest it on. */
export function settleSentence(
  desk: Desk,
  entry: LedgerEntry,
  state: ClaimState,
  passage?: SourceSpan,
): void {
  const { open, profile } = desk.store.getState()
  if (!open || open.brief.readOnly) return
  const evidence = passage && enterPassage(desk, passage)
  const { quote, prefix, suffix } = entry.place
  const claim = {
    ...{ quote, prefix, suffix, state },
    by: profile.author || 'Me',
    when: new Date().toISOString(),
    ...(evidence && { evidence: [evidence] }),
  }
  const before = entry.settled ?? entry.lapsed
  const shown: LedgerEvidence[] =
    evidence && passage ? [{ ...passage, how: 'by hand', reason: `chosen by ${claim.by}` }] : []
  const settle = () =>
    keep(desk, settleClaim(desk.store.getState().claims, claim, before), entry, {
      state,
      settled: claim,
      evidence: [...shown, ...entry.evidence.filter((e) => e.how !== 'by hand')],
    })
  settle()
  decide(desk, SAID[state], { undo: () => putBack(desk, claim, before), redo: settle })
}

/** Takes a decision back: the sentence is judged by its words again. */
export function unsettleSentence(desk: Desk, entry: LedgerEntry): void {
  const claim = entry.settled ?? entry.lapsed
  const { open } = desk.store.getState()
  if (!claim || !open || open.brief.readOnly) return
  const { settled: _, lapsed: __, ...rest } = entry
  const take = () => keep(desk, dropClaim(desk.store.getState().claims, claim), entry, rest, true)
  take()
  decide(desk, 'Taken back.', { undo: () => putBack(desk, undefined, claim), redo: take })
}

/** Enters what was decided into the note's history, and says it with the way back. */
function decide(desk: Desk, words: string, decision: Decision): void {
  desk.decisions.done(decision)
  desk.say(words, [{ words: 'Undo', run: () => desk.decisions.takeBack(decision) }])
}

/** Lets go of decisions on sentences the note does not hold any more. */
export function forgetGone(desk: Desk, gone: readonly SettledClaim[]): void {
  const { claims } = desk.store.getState()
  desk.store.setState((s) => ({
    claims: gone.reduce(dropClaim, s.claims),
    ledger: s.ledger && { ...s.ledger, gone: [] },
    saved: { kind: 'changed' },
  }))
  desk.say('Forgotten.', [
    { words: 'Undo', run: () => desk.store.setState({ claims, saved: { kind: 'changed' } }) },
  ])
}

/** Cites a passage at the end of a sentence: one step to undo. False when the sentence is not there any more. */
export function citeAtSentence(desk: Desk, entry: LedgerEntry, passage: SourceSpan): boolean {
  const session = desk.session()
  const { open } = desk.store.getState()
  if (!session || !open || open.brief.readOnly) return false
  const { block, start, end, quote } = entry.place
  if (session.textAt({ block, start, end }) !== quote) {
    desk.say('The words here changed a moment ago. They are read again; cite then.')
    void refreshFindings(desk)
    return false
  }
  const evidence = enterPassage(desk, passage)
  if (!evidence) return false
  // The caret goes where the mark is put, but whoever works in the list stays in the list.
  const focused = document.activeElement
  session.reveal({ block, start: end, end })
  session.insert({
    phrasing: [{ type: 'textDirective', name: 'cite', attributes: { e: evidence }, children: [] }],
  })
  if (focused instanceof HTMLElement && focused.closest('.rail')) focused.focus()
  show(desk, entry, {
    state: entry.settled?.state ?? 'borne out',
    evidence: [
      ...entry.evidence.filter((e) => e.how !== 'matched'),
      { ...passage, how: 'cited', reason: 'the note cites it here' },
    ],
    suggestions: [],
  })
  desk.say('Cited.', [{ words: 'Undo', run: () => void session.run('undo') }])
  return true
}

/** Enters a passage into the record, so that it can be cited; answers its id, or null without a record. */
function enterPassage(desk: Desk, { source, start, end }: SourceSpan): string | null {
  const { open, meeting } = desk.store.getState()
  const text = open && meeting && sourcesById({ ...open.brief, meeting }).get(source)
  if (!meeting || typeof text !== 'string') {
    desk.say('The text of this source did not come with the note.')
    return null
  }
  const cited = citePassage(meeting, { source, text, start, end })
  if (cited.meeting !== meeting) desk.store.setState({ meeting: cited.meeting })
  return cited.evidence
}

function keep(
  desk: Desk,
  claims: readonly SettledClaim[],
  entry: LedgerEntry,
  change: Partial<LedgerEntry>,
  whole = false,
): void {
  desk.store.setState({ claims, saved: { kind: 'changed' } })
  show(desk, entry, change, whole)
}

/** Shows a change at once; the next check says the same. */
function show(desk: Desk, entry: LedgerEntry, change: Partial<LedgerEntry>, whole = false): void {
  desk.store.setState(({ ledger }) => ({
    ledger: ledger && changed(ledger, entry, whole ? (change as LedgerEntry) : { ...entry, ...change }),
  }))
}

const changed = (ledger: Ledger, entry: LedgerEntry, to: LedgerEntry): Ledger => ({
  ...ledger,
  entries: ledger.entries.map((e) => (e.place === entry.place ? to : e)),
})

function putBack(desk: Desk, now: SettledClaim | undefined, before: SettledClaim | undefined): void {
  desk.store.setState((s) => ({
    claims: [...(now ? dropClaim(s.claims, now) : s.claims), ...(before ? [before] : [])],
    saved: { kind: 'changed' },
  }))
}
