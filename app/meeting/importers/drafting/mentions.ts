import { bodyOf, findBodies } from './bodies.ts'
import type { Scanned } from './candidates.ts'
import type { Mention, Person } from './cast.ts'
import { namesOfOffice } from './lexicon/roles.ts'
import { PREPOSITIONS, takesPerson } from './lexicon/verbs.ts'
import { GROUPS, SIDES, UNNAMED } from './mention-words.ts'
import type { NameGroup } from './name-groups.ts'
import type { Page } from './page.ts'
import { countryEnding, countryStarting, type RolePhrase } from './role-phrases.ts'
import { foldName, sameName, sameWord } from './same-name.ts'
import { IS, inList, tailOf } from './standing.ts'
import type { Word } from './words.ts'

/** Sentences back that a pronoun or an office may reach for someone. */
const REACH = 12

/**
 * Everyone each sentence speaks of, in order: by name, office, pronoun, country or body. Read once from the head of
 * the text to its end, because “he” and “the minister” mean whoever was named before.
 * Words inside quotation marks are left out: there “I” and “he” mean others.
 */
export class MentionReader {
  readonly bodies: Person[] = []
  /** Everyone mentioned so far, the latest last. */
  private readonly recent: Person[] = []
  private readonly lastAt = new Map<Person, number>()
  /** Offices of people left unnamed, by the sentence they were last spoken of in. */
  private readonly unnamed = new Map<string, number>()
  private subject: Person | undefined
  private readonly byWord = new Map<string, Person[]>()

  constructor(
    private readonly page: Page,
    readonly people: readonly Person[],
  ) {
    for (const p of people)
      for (const t of p.tokens) {
        const key = foldName(t)
        const list = this.byWord.get(key)
        if (list) list.push(p)
        else this.byWord.set(key, [p])
      }
  }

  /** Mentions of the next sentence; call in order. */
  read({ sentence, roles, groups }: Scanned, index: number): Mention[] {
    const { words } = sentence
    const { text } = this.page
    const quoted = (w: Word | undefined) =>
      w !== undefined && sentence.quotes.some((q) => w.start >= q.outer.start && w.end <= q.outer.end)
    const mentions: Mention[] = []
    const taken = new Uint8Array(words.length)
    const nameAfter = new Map<RolePhrase, NameGroup>()
    for (const g of groups) {
      const role = roles.find(
        (r) => r.to === g.from - (g.honorific ? g.honorific.split(' ').length : 0) && !r.possessive,
      )
      if (role && this.personOf(words, g, role)) nameAfter.set(role, g)
    }
    for (let i = 0; i < words.length; i++) {
      const word = words[i]
      if (!word || taken[i] || quoted(word)) continue
      const role = roles.find((r) => r.from === i)
      const group = groups.find(
        (g) => g.from === i || (g.honorific && g.from - g.honorific.split(' ').length === i),
      )
      let made: Mention | null = null
      if (role) {
        const name = nameAfter.get(role)
        made = name ? this.named(words, name, role, mentions) : this.byRole(words, role, mentions, index)
      } else if (group) made = this.named(words, group, undefined, mentions)
      made ??= this.byCountry(words, i, mentions, text) ?? this.byPronoun(words, i, mentions, index)
      if (!made) continue
      // “his Chinese counterpart, Wang Yi,”: one person, named twice in a row.
      const again =
        made.as === 'role' || made.as === 'unnamed'
          ? groups.find(
              (g) =>
                g.from === made?.to && /^, $/.test(text.slice(made?.end ?? 0, words[g.from]?.start ?? 0)),
            )
          : undefined
      const same = again && this.personOf(words, again, undefined)
      if (
        made &&
        again &&
        same &&
        (made.who === undefined || made.who === same) &&
        (made.country === undefined || same.country === undefined || made.country === same.country) &&
        !/^(?:a|an)$/.test(words[made.from]?.lower ?? '')
      ) {
        const whole = this.make(words, made.from, again.to, 'name', same, mentions)
        made = { ...whole, stands: made.stands }
      }
      taken.fill(1, i, Math.max(made.to, i + 1))
      mentions.push(made)
      if (made.who && made.as !== 'pronoun') this.note(made.who, index)
    }
    for (const body of findBodies(words, text, (i) => Boolean(taken[i]) || quoted(words[i]))) {
      const who = bodyOf(body, this.bodies)
      if (!who) continue
      mentions.push(this.make(words, body.from, body.to, 'body', who, mentions))
      this.note(who, index)
    }
    mentions.sort((a, b) => a.start - b.start)
    const lead = mentions.find((m) => m.who?.kind === 'person' && m.stands === 'free' && !m.possessive)
    if (lead?.who) this.subject = lead.who
    return mentions
  }

