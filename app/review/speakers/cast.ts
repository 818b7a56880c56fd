import type { Person } from '../../meeting/importers/drafting/cast.ts'
import { findCountry } from '../../meeting/importers/drafting/lexicon/countries.ts'
import { namesOfOffice } from '../../meeting/importers/drafting/lexicon/roles.ts'
import { foldName, sameName } from '../../meeting/importers/drafting/same-name.ts'
import type { Meeting, Participant } from '../../meeting/meeting.ts'

/** Everyone a record names, as the speaker reading wants them: participants and mentioned, of a visit’s meetings too. */
export function castOfRecord(
  meeting: Meeting | undefined,
): { readonly id: string; readonly person: Person }[] {
  if (!meeting) return []
  const parties = new Map((meeting.parties ?? []).map((p) => [p.id, p.name]))
  const own = [...(meeting.participants ?? []), ...(meeting.mentioned ?? [])]
    .filter((p) => p.kind !== 'organization')
    .map((p) => ({ id: p.id, person: personOf(p, parties.get(p.party ?? '')) }))
  return [...own, ...(meeting.meetings ?? []).flatMap((m) => castOfRecord(m))]
}

function personOf(p: Participant, party: string | undefined): Person {
  const role = p.role?.toLowerCase()
  const country = party ? findCountry(party)?.country.id : undefined
  return {
    kind: 'person',
    name: p.name,
    tokens: p.name.split(/\s+/),
    ...(role && { role }),
    offices: role ? new Set(namesOfOffice(role)) : new Set(),
    ...(country && { country }),
    standing: 'official',
    named: [],
  }
}

/** A copy for one reading: the reader notes what it learns (“he” means …) on the people it is given. */
export const copyOf = (people: readonly Person[]): Person[] =>
  people.map((p) => ({ ...p, offices: new Set(p.offices) }))

/** One list without the same person twice. */
export function joinCasts(...casts: readonly (readonly Person[])[]): Person[] {
  const people: Person[] = []
  for (const one of casts.flat()) {
    const known = people.find((p) => isSame(p, one))
    if (!known) people.push(one)
    else for (const office of one.offices) known.offices.add(office)
  }
  return people
}

/**
 * Whether a name of the note means this one of the sources. A name alone is the family name: “Mr Adam” is Ahmed Adam
 * where the cast has him, though it also has an Adam Thiam.
 */
export function isMeant(noted: Person, one: Person, cast: readonly Person[]): boolean {
  if (!isSame(noted, one)) return false
  const [only, ...more] = noted.tokens
  if (only === undefined || more.length > 0 || CJK.test(noted.name)) return true
  const bearsAsFamily = (p: Person) => foldName(p.tokens.at(-1) ?? '') === foldName(only)
  return bearsAsFamily(one) || !cast.some((p) => p.tokens.length > 1 && bearsAsFamily(p))
}

const CJK = /[\p{Script=Han}\p{Script=Katakana}]/u

/** “桜井” of 桜井陽子, “トンプソン” of レベッカ・トンプソン. */
export const isPartOfName = (short: string, full: string): boolean =>
  short !== '' && (full.startsWith(short) || full.split(/[・·＝=]/).includes(short))

export function isSame(a: Person, b: Person): boolean {
  if (sameName(a.tokens, b.tokens)) return true
  if (CJK.test(a.name) || CJK.test(b.name))
    return isPartOfName(a.name, b.name) || isPartOfName(b.name, a.name)
  const [few, many] = a.tokens.length <= b.tokens.length ? [a, b] : [b, a]
  return few.tokens.length === 1 && many.tokens.some((t) => foldName(t) === foldName(few.tokens[0] ?? ''))
}
