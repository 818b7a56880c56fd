import { sameName } from '../importers/drafting/same-name.ts'
import { bare } from '../importers/drafting/similar.ts'
import { EvidenceBook } from '../importers/evidence-book.ts'
import { Identifiers } from '../importers/identifiers.ts'
import { wordsOf } from '../item-words.ts'
import type { Evidence, Meeting } from '../meeting.ts'
import { type Identified, isObject, itemsOf, REFERENCES } from '../references.ts'

/** Lists a draft yields, those first that others name. */
export const DRAFTED = [
  'parties',
  'participants',
  'mentioned',
  'topics',
  'programme',
  'positions',
  'outcomes',
  'open',
  'concerns',
  'statements',
  'figures',
  'timeline',
  'followUps',
] as const
export type DraftedList = (typeof DRAFTED)[number]

/** An item of the new draft, and the item of the record that was drawn from the same words before. */
export interface Drafted {
  readonly list: DraftedList
  /** In the ids of the record: its passages, people, parties and topics. */
  readonly item: Identified
  readonly known: Identified | undefined
}

/**
 * A draft of the corrected source in the terms of the record it goes into: each item beside the one it corresponds
 * to, by its passage or its words; new ones with ids that are free.
 */
export function takeDraft(
  meeting: Meeting,
  draft: Meeting,
  source: string,
  text: string,
): { readonly drafted: readonly Drafted[]; readonly evidence: readonly Evidence[] } {
  const book = new EvidenceBook(meeting.evidence ?? [])
  const map = new Map<string, string>()
  for (const { id, position } of draft.evidence ?? [])
    if (position) map.set(`evidence ${id}`, book.enter(source, text, position))
  const ids = new Identifiers(
    Object.values(meeting).flatMap((list) => itemsOf(list).map(({ id }) => String(id))),
  )
  const spans = spansOf(book.evidence)
  const drafted = DRAFTED.flatMap((list) => {
    const free = new Set(knownItems(meeting, list))
    return itemsOf(draft[list]).map((raw): Drafted => {
      const item = translate(raw, map)
      const known = counterpart(list, item, free, spans)
      if (known) free.delete(known)
      const id = known ? String(known.id) : ids.next(String(raw.id), list)
      map.set(String(raw.id), id)
      return { list, item: { ...item, id }, known }
    })
  })
  return { drafted, evidence: book.evidence }
}

/** A person the draft has among those who took part may be one only mentioned so far, and the other way round. */
const knownItems = (meeting: Meeting, list: DraftedList): readonly Identified[] =>
  isPeople(list) ? [...itemsOf(meeting.participants), ...itemsOf(meeting.mentioned)] : itemsOf(meeting[list])
export const isPeople = (list: string) => list === 'participants' || list === 'mentioned'

function counterpart(
  list: DraftedList,
  item: Identified,
  free: ReadonlySet<Identified>,
  spans: ReadonlyMap<string, Span>,
): Identified | undefined {
  const all = [...free]
  if (isPeople(list) || list === 'parties')
    return all.find((one) => sameName(names(one), names(item)) || bare(wordsOf(one)) === bare(wordsOf(item)))
  return (
    all.find((one) => bare(wordsOf(one)) === bare(wordsOf(item))) ??
    all.find((one) => evidenceOf(item).some((a) => evidenceOf(one).some((b) => overlap(a, b, spans))))
  )
}

const names = ({ name }: Identified) => String(name ?? '').split(/\s+/)

interface Span {
  readonly source: string
  readonly start: number
  readonly end: number
}
const spansOf = (evidence: readonly Evidence[]): ReadonlyMap<string, Span> =>
  new Map(evidence.flatMap((e) => (e.position ? [[e.id, { source: e.source, ...e.position }]] : [])))

/** More than half of the shorter passage is shared. */
function overlap(a: string, b: string, spans: ReadonlyMap<string, Span>): boolean {
  const [x, y] = [spans.get(a), spans.get(b)]
  if (!x || !y || x.source !== y.source) return false
  const shared = Math.min(x.end, y.end) - Math.max(x.start, y.start)
  return shared > 0 && shared * 2 > Math.min(x.end - x.start, y.end - y.start)
}

/** Passages an item rests on. */
export const evidenceOf = ({ origin }: Identified): readonly string[] =>
  isObject(origin) && Array.isArray(origin.evidence) ? origin.evidence.map(String) : []

/** An item of a draft with the ids of the record. */
function translate(item: Identified, map: ReadonlyMap<string, string>): Identified {
  const one = (key: string, value: unknown) =>
    typeof value === 'string' && key in REFERENCES ? (map.get(value) ?? value) : value
  const entries = Object.entries(item).map(([key, value]) => [
    key,
    Array.isArray(value) ? value.map((entry: unknown) => one(key, entry)) : one(key, value),
  ])
  const { origin } = item
  const evidence = evidenceOf(item).map((id) => map.get(`evidence ${id}`) ?? id)
  return { ...Object.fromEntries(entries), ...(isObject(origin) && { origin: { ...origin, evidence } }) }
}
