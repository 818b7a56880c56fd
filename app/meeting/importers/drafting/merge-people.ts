import type { Meeting, Participant, Party } from '../../meeting.ts'
import type { Identifiers } from '../identifiers.ts'
import { namesOfOffice } from './lexicon/roles.ts'
import { sameName } from './same-name.ts'

type Where = 'participants' | 'mentioned'

/** Parties and people of several sources, once each, and how the ids of each source read now. */
export class PeopleMerger {
  readonly parties: Party[] = []
  readonly people: { where: Where; entry: Participant }[] = []

  constructor(private readonly ids: Identifiers) {}

  /** Takes in one source's people. @returns old id → new id. */
  add(meeting: Meeting): Map<string, string> {
    const map = new Map<string, string>()
    for (const party of meeting.parties ?? []) {
      const known = this.parties.find((p) => p.name.toLowerCase() === party.name.toLowerCase())
      if (known) map.set(party.id, known.id)
      else {
        const id = this.ids.next(party.id, 'party')
        map.set(party.id, id)
        this.parties.push({ ...party, id })
      }
    }
    for (const where of ['participants', 'mentioned'] as const)
      for (const person of meeting[where] ?? []) {
        const party = person.party && (map.get(person.party) ?? person.party)
        const entry: Participant = { ...person, ...(party && { party }) }
        const known = this.people.find((p) => isSame(p.entry, entry))
        if (known) {
          map.set(person.id, known.entry.id)
          known.entry = joined(known.entry, entry)
          if (where === 'participants') known.where = 'participants'
        } else {
          const id = this.ids.next(person.id, 'person')
          map.set(person.id, id)
          this.people.push({ where, entry: { ...entry, id } })
        }
      }
    return map
  }

  list(where: Where): Participant[] {
    return this.people.filter((p) => p.where === where).map((p) => p.entry)
  }
}

/** One person: the same name in any spelling or script, or the one holder of one office of one party in two scripts. */
function isSame(a: Participant, b: Participant): boolean {
  if (a.party && b.party && a.party !== b.party) return false
  if (sameName(a.name.split(/\s+/), b.name.split(/\s+/))) return true
  const natives = [a.nativeName, a.name].filter(Boolean)
  if (b.nativeName && natives.includes(b.nativeName)) return true
  const scripts = isHan(a.name) !== isHan(b.name)
  if (!scripts || !a.party || a.party !== b.party || !a.role || !b.role) return false
  return officeOf(a.role) !== '' && officeOf(a.role) === officeOf(b.role)
}
const isHan = (s: string) => /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(s)

/** Offices whose one holder is the same person in any language. */
const OFFICES: readonly (readonly [string, RegExp])[] = [
  ['foreign minister', /^(?:外相|外務大臣|外长|外長|外交部长|外交部長)$/],
  ['prime minister', /^(?:首相|総理大臣|総理|总理|總理|国务院总理)$/],
  ['president', /^(?:大統領|总统|總統|国家主席|主席)$/],
  ['defence minister', /^(?:防衛相|防衛大臣|国防相|国防部长)$/],
  ['secretary of state', /^(?:国務長官|国务卿|國務卿)$/],
]
function officeOf(role: string): string {
  for (const [office, cjk] of OFFICES) {
    if (cjk.test(role)) return office
    const names = namesOfOffice(role.toLowerCase())
    if (role.toLowerCase() === office || (names.has(office) && role.split(' ').length <= 4)) return office
  }
  return ''
}

function joined(a: Participant, b: Participant): Participant {
  const latin = isHan(a.name) && !isHan(b.name) ? b : a
  const native = a.nativeName ?? b.nativeName ?? [a, b].find((p) => isHan(p.name))?.name
  const evidence = [...evidenceOf(a), ...evidenceOf(b)]
  return {
    ...b,
    ...a,
    id: a.id,
    name: latin.name,
    ...(latin.familyName && { familyName: latin.familyName }),
    ...(latin.givenName && { givenName: latin.givenName }),
    ...(latin.role && { role: latin.role }),
    ...(native && { nativeName: native }),
    ...((a.present || b.present) && { present: true }),
    ...(evidence.length > 0 && { origin: { kind: 'evidence' as const, evidence: [...new Set(evidence)] } }),
  }
}
const evidenceOf = (p: Participant) => (p.origin?.kind === 'evidence' ? p.origin.evidence : [])