  /** A speaker found for a quotation is whom a following “he” means. */
  noteSpeaker(who: Person): void {
    this.subject = who
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

  private personOf(words: readonly Word[], g: NameGroup, role: RolePhrase | undefined): Person | undefined {
    const tokens = words.slice(g.from, g.to).map((w) => w.text)
    return this.find(tokens, role?.country)
  }

  private named(
    words: readonly Word[],
    g: NameGroup,
    role: RolePhrase | undefined,
    before: readonly Mention[],
  ): Mention | null {
    const who = this.personOf(words, g, role)
    if (!who) return null
    const from = role ? role.from : g.honorific ? g.from - g.honorific.split(' ').length : g.from
    const owned = role ? countryEnding(words, from, this.page.text) : null
    return this.make(words, owned ? owned.from : from, g.to, 'name', who, before)
  }

  private byRole(
    words: readonly Word[],
    role: RolePhrase,
    before: readonly Mention[],
    index: number,
  ): Mention | null {
    const owner = countryEnding(words, role.from, this.page.text)
    const country = role.country ?? owner?.id
    const from = owner ? owner.from : role.from
    if (role.plural)
      return this.make(
        words,
        from,
        role.to,
        /^(?:the|both|two|three|all)$/.test(role.determiner ?? '') || !role.determiner
          ? role.standing === 'official' && role.determiner
            ? 'group'
            : 'unnamed'
          : 'unnamed',
        undefined,
        before,
        country,
      )
    const indefinite = /^(?:a|an|one|another|some|other|several|many)$/.test(role.determiner ?? '')
    if (indefinite || role.plural) this.unnamed.set(role.head, index)
    // “A senior official said …”, then “the official said”: the same one, still unnamed.
    const since = this.unnamed.get(role.head)
    const stillUnnamed =
      since !== undefined && index - since <= 4 && !role.country && !role.role.includes(' ')
    const who =
      indefinite || stillUnnamed
        ? undefined
        : role.head === 'counterpart'
          ? this.counterpart(role, country, before)
          : this.holder(role, country, index)
    return this.make(words, from, role.to, who ? 'role' : 'unnamed', who, before, country)
  }

  /** Who holds an office the text names without a name. */
  private holder(role: RolePhrase, country: string | undefined, index: number): Person | undefined {
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
      const same = country ? holders.filter((p) => p.country === country) : holders
      if (same.length === 1) return same[0]
      return this.latest((p) => (same.length > 0 ? same : holders).includes(p))
    }
    return undefined
  }

  private counterpart(
    role: RolePhrase,
    country: string | undefined,
    before: readonly Mention[],
  ): Person | undefined {
    const one = [...before].reverse().find((m) => m.who?.kind === 'person')?.who ?? this.subject
    if (country) {
      const same = this.people.filter((p) => p.country === country && p !== one && p.standing === 'official')
      const office = same.filter(
        (p) => one && [...p.offices].some((o) => o.includes(' ') && one.offices.has(o)),
      )
      const [only] = office.length > 0 ? office : same
      return (office.length > 0 ? office : same).length === 1 ? only : this.latest((p) => same.includes(p))
    }
    return role.determiner
      ? this.latest((p) => p !== one && p.standing === 'official' && p.country !== one?.country)
      : undefined
  }

  private byPronoun(
    words: readonly Word[],
    i: number,
    before: readonly Mention[],
    index: number,
  ): Mention | null {
    const lower = words[i]?.lower ?? ''
    const gender = /^(?:he|his|him|himself)$/.test(lower)
      ? 'm'
      : /^(?:she|her|hers|herself)$/.test(lower)
        ? 'f'
        : null
    if (!gender)
      return /^(?:they|both)$/.test(lower) ? this.make(words, i, i + 1, 'group', undefined, before) : null
    const fits = (p: Person | undefined): p is Person =>
      p?.kind === 'person' && (p.gender === undefined || p.gender === gender)
    const here = [...before]
      .reverse()
      .find((m) => m.stands === 'free' && !m.possessive && m.as !== 'pronoun' && fits(m.who))?.who
    const who =
      here ??
      (fits(this.subject) ? this.subject : undefined) ??
      this.latest((p) => fits(p) && this.isNear(p, index))
    if (who && who.gender === undefined) who.gender = gender
    const made = this.make(words, i, i + 1, 'pronoun', who, before)
    return /^(?:his|her)$/.test(lower) ? { ...made, possessive: true } : made
  }

