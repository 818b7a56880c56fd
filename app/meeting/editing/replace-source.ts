import { ConflictFinder } from '../importers/drafting/conflicts.ts'
import { bare } from '../importers/drafting/similar.ts'
import { Identifiers } from '../importers/identifiers.ts'
import { wordsOf } from '../item-words.ts'
import type { Conflict, Meeting, Source } from '../meeting.ts'
import { readMeeting } from '../read-meeting.ts'
import { type Identified, isObject, itemsOf } from '../references.ts'
import { isUnsettled } from '../unsettled.ts'
import { isNamed } from './drop-references.ts'
import { reanchor } from './reanchor.ts'
import { DRAFTED, type Drafted, evidenceOf, isPeople, takeDraft } from './take-draft.ts'

/**
 * A corrected source in the place of the one with this id. What a person settled stays, and waits again where its
 * passage is worded differently or gone; what nobody settled follows the new text, comes and goes with it; what a
 * person took out stays out. The source keeps its id, whose it is and its marking.
 * @param draft the corrected text as a record of its own, of one source.
 * @param text the corrected text.
 * @throws {BriefError} `meeting-invalid`
 */
export function replaceSource(meeting: Meeting, id: string, draft: Meeting, text: string): Meeting {
  const old = meeting.sources?.find((s) => s.id === id)
  const [fresh] = draft.sources ?? []
  if (!old || !fresh) return meeting
  const source: Source = {
    ...fresh,
    id,
    ...(old.whose && { whose: old.whose }),
    ...(old.marking && { marking: old.marking }),
  }
  const found = reanchor(meeting.evidence ?? [], id, text)
  const moved: Meeting = {
    ...meeting,
    sources: (meeting.sources ?? []).map((s) => (s.id === id ? source : s)),
    evidence: [...found.evidence],
  }
  const { drafted, evidence } = takeDraft(moved, draft, id, text)
  const its = new Set(evidence.filter((e) => e.source === id).map((e) => e.id))
  const merged = mergeLists({ ...moved, evidence: [...evidence] }, drafted, its, found.differing)
  return readMeeting(withConflicts(withValues(merged, draft, its), id, its))
}

type Differing = ReadonlyMap<string, 'changed' | 'gone'>

function mergeLists(
  meeting: Meeting,
  drafted: readonly Drafted[],
  its: ReadonlySet<string>,
  differing: Differing,
): Meeting {
  const byKnown = new Map(drafted.flatMap((d) => (d.known ? [[d.known, d] as const] : [])))
  const out: Record<string, unknown> = { ...meeting }
  for (const list of DRAFTED) {
    const kept = itemsOf(meeting[list]).flatMap((item) => {
      const next = keepOrFollow(item, byKnown.get(item)?.item, its, differing)
      return next ? [next] : isPeople(list) && isNamed(meeting, String(item.id)) ? [item] : []
    })
    const gained = drafted.filter((d) => d.list === list && !d.known && !wasRemoved(meeting, list, d.item))
    out[list] = [...kept, ...gained.map((d) => d.item)]
  }
  return withoutDangling(out as Meeting)
}

/** What becomes of one item of the record; undefined when it goes with the words it was drawn from. */
function keepOrFollow(
  item: Identified,
  now: Identified | undefined,
  its: ReadonlySet<string>,
  differing: Differing,
): Identified | undefined {
  const evidence = evidenceOf(item)
  const own = evidence.filter((e) => its.has(e))
  if (own.length === 0) return item
  const elsewhere = own.length < evidence.length
  if (isUnsettled(item) && !elsewhere)
    return now && { ...now, id: item.id, ...(item.priority !== undefined && { priority: item.priority }) }
  const changes = own.flatMap((e) => differing.get(e) ?? [])
  if (changes.length === 0 || elsewhere) return item
  const reason = changes.includes('gone')
    ? 'The corrected source no longer holds this passage.'
    : 'The corrected source words this passage differently.'
  return { ...item, settled: false, confidence: { level: 'low', reason } }
}

