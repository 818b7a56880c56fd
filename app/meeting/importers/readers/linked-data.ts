import type { Span } from '../evidence-book.ts'
import type { Facts, PersonFact, TextFact } from './reader.ts'

export interface LinkedFacts {
  readonly facts?: Facts
  readonly published?: string
  readonly publisher?: string
}

type Json = { readonly [key: string]: unknown }
const isObject = (v: unknown): v is Json => typeof v === 'object' && v !== null && !Array.isArray(v)
const text = (v: unknown): string | undefined => (typeof v === 'string' && v.trim() ? v.trim() : undefined)
const list = (v: unknown): readonly unknown[] =>
  Array.isArray(v) ? v : v === undefined || v === null ? [] : [v]
const objects = (v: unknown): readonly Json[] => list(v).filter(isObject)
/** A name given as a string or as a thing with a name. */
const nameOf = (v: unknown): string | undefined =>
  text(v) ?? (isObject(v) ? (text(v.name) ?? text(v.title) ?? text(v.label)) : undefined)
const when = (v: unknown): string | undefined => {
  const s = text(v)
  const m = s
    ? /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:T(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?/.exec(s)
    : null
  if (!m?.[1]) return undefined
  const zone = m[3]?.replace(/([+-]\d{2})(\d{2})$/, '$1:$2') ?? ''
  return m[2] && m[1].length === 10 ? `${m[1]}T${m[2]}${zone}` : m[1]
}
/** Without the keys that hold nothing. */
type Stated<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}
const withKeys = <T extends object>(o: T): Stated<T> =>
  Object.fromEntries(Object.entries(o).filter(([, v]) => v !== undefined)) as Stated<T>

/** Where a value stands in the source as written; absent where it is escaped there. */
export function placeOf(source: string, value: string | undefined): Span | undefined {
  if (!value || !source) return undefined
  const at = source.indexOf(`"${value}"`)
  const plain = at >= 0 ? at + 1 : source.indexOf(value)
  return plain >= 0 ? { start: plain, end: plain + value.length } : undefined
}

/** schema.org Event, Popolo and OParl, told by their own marks. Nothing known gives no facts. */
export function factsOfLinkedData(value: unknown, source: string): LinkedFacts {
  const nodes = isObject(value) && Array.isArray(value['@graph']) ? objects(value['@graph']) : objects(value)
  const article = nodes.find((n) => /Article|Posting|Report$/.test(String(n['@type'])))
  const event = nodes.find((n) => list(n['@type']).some((t) => /Event$/.test(String(t))))
  const shared = article
    ? withKeys({ published: when(article.datePublished)?.slice(0, 10), publisher: nameOf(article.publisher) })
    : {}
  if (event) return { ...shared, facts: ofEvent(event, source) }
  const [first] = nodes
  if (first && /oparl\.org\/.*\/Meeting$|^Meeting$/.test(String(first.type ?? '')))
    return { facts: ofOparl(first, source) }
  if (
    first &&
    (Array.isArray(first.persons) ||
      Array.isArray(first.memberships) ||
      (Array.isArray(first.organizations) && !first['@type']))
  )
    return { facts: ofPopolo(first, source) }
  return shared
}

/** True for data this file knows the shape of. */
export const isLinkedData = (value: unknown): boolean => factsOfLinkedData(value, '').facts !== undefined

function person(v: unknown, source: string, extra: Partial<PersonFact>): PersonFact | undefined {
  const name = nameOf(v)
  if (!name) return undefined
  const o = isObject(v) ? v : {}
  if (/Organization$|Government/.test(String(o['@type'] ?? ''))) return undefined
  return withKeys({
    name,
    role: text(o.jobTitle),
    party: nameOf(o.affiliation) ?? nameOf(o.worksFor) ?? nameOf(o.nationality) ?? nameOf(o.memberOf),
    at: placeOf(source, name),
    ...extra,
  })
}

