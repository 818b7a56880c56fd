import type { Evidence, Meeting } from '../../meeting.ts'
import type { EvidenceBook } from '../evidence-book.ts'
import { Identifiers } from '../identifiers.ts'
import { ConflictFinder } from './conflicts.ts'
import { findGaps } from './gaps.ts'
import { limitItems } from './limit-items.ts'
import { PeopleMerger } from './merge-people.ts'
import { rank } from './rank.ts'
import { bare } from './similar.ts'

/** Lists whose items are put side by side; people, parties, sources and evidence are joined with care of their own. */
const LISTS = [
  'programme',
  'topics',
  'objectives',
  'theirObjectives',
  'points',
  'expectedPoints',
  'positions',
  'outcomes',
  'open',
  'concerns',
  'statements',
  'figures',
  'timeline',
  'background',
  'questions',
  'doNotSay',
  'followUps',
  'gaps',
] as const
/** Fields of items that hold ids of people, parties and topics. */
const REFERENCES = ['speaker', 'by', 'to', 'raisedBy', 'party', 'topic'] as const

type Item = { readonly id: string; readonly [key: string]: unknown }

/**
 * Records and drafts of one meeting → one record: people and parties once, the same words once with both their
 * passages, and what the sources state differently as conflicts. A record goes before drafts, an earlier file
 * before a later one.
 */
export function mergeSources(
  records: readonly Meeting[],
  drafts: readonly Meeting[],
  book: EvidenceBook,
): Meeting {
  const all = [...records, ...drafts]
  const [first, ...rest] = all
  if (!first) return { schema: 1, id: 'meeting', title: 'Meeting', status: 'planned' }
  if (rest.length === 0)
    return records.length === 1 ? first : finish({ ...first, evidence: book.evidence }, drafts)
  const evidence = allEvidence(records, book)
  const ids = new Identifiers()
  const people = new PeopleMerger(ids)
  const own = all.map((meeting) => renamed(meeting, people.add(meeting), ids))
  const finder = new ConflictFinder(ids, evidence)
  for (let i = 0; i < own.length; i++)
    for (let j = i + 1; j < own.length; j++) {
      const a = own[i]
      const b = own[j]
      if (a && b) finder.compare(a, b)
    }
  const merged: Record<string, unknown> = { ...firstOf(own) }
  for (const list of LISTS) {
    const items = own.flatMap((m) => (m[list] ?? []) as readonly Item[])
    merged[list] =
      list === 'statements' || list === 'timeline' || list === 'topics' ? once(items, list) : items
  }
  merged.parties = people.parties
  merged.participants = people.list('participants')
  merged.mentioned = people.list('mentioned')
  merged.sources = own.flatMap((m) => m.sources ?? [])
  merged.evidence = evidence
  merged.conflicts = [...own.flatMap((m) => m.conflicts ?? []), ...finder.conflicts]
  return finish(merged as Meeting, drafts)
}

function finish(meeting: Meeting, drafts: readonly Meeting[]): Meeting {
  if (drafts.length === 0) return rank(meeting)
  return rank(limitItems({ ...meeting, gaps: [...(meeting.gaps ?? []), ...findGaps(meeting)] }))
}

/** Single values: the first source that has one; of two dates that agree the more precise. */
function firstOf(own: readonly Meeting[]): Partial<Meeting> {
  const merged: Record<string, unknown> = {}
  for (const meeting of [...own].reverse())
    for (const [key, value] of Object.entries(meeting)) if (value !== undefined) merged[key] = value
  const starts = own.flatMap((m) => (m.start ? [m.start] : []))
  const [start] = starts
  const finer = start && starts.filter((s) => s.startsWith(start)).sort((x, y) => y.length - x.length)[0]
  if (finer) merged.start = finer
  const place = Object.assign({}, ...[...own].reverse().map((m) => m.place ?? {}))
  if (Object.keys(place).length > 0) merged.place = place
  if (own.some((m) => m.status === 'held')) merged.status = 'held'
  return merged as Partial<Meeting>
}

function allEvidence(records: readonly Meeting[], book: EvidenceBook): Evidence[] {
  const seen = new Set<string>()
  return [...records.flatMap((r) => r.evidence ?? []), ...book.evidence].filter(
    (e) => !seen.has(e.id) && seen.add(e.id),
  )
}

/** A source's items with ids that are unique in the joined record, and references that follow. */
function renamed(meeting: Meeting, people: Map<string, string>, ids: Identifiers): Meeting {
  const map = new Map(people)
  const out: Record<string, unknown> = { ...meeting }
  for (const topic of meeting.topics ?? []) map.set(topic.id, ids.next(topic.id, 'topic'))
  for (const list of LISTS) {
    const items = meeting[list] as readonly Item[] | undefined
    if (!items) continue
    out[list] = items.map((item) => {
      const id = list === 'topics' ? (map.get(item.id) ?? item.id) : ids.next(item.id, list)
      const next: Record<string, unknown> = { ...item, id }
      for (const field of REFERENCES) {
        const value = item[field]
        if (typeof value === 'string') next[field] = map.get(value) ?? value
        else if (Array.isArray(value))
          next[field] = value.map((v: unknown) => (typeof v === 'string' ? (map.get(v) ?? v) : v))
      }
      return next
    })
  }
  if (meeting.ourSide) out.ourSide = map.get(meeting.ourSide) ?? meeting.ourSide
  const mapped = (list: 'participants' | 'mentioned') =>
    (meeting[list] ?? []).map((p) => ({
      ...p,
      id: map.get(p.id) ?? p.id,
      ...(p.party && { party: map.get(p.party) ?? p.party }),
    }))
  out.participants = mapped('participants')
  out.mentioned = mapped('mentioned')
  out.parties = (meeting.parties ?? []).map((p) => ({ ...p, id: map.get(p.id) ?? p.id }))
  return out as Meeting
}

/** The same words of two sources become one item that stands at both passages. */
function once(items: readonly Item[], list: string): Item[] {
  const out = new Map<string, Item>()
  for (const item of items) {
    const key = keyOf(item, list)
    const known = out.get(key)
    out.set(key, known ? { ...known, origin: joinedOrigin(known.origin, item.origin) } : item)
  }
  return [...out.values()]
}
const keyOf = (x: Item, list: string) =>
  list === 'statements'
    ? `${bare(String(x.quote))} ${String(x.speaker ?? '')}`
    : list === 'topics'
      ? bare(String(x.title))
      : `${String(x.date)} ${bare(String(x.text))}`

function joinedOrigin(a: unknown, b: unknown): unknown {
  const list = (o: unknown): unknown[] => {
    const e: unknown = typeof o === 'object' && o !== null ? Reflect.get(o, 'evidence') : undefined
    return Array.isArray(e) ? e : []
  }
  const evidence = [...new Set([...list(a), ...list(b)])]
  return evidence.length > 0 ? { kind: 'evidence', evidence } : (a ?? b)
}
