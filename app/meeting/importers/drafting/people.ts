import type { Origin, Participant, Party } from '../../meeting.ts'
import type { Span } from '../evidence-book.ts'
import type { Identifiers } from '../identifiers.ts'
import type { Analysis } from './analysis.ts'
import type { Person } from './cast.ts'
import { familyName, inTitleCase } from './family-name.ts'
import type { Judged } from './judged.ts'
import { countryById } from './lexicon/countries.ts'
import type { Voice } from './voice.ts'

/** “IWAYA Takeshi”: a family name in capitals; “JD”, “III” and “J.” are none. */
const isCapitals = (w: string) => w.length >= 3 && /^[\p{Lu}'’-]+$/u.test(w) && !/^[IVX]+$/.test(w)

/** The people and parties of a record: hands out their ids, and keeps those nobody refers to out of it. */
export class People {
  private readonly ids = new Map<Person, string>()
  private readonly partyIds = new Map<string, string>()
  private readonly used = new Set<Person>()

  constructor(
    private readonly analysis: Analysis,
    private readonly judged: readonly Judged[],
    private readonly identifiers: Identifiers,
    private readonly cite: (spans: readonly Span[]) => Origin,
    /** A meeting still to come has people invited, none present. */
    private readonly planned: boolean,
  ) {
    const order = [...judged].sort((x, y) => Number(y.tookPart) - Number(x.tookPart))
    for (const { person, tookPart } of order) {
      this.ids.set(person, identifiers.next(familyName(person.tokens)?.family ?? person.name, 'person'))
      if (tookPart && person.country) this.party(person.country)
    }
  }

  /** Id of the one who speaks: a person, a body, or a country where only that is named. */
  speaker(voice: Voice): string | undefined {
    if (voice.who) return this.idOf(voice.who)
    return voice.country ? this.party(voice.country) : undefined
  }

  parties(countries: readonly string[]): string[] {
    return countries.map((c) => this.party(c))
  }

  /** Ids of the person of this full name, as a list of one or none. */
  named(name: string | undefined): string[] {
    const person =
      name === undefined
        ? undefined
        : [...this.analysis.people, ...this.analysis.bodies].find((p) => p.name === name)
    return person ? [this.idOf(person)] : []
  }

  participants(): Participant[] {
    return this.judged.filter((j) => j.tookPart || j.absent).map((j) => this.entry(j.person, j))
  }

  /** Those only spoken of, and bodies that speak. */
  mentioned(): Participant[] {
    const people = this.judged.filter((j) => !j.tookPart && !j.absent).map((j) => this.entry(j.person, j))
    const bodies = this.analysis.bodies.filter((b) => this.used.has(b)).map((b) => this.entry(b, undefined))
    return [...people, ...bodies]
  }

  /** Parties in the order they were first needed: those of participants first. */
  partyItems(): Party[] {
    return [...this.partyIds].map(([country, id]) => {
      const at = this.analysis.mentions.flatMap((list) =>
        list.filter((m) => m.as === 'country' && m.country === country),
      )[0]
      return { id, name: countryById(country)?.name ?? country, ...(at && { origin: this.cite([at]) }) }
    })
  }

  private party(country: string): string {
    const known = this.partyIds.get(country)
    if (known) return known
    const id = this.identifiers.next(countryById(country)?.name ?? country, 'party')
    this.partyIds.set(country, id)
    return id
  }

  private idOf(person: Person): string {
    this.used.add(person)
    const known = this.ids.get(person)
    if (known) return known
    const id = this.identifiers.next(person.name, 'body')
    this.ids.set(person, id)
    return id
  }

  private entry(person: Person, judged: Judged | undefined): Participant {
    const parts =
      person.kind === 'person' && this.analysis.page.language === 'en' ? familyName(person.tokens) : null
    const spans = person.named.length > 0 ? person.named.slice(0, 1) : this.firstMention(person)
    const roleAt =
      person.roleAt && this.analysis.text.slice(person.roleAt.start, person.roleAt.end).length > 0
        ? [person.roleAt]
        : []
    const party = person.country ? this.party(person.country) : undefined
    return {
      id: this.idOf(person),
      name: person.name
        .split(' ')
        .map((w, _i, all) => (isCapitals(w) || all.every((x) => x === x.toUpperCase()) ? inTitleCase(w) : w))
        .join(' '),
      ...(parts && { familyName: parts.family, givenName: parts.given }),
      ...(person.native && { nativeName: person.native }),
      ...(person.honorific && { honorific: person.honorific }),
      ...(person.role && { role: person.role }),
      ...(party && { party }),
      ...(person.kind === 'body' && { kind: 'organization' }),
      ...(judged && (this.planned && judged.tookPart ? { invited: true } : { present: judged.tookPart })),
      ...(judged?.absent && { invited: true }),
      ...(spans.length > 0 && { origin: this.cite([...spans, ...roleAt]) }),
      ...(judged && { confidence: { level: judged.level, reason: judged.reason } }),
      ...(judged?.tookPart && judged.level === 'low' && { settled: false }),
      weight: judged ? judged.score : 0,
    }
  }

  private firstMention(person: Person): Span[] {
    for (const list of this.analysis.mentions) for (const m of list) if (m.who === person) return [m]
    return []
  }
}