function ofEvent(e: Json, source: string): Facts {
  const held = /Completed|Past/.test(String(e.eventStatus)) ? ('held' as const) : ('planned' as const)
  const place = isObject(e.location) ? e.location : undefined
  const address = place && isObject(place.address) ? place.address : undefined
  const invited = { invited: true, ...(held === 'held' && { present: true }) }
  const people = [
    ...list(e.attendee),
    ...list(e.attendees),
    ...list(e.performer),
    ...list(e.organizer),
    ...list(e.actor),
  ].flatMap((v) => person(v, source, invited) ?? [])
  const start = when(e.startDate)
  const name = text(place?.name) ?? (place ? undefined : text(e.location))
  return withKeys({
    title: text(e.name) ?? text(e.headline),
    status: held,
    start,
    end: when(e.endDate),
    startAt: placeOf(source, text(e.startDate)),
    place:
      place || name
        ? withKeys({ name, city: text(address?.addressLocality), country: nameOf(address?.addressCountry) })
        : undefined,
    placeAt: placeOf(source, name),
    people: unique(people),
    parties: list(e.organizer).flatMap((o) =>
      isObject(o) && /Organization|Government/.test(String(o['@type'])) ? (nameOf(o) ?? []) : [],
    ),
    programme: objects(e.subEvent).flatMap((s) => entry(s, source)),
    topics: list(e.about).flatMap((t) => topic(nameOf(t), source)),
  })
}

function entry(s: Json, source: string): TextFact[] {
  const words = nameOf(s)
  return words
    ? [
        withKeys({
          text: words,
          date: when(s.startDate) ?? when(s.start),
          end: when(s.endDate) ?? when(s.end),
          at: placeOf(source, words),
        }),
      ]
    : []
}
const topic = (words: string | undefined, source: string): TextFact[] =>
  words ? [withKeys({ text: words, at: placeOf(source, words) })] : []

function ofOparl(m: Json, source: string): Facts {
  const place = isObject(m.location) ? m.location : undefined
  const start = when(m.start)
  const name = text(place?.room) ?? text(place?.description) ?? text(place?.streetAddress)
  return withKeys({
    title: text(m.name),
    status:
      m.cancelled === true || m.meetingState === 'terminiert'
        ? ('planned' as const)
        : m.invitation && !m.resultsProtocol && !m.verbatimProtocol
          ? ('planned' as const)
          : ('held' as const),
    start,
    end: when(m.end),
    startAt: placeOf(source, text(m.start)),
    place: place ? withKeys({ name, city: text(place.locality), country: text(place.country) }) : undefined,
    placeAt: placeOf(source, name),
    people: objects(m.participant).flatMap((p) => person(p, source, { present: true }) ?? []),
    programme: objects(m.agendaItem).flatMap((a) => entry(a, source)),
    outcomes: objects(m.agendaItem).flatMap((a) => {
      const words = text(a.resolutionText) ?? text(a.result)
      return words ? [withKeys({ text: words, at: placeOf(source, words) })] : []
    }),
  })
}

function ofPopolo(p: Json, source: string): Facts {
  const organizations = new Map(objects(p.organizations).map((o) => [text(o.id), nameOf(o)]))
  const memberships = objects(p.memberships)
  const people = objects(p.persons).flatMap((x) => {
    const own = memberships.find((m) => m.person_id === x.id) ?? objects(x.memberships)[0]
    const fact = person(x, source, {})
    const native = objects(x.other_names)
      .map((n) => text(n.name))
      .find((n) => n && /[\u0370-\uffff]/.test(n))
    return fact
      ? [
          withKeys({
            ...fact,
            ...(native && { nativeName: native }),
            role: text(own?.role) ?? text(own?.label) ?? fact.role,
            party: organizations.get(text(own?.organization_id)) ?? nameOf(own?.organization) ?? fact.party,
          }),
        ]
      : []
  })
  const [event] = objects(p.events)
  const speeches = objects(p.speeches).flatMap((s) => {
    const quote = text(s.text)
    const speaker =
      nameOf(s.creator) ??
      people.find((_x, i) => objects(p.persons)[i]?.id === s.creator_id)?.name ??
      text(s.attribution_text)
    return quote && speaker ? [withKeys({ quote, speaker, at: placeOf(source, quote) })] : []
  })
  return withKeys({
    title: nameOf(event),
    start: when(event?.start_date),
    end: when(event?.end_date),
    startAt: placeOf(source, text(event?.start_date)),
    place: event?.location ? withKeys({ name: nameOf(event.location) }) : undefined,
    people: people.map((x) => (event ? { ...x, present: true } : x)),
    parties: [...organizations.values()].filter((x): x is string => x !== undefined),
    speeches,
  })
}

const unique = (people: readonly PersonFact[]): PersonFact[] =>
  people.filter((p, i) => people.findIndex((x) => x.name === p.name) === i)