  private byCountry(
    words: readonly Word[],
    i: number,
    before: readonly Mention[],
    text: string,
  ): Mention | null {
    const word = words[i]
    const lower = word?.lower ?? ''
    const at = lower === 'the' ? i + 1 : i
    const found = countryStarting(words, at, text)
    if (found && found.as !== 'adjective')
      return this.make(words, i, found.to, 'country', undefined, before, found.id)
    const noun = words[found ? found.to : at]?.lower ?? ''
    if (found && SIDES.has(noun))
      return this.make(words, i, found.to + 1, 'country', undefined, before, found.id)
    if (found && UNNAMED.has(noun))
      return this.make(words, i, found.to + 1, 'unnamed', undefined, before, found.id)
    const second =
      words[at + (/^(?:two|three|four|five|seven)$/.test(words[at]?.lower ?? '') ? 1 : 0)]?.lower ?? ''
    if (
      (lower === 'the' || lower === 'both' || lower === 'all' || lower === 'two') &&
      (GROUPS.has(noun) || GROUPS.has(second) || GROUPS.has(words[i + 1]?.lower ?? ''))
    )
      return this.make(
        words,
        i,
        GROUPS.has(words[i + 1]?.lower ?? '') ? i + 2 : GROUPS.has(noun) ? at + 1 : at + 2,
        'group',
        undefined,
        before,
      )
    if (UNNAMED.has(lower) && words[i - 1]?.lower !== 'in')
      return this.make(
        words,
        /^(?:the|a|an|one|some)$/.test(words[i - 1]?.lower ?? '') ? i - 1 : i,
        i + 1,
        'unnamed',
        undefined,
        before,
      )
    return null
  }

  private make(
    words: readonly Word[],
    from: number,
    to: number,
    as: Mention['as'],
    who: Person | undefined,
    before: readonly Mention[],
    country?: string,
  ): Mention {
    const { text } = this.page
    const first = words[from]
    const last = words[to - 1]
    const start = first?.start ?? 0
    const end = last?.end ?? start
    const nation = who?.country ?? country
    return {
      start,
      end,
      as,
      ...(who && { who }),
      ...(nation && { country: nation }),
      lead: start,
      tail: tailOf(text, end, words[words.length - 1]?.end ?? end),
      possessive: last?.possessive ?? false,
      stands: this.standing(words, from, before, text, as === 'country'),
      from,
      to,
    }
  }

  /** A mention after a preposition or a verb that takes a person does not act; one joined to another stands as that does. */
  private standing(
    words: readonly Word[],
    from: number,
    before: readonly Mention[],
    text: string,
    isPlace: boolean,
  ): Mention['stands'] {
    const previous = words[from - 1]
    const first = words[from]
    if (!previous || !first) return 'free'
    const gap = text.slice(previous.end, first.start)
    const last = before[before.length - 1]
    if ((previous.lower === 'and' || previous.lower === 'or') && last && last.to === from - 1)
      return last.stands
    if (/[,;:—–]/.test(gap)) {
      if (isPlace && inList(words, from, text)) return 'after-preposition'
      // “with Wang, Li and Han”: a list goes on only where an “and” follows.
      return last &&
        last.to === from &&
        last.stands !== 'free' &&
        /^(?:, )$/.test(gap) &&
        /^,? and /.test(text.slice(words[from]?.end ?? 0, (words[from]?.end ?? 0) + 30))
        ? last.stands
        : 'free'
    }
    if (PREPOSITIONS.has(previous.lower)) return 'after-preposition'
    // “who is also Germany’s vice chancellor”: it says what someone is.
    if (
      IS.test(previous.lower) ||
      (IS.test(words[from - 2]?.lower ?? '') && /^(?:also|now|then)$/.test(previous.lower))
    )
      return 'object'
    if (takesPerson(previous.lower)) return 'object'
    return 'free'
  }

  private latest(fits: (p: Person) => boolean): Person | undefined {
    for (let i = this.recent.length - 1; i >= 0; i--) {
      const one = this.recent[i]
      if (one && fits(one)) return one
    }
    return undefined
  }

  private isNear(p: Person | undefined, index: number): boolean {
    const at = p && this.lastAt.get(p)
    return at !== undefined && index - at <= REACH
  }

  private note(who: Person, index: number): void {
    this.lastAt.set(who, index)
    const at = this.recent.lastIndexOf(who)
    if (at === this.recent.length - 1 && at >= 0) return
    if (at >= 0) this.recent.splice(at, 1)
    this.recent.push(who)
  }
}
