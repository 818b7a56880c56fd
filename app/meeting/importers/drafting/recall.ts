import type { Person } from './cast.ts'
import { namesOfOffice } from './lexicon/roles.ts'
import type { RolePhrase } from './role-phrases.ts'
import { foldName, sameName, sameWord } from './same-name.ts'

/** Sentences back that a pronoun or an office may reach for someone. */
const REACH = 12
/** Sentences for which “the official” goes on meaning one who was left unnamed. */
const STILL_UNNAMED = 4

/** Offices under another that bears the same noun. */
const SECOND = /\b(?:under|deputy|vice|assistant|parliamentary)\b/

/** Whom a text has spoken of so far: what “he”, “Wang” and “the minister” are read against. */
export class Recall {
  /** Everyone mentioned so far, the latest last. */
  private readonly recent: Person[] = []
  private readonly lastAt = new Map<Person, number>()
  /** Offices of people left unnamed, by the sentence they were last spoken of in. */
  private readonly unnamed = new Map<string, number>()
  private readonly byWord = new Map<string, Person[]>()
  /** Who acts in the latest sentence; `anonymous` where that is someone the text does not name. */
  subject: Person | 'anonymous' | undefined

  constructor(readonly people: readonly Person[]) {
    // “al-Rishq” is called “Rishq” as well.
    for (const p of people)
      for (const key of new Set(
        p.tokens.flatMap((t) => [foldName(t), foldName(t.replace(/^(?:al|el)[-'’]/i, ''))]),
      )) {
        const list = this.byWord.get(key)
        if (list) list.push(p)
        else this.byWord.set(key, [p])
      }
  }

  note(who: Person, index: number): void {
    this.lastAt.set(who, index)
    const at = this.recent.lastIndexOf(who)
    if (at === this.recent.length - 1 && at >= 0) return
    if (at >= 0) this.recent.splice(at, 1)
    this.recent.push(who)
  }

  noteUnnamed(office: string, index: number): void {
    this.unnamed.set(office, index)
  }

  /** “A senior official said …”, then “the official said”: the same one, still unnamed. */
  isStillUnnamed(role: RolePhrase, index: number): boolean {
    const since = this.unnamed.get(role.head)
    return since !== undefined && index - since <= STILL_UNNAMED && !role.country && !role.role.includes(' ')
  }

  latest(fits: (p: Person) => boolean): Person | undefined {
    for (let i = this.recent.length - 1; i >= 0; i--) {
      const one = this.recent[i]
      if (one && fits(one)) return one
    }
    return undefined
  }

  isNear(p: Person | undefined, index: number): boolean {
    const at = p && this.lastAt.get(p)
    return at !== undefined && index - at <= REACH
  }

  /** The person a label or a short form means, if the text names them. */
  find(tokens: readonly string[], country?: string): Person | undefined {
    const whole = this.people.find((p) => tokens.length > 1 && sameName(p.tokens, tokens))
    if (whole) return whole
    if (tokens.length !== 1) return undefined
    const word = foldName(tokens[0] ?? '')
    const exact =
      this.byWord.get(word) ??
      (word.length >= 6 ? this.people.filter((p) => p.tokens.some((t) => sameWord(foldName(t), word))) : [])
    const fit = country ? exact.filter((p) => !p.country || p.country === country) : exact
    return fit.length <= 1 ? fit[0] : (this.latest((p) => fit.includes(p)) ?? fit[0])
  }

  /** “…, Aldridge conceded. But the business secretary insisted …”: whoever was named without an office holds this one. */
  takes(role: RolePhrase, index: number): Person | undefined {
    const one = this.subject
    if (!one || one === 'anonymous' || one.offices.size > 0 || one.role || role.determiner !== 'the')
      return undefined
    // A head of state or of government is mostly another than the one just named.
    if (/president|prime minister|premier|chancellor|king|queen/.test(role.role)) return undefined
    if (role.standing !== 'official' || !role.role.includes(' ') || index - (this.lastAt.get(one) ?? -9) > 1)
      return undefined
    if (one.kind !== 'person' || this.people.some((p) => p.offices.has(role.role))) return undefined
    for (const name of namesOfOffice(role.role)) one.offices.add(name)
    one.role = role.role
    return one
  }

  /** Who holds an office the text names without a name. */
  holder(role: RolePhrase, country: string | undefined, index: number): Person | undefined {
    if (/\bformer\b|\bex-/.test(role.role)) return undefined
    const fits = (p: Person) =>
      !country ||
      p.country === country ||
      (!p.country &&
        this.people.filter((x) => x.country === country && x.offices.has(role.role)).length === 0)
    const names = role.role.includes(' ')
      ? [role.role, ...[...namesOfOffice(role.role)].filter((n) => n.includes(' '))]
      : [role.role]
    const holders = this.people.filter((p) => fits(p) && names.some((n) => p.offices.has(n)))
    if (holders.length === 1)
      return this.isNear(holders[0], index) || holders[0]?.offices.has(role.role) ? holders[0] : undefined
    if (holders.length > 1) {
      const ofCountry = country ? holders.filter((p) => p.country === country) : holders
      // “the Secretary” is the Secretary, where an Under Secretary was named as well.
      const chief = SECOND.test(role.role)
        ? []
        : ofCountry.filter((p) => !SECOND.test(p.role?.toLowerCase() ?? ''))
      const same = chief.length > 0 ? chief : ofCountry
      if (same.length === 1) return same[0]
      const likely = same.length > 0 ? same : holders
      // Whoever acted just now, rather than someone merely spoken of after.
      const acting = likely.find((p) => p === this.subject)
      return acting ?? this.latest((p) => likely.includes(p))
    }
    return undefined
  }

  /** “his Chinese counterpart”: the one of the other side, of the office of `one`. */
  counterpart(role: RolePhrase, country: string | undefined, one: Person | undefined): Person | undefined {
    if (country) {
      const same = this.people.filter((p) => p.country === country && p !== one && p.standing === 'official')
      const office = same.filter(
        (p) => one && [...p.offices].some((o) => o.includes(' ') && one.offices.has(o)),
      )
      const fits = office.length > 0 ? office : same
      return fits.length === 1 ? fits[0] : this.latest((p) => same.includes(p))
    }
    return role.determiner
      ? this.latest((p) => p !== one && p.standing === 'official' && p.country !== one?.country)
      : undefined
  }

  /** Whom “he” or “she” means, where no one in the sentence itself fits. */
  meant(gender: 'm' | 'f', index: number): Person | undefined {
    if (this.subject === 'anonymous') return undefined
    const fits = (p: Person) => p.kind === 'person' && (p.gender === undefined || p.gender === gender)
    return this.subject && fits(this.subject)
      ? this.subject
      : this.latest((p) => fits(p) && this.isNear(p, index))
  }
}
