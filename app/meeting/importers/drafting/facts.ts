import type { Meeting, Origin, Participant } from '../../meeting.ts'
import type { Span } from '../evidence-book.ts'
import { Identifiers } from '../identifiers.ts'
import type { Facts } from '../readers/reader.ts'
import { familyName } from './family-name.ts'
import { COUNTRIES } from './lexicon/countries.ts'
import { sameName } from './same-name.ts'
import { shortLabel } from './wording.ts'

const STATED = { level: 'high' as const, reason: 'the source states it in a field of its own' }

/** What fields state goes before what prose suggests: it fills the record first, and people are entered once. */
export function addFacts(
  meeting: Meeting,
  facts: Facts | undefined,
  ids: Identifiers,
  cite: (spans: readonly Span[]) => Origin,
): Meeting {
  if (!facts) return meeting
  const origin = (at: Span | undefined) => (at ? { origin: cite([at]) } : {})
  const parties = [...(meeting.parties ?? [])]
  const peopleIds = new Identifiers(
    [...parties, ...(meeting.participants ?? []), ...(meeting.mentioned ?? [])].map((x) => x.id),
  )
  const partyOf = (name: string | undefined): string | undefined => {
    if (!name) return undefined
    const country =
      COUNTRIES.find((c) => c.name === name || c.aliases.includes(name) || c.adjectives.includes(name))
        ?.name ?? name
    const known = parties.find((p) => p.name === country)
    if (known) return known.id
    const id = peopleIds.next(country, 'party')
    parties.push({ id, name: country })
    return id
  }
  for (const name of facts.parties ?? []) partyOf(name)
  const participants: Participant[] = [...(meeting.participants ?? [])]
  let mentioned = [...(meeting.mentioned ?? [])]
  for (const p of facts.people ?? []) {
    const tokens = p.name.split(/\s+/)
    const same = (x: Participant) => sameName(x.name.split(/\s+/), tokens)
    const old = participants.find(same) ?? mentioned.find(same)
    mentioned = mentioned.filter((x) => x !== old)
    const parts = familyName(tokens)
    const party = partyOf(p.party)
    const entry: Participant = {
      ...(parts && { familyName: parts.family, givenName: parts.given }),
      ...old,
      id: old?.id ?? peopleIds.next(parts?.family ?? p.name, 'person'),
      name: old?.name ?? p.name,
      ...(p.nativeName && { nativeName: p.nativeName }),
      ...(p.role && { role: p.role }),
      ...(party && { party }),
      ...(p.invited !== undefined && { invited: p.invited }),
      ...(p.present !== undefined
        ? { present: p.present }
        : old?.present !== undefined && { present: old.present }),
      ...origin(p.at),
      confidence: STATED,
      weight: 10,
    }
    const at = participants.findIndex(same)
    if (at >= 0) participants[at] = entry
    else participants.push(entry)
  }
  const list = <T extends { text: string }>(items: readonly T[] | undefined) => items ?? []
  const person = (name: string | undefined): string[] => {
    const tokens = name?.split(/\s+/) ?? []
    const found =
      participants.find((p) => tokens.length > 0 && sameName(p.name.split(/\s+/), tokens)) ??
      parties.find((p) => p.name === name)
    return found ? [found.id] : []
  }
  const statements = (facts.speeches ?? []).map((s) => {
    const [speaker] = person(s.speaker)
    return {
      id: ids.next(s.quote, 's'),
      label: shortLabel(s.quote),
      quote: s.quote,
      ...(speaker ? { speaker } : { attribution: s.speaker }),
      ...origin(s.at),
      confidence: STATED,
      weight: 5,
    }
  })
  return {
    ...meeting,
    ...(facts.title && { title: facts.title }),
    ...(facts.kind && { kind: facts.kind }),
    ...(facts.status && { status: facts.status }),
    ...(facts.start && { start: facts.start }),
    ...(facts.end && { end: facts.end }),
    ...(facts.place && { place: facts.place }),
    ...((facts.startAt ?? facts.placeAt) && {
      basis: {
        ...(typeof meeting.basis === 'object' && meeting.basis),
        ...(facts.startAt && { start: cite([facts.startAt]) }),
        ...(facts.placeAt && { place: cite([facts.placeAt]) }),
      },
    }),
    parties,
    participants,
    mentioned,
    programme: [
      ...(meeting.programme ?? []),
      ...list(facts.programme).map((p) => ({
        id: ids.next(p.text, 'pr'),
        text: p.text,
        ...(p.date && { start: p.date }),
        ...(p.end && { end: p.end }),
        ...origin(p.at),
        confidence: STATED,
        weight: 4,
      })),
    ],
    topics: [
      ...(meeting.topics ?? []),
      ...list(facts.topics).map((t) => ({
        id: ids.next(t.text, 'topic'),
        title: t.text,
        ...origin(t.at),
        weight: 4,
      })),
    ],
    statements: [...(meeting.statements ?? []), ...statements],
    outcomes: [
      ...(meeting.outcomes ?? []),
      ...list(facts.outcomes).map((o) => ({
        id: ids.next(o.text, 'o'),
        label: shortLabel(o.text),
        kind: 'commitment' as const,
        text: o.text,
        ...(person(o.by).length > 0 ? { by: person(o.by) } : o.by ? { owner: o.by } : {}),
        ...(o.date && { due: o.date }),
        ...origin(o.at),
        confidence: STATED,
        weight: 8,
      })),
    ],
    followUps: [
      ...(meeting.followUps ?? []),
      ...list(facts.followUps).map((f) => ({
        id: ids.next(f.text, 'f'),
        label: shortLabel(f.text),
        text: f.text,
        ...(f.by && { owner: f.by }),
        ...(f.date && { due: f.date }),
        ...origin(f.at),
        confidence: STATED,
        weight: 7,
      })),
    ],
  }
}