const wasRemoved = (meeting: Meeting, list: string, item: Identified): boolean =>
  (meeting.removed ?? []).some((r) => r.list === list && bare(r.text) === bare(wordsOf(item)))

/** A drafted item may name one that was not taken, since a person took it out before. */
function withoutDangling(meeting: Meeting): Meeting {
  const known = new Set(
    (['parties', 'participants', 'mentioned', 'topics'] as const).flatMap((list) =>
      itemsOf(meeting[list]).map(({ id }) => String(id)),
    ),
  )
  const out: Record<string, unknown> = { ...meeting }
  for (const list of DRAFTED) {
    out[list] = itemsOf(meeting[list]).flatMap((item) => {
      const next: Record<string, unknown> = { ...item }
      for (const key of ['speaker', 'party', 'raisedBy', 'topic'])
        if (typeof next[key] === 'string' && !known.has(next[key])) delete next[key]
      for (const key of ['by', 'to']) {
        if (typeof next[key] === 'string' && !known.has(next[key])) delete next[key]
        if (Array.isArray(next[key])) next[key] = next[key].filter((id) => known.has(String(id)))
      }
      return list === 'positions' && next.party === undefined ? [] : [next]
    })
    if (itemsOf(out[list]).length === 0) delete out[list]
  }
  return out as Meeting
}

/** Day, place and title that were read from this source follow it; what a person wrote stays. */
function withValues(meeting: Meeting, draft: Meeting, its: ReadonlySet<string>): Meeting {
  const { basis } = meeting
  if (!isObject(basis)) return meeting
  const out: Record<string, unknown> = { ...meeting }
  for (const field of ['start', 'place', 'title'] as const) {
    const origin = basis[field]
    const rests = isObject(origin) && evidenceOf({ origin }).some((e) => its.has(e))
    if (rests && draft[field] !== undefined) out[field] = draft[field]
  }
  return out as Meeting
}

/** What this source and each other one state differently now; what a person settled is not asked again. */
function withConflicts(meeting: Meeting, id: string, its: ReadonlySet<string>): Meeting {
  const kept = (meeting.conflicts ?? []).filter(
    (c) => !isUnsettled(c) || !c.versions.some((v) => v.source === id),
  )
  const ids = new Identifiers(kept.map((c) => c.id))
  const finder = new ConflictFinder(ids, meeting.evidence ?? [])
  const own = restingOn(meeting, id, its)
  for (const source of meeting.sources ?? []) {
    if (source.id === id) continue
    const theirs = new Set((meeting.evidence ?? []).filter((e) => e.source === source.id).map((e) => e.id))
    finder.compare(restingOn(meeting, source.id, theirs), own)
  }
  const fresh = finder.conflicts.filter((c) => !kept.some((k) => sameConflict(k, c)))
  const { conflicts: _, ...rest } = meeting
  const conflicts = [...kept, ...fresh]
  return conflicts.length > 0 ? { ...rest, conflicts } : rest
}

const sameConflict = (a: Conflict, b: Conflict) =>
  a.about === b.about &&
  a.versions.map((v) => bare(v.value)).join() === b.versions.map((v) => bare(v.value)).join()

/** The record as one source alone tells it. */
function restingOn(meeting: Meeting, source: string, evidence: ReadonlySet<string>): Meeting {
  const out: Record<string, unknown> = { ...meeting, sources: [{ id: source, title: source }] }
  for (const list of DRAFTED)
    out[list] = itemsOf(meeting[list]).filter((item) => evidenceOf(item).some((e) => evidence.has(e)))
  const basis = isObject(meeting.basis) ? meeting.basis : {}
  for (const field of ['start', 'place'] as const) {
    const origin = basis[field]
    if (!isObject(origin) || !evidenceOf({ origin }).some((e) => evidence.has(e))) delete out[field]
  }
  return out as Meeting
}
