import { wordsOf } from '../item-words.ts'
import type { Conflict, Meeting } from '../meeting.ts'
import { readMeeting } from '../read-meeting.ts'
import { type Identified, isObject, itemsOf } from '../references.ts'
import { resolveRef } from '../resolve.ts'
import { changeAt } from './change-at.ts'
import { addItem, remember } from './items.ts'
import { refOfTwin, rests, speakerNamed } from './twins.ts'

/** What a person makes of a conflict. */
export type Decision =
  | { readonly kind: 'version'; readonly version: number }
  /** Both stand, as disputed. */
  | { readonly kind: 'both' }
  | { readonly kind: 'own'; readonly value: string }

export interface Decided {
  readonly by: string
  /** ISO 8601 instant. */
  readonly at: string
}

type Version = Conflict['versions'][number]

/**
 * Settles what two sources state differently. The version taken, or a person's own words, stands where the record
 * was in question, under the same id, so that a note bound to it follows; the item of the other source goes. Kept
 * both, they stand among what was left open, with both passages.
 * @param ref the conflict's own reference.
 * @throws {BriefError} `meeting-invalid` when own words do not fit: no date, no name of the record.
 */
export function settleConflict(meeting: Meeting, ref: string, decision: Decision, who: Decided): Meeting {
  const conflict = resolveRef(meeting, ref)
  if (!isConflict(conflict)) return meeting
  const decided = decide(meeting, conflict, decision)
  const value = decision.kind === 'version' ? conflict.versions[decision.version]?.value : undefined
  const resolution = {
    kind: decision.kind,
    ...(decision.kind === 'own' ? { value: decision.value } : value !== undefined && { value }),
    ...who,
  }
  return readMeeting(changeAt(decided, ref, (old) => ({ ...(old as Conflict), settled: true, resolution })))
}

const isConflict = (value: unknown): value is Conflict => isObject(value) && Array.isArray(value.versions)

function decide(meeting: Meeting, conflict: Conflict, decision: Decision): Meeting {
  if (decision.kind === 'both') return keepBoth(meeting, conflict)
  if (decision.kind === 'own') return write(meeting, conflict, decision.value)
  const chosen = conflict.versions[decision.version]
  if (!chosen) return meeting
  return isItem(conflict) ? chooseItem(meeting, conflict, chosen) : chooseValue(meeting, conflict, chosen)
}

/** The conflict is about a whole item: what was undertaken, said or counted; not about one field of it. */
const isItem = ({ item = '' }: Conflict) => item.split('/').length === 3 && item !== '/place/city'

/** A date, a place, an office, a speaker: the value is put where it belongs, with the passages it rests on. */
function chooseValue(meeting: Meeting, conflict: Conflict, { value, evidence = [] }: Version): Meeting {
  const { item = '', about } = conflict
  if (about === 'speaker') return chooseSpeaker(meeting, conflict, value)
  const written = changeAt(meeting, item, () => value)
  const field = item.split('/')[1] ?? ''
  return evidence.length > 0 && (field === 'start' || field === 'place')
    ? changeAt(written, `/basis/${field}`, () => ({ kind: 'evidence', evidence }))
    : written
}

function chooseSpeaker(meeting: Meeting, { item = '', versions }: Conflict, name: string): Meeting {
  const statement = item.slice(0, -'/speaker'.length)
  const speaker = speakerNamed(meeting, name)
  if (speaker === undefined) return meeting
  const words = resolveRef(meeting, `${statement}/quote`)
  const evidence = versions.flatMap((v) => v.evidence ?? [])
  const twin = itemsOf(meeting.statements).find(
    (s) => `/statements/${String(s.id)}` !== statement && rests(s, evidence) && alike(s.quote, words),
  )
  const spoken = changeAt(meeting, statement, (s) => (isObject(s) ? { ...s, speaker, settled: true } : s))
  return twin ? changeAt(spoken, `/statements/${String(twin.id)}`, () => undefined) : spoken
}

/** The item of the source taken stands under the id that was in question; the other source's item goes. */
function chooseItem(meeting: Meeting, { item = '', versions }: Conflict, chosen: Version): Meeting {
  const refs = new Map(versions.map((v) => [v, refOfTwin(meeting, v.value, v.evidence ?? [])]))
  const taken = refs.get(chosen)
  const source = taken === undefined ? undefined : resolveRef(meeting, taken)
  if (taken === undefined || !isObject(source)) return write(meeting, { item, versions }, chosen.value)
  // What is not taken is remembered by the words it had, before others take its place.
  const left = [...new Set([item, ...refs.values()])].filter((ref) => ref !== undefined && ref !== taken)
  const remembered = left.reduce<Meeting>((m, ref) => rememberAt(m, ref ?? ''), meeting)
  const stays = taken.split('/')[1] === item.split('/')[1] ? item : taken
  const { id: _, ...content } = source
  const put = changeAt(remembered, stays, (old) =>
    isObject(old) ? { ...content, ...placeOf(old), id: old.id, settled: true } : old,
  )
  const gone = [...left, taken].filter((ref) => ref !== stays)
  return gone.reduce<Meeting>((m, ref) => changeAt(m, ref ?? '', () => undefined), put)
}

/** What says where an item stands among others; it stays with the place. */
const placeOf = ({ priority }: Identified) => (priority === undefined ? {} : { priority })

function rememberAt(meeting: Meeting, ref: string): Meeting {
  const item = resolveRef(meeting, ref)
  return isObject(item) ? remember(meeting, ref.split('/')[1] ?? '', item) : meeting
}

/** A person's own words in the place of either. */
function write(meeting: Meeting, conflict: Pick<Conflict, 'item' | 'versions'>, value: string): Meeting {
  const { item = '' } = conflict
  if (!isItem(conflict as Conflict)) {
    const name = item.endsWith('/speaker') ? (speakerNamed(meeting, value) ?? value) : value
    return changeAt(meeting, item, () => name)
  }
  const key = item.startsWith('/statements/') ? 'quote' : item.startsWith('/figures/') ? 'value' : 'text'
  return changeAt(meeting, item, (old) => (isObject(old) ? { ...old, [key]: value, settled: true } : old))
}

/** One sentence with both wordings, resting on the passages of both. */
function keepBoth(meeting: Meeting, { text, versions }: Conflict): Meeting {
  const says = versions.map(({ source, value }) => {
    const { publisher, title } = itemsOf(meeting.sources).find((s) => s.id === source) ?? {}
    const by = [publisher, title].find((name) => typeof name === 'string')
    return `${typeof by === 'string' ? by : source}: “${value}”`
  })
  const evidence = versions.flatMap((v) => v.evidence ?? [])
  const fields = {
    text: `${text.replace(/[.:]\s*$/u, '')}. ${says.join('; ')}.`,
    priority: 1,
    ...(evidence.length > 0 && { origin: { kind: 'evidence', evidence } }),
  }
  return addItem(meeting, 'open', fields).meeting
}

const alike = (a: unknown, b: unknown) => fold(a) === fold(b)
const fold = (value: unknown) =>
  wordsOf({ text: value })
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
