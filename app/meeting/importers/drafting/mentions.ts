import { bodyOf, findBodies } from './bodies.ts'
import type { Scanned } from './candidates.ts'
import type { Mention, Person } from './cast.ts'
import { countryMention } from './country-mentions.ts'
import { countryEnding } from './country-phrases.ts'
import { describedNext } from './described-next.ts'
import { STYLES } from './lexicon/name-words.ts'
import type { NameGroup } from './name-groups.ts'
import type { Page } from './page.ts'
import { type PronounContext, pronounMention } from './pronoun-mentions.ts'
import { Recall } from './recall.ts'
import type { RolePhrase } from './role-phrases.ts'
import { standsHow, tailOf } from './standing.ts'
import type { Word } from './words.ts'

/**
 * Everyone each sentence speaks of, in order: by name, office, pronoun, country or body. Read once from the head of
 * the text to its end, because “he” and “the minister” mean whoever was named before.
 * Words inside quotation marks are left out: there “I” and “he” mean others.
 */
export class MentionReader {
  readonly bodies: Person[] = []
  private readonly recall: Recall
  /** The block of the sentence being read. */
  private block = 0
  /** “the External Action Service (EEAS)”, then “the EEAS”. */
  private readonly byInitials = new Map<string, Person>()
  /** Mentions of one person by an office, whom the text leaves unnamed: “a senior official”. */
  private readonly anonymous = new WeakSet<Mention>()

  private readonly pronouns: PronounContext

  constructor(
    private readonly page: Page,
    readonly people: readonly Person[],
  ) {
    this.recall = new Recall(people)
    this.pronouns = {
      text: page.text,
      recall: this.recall,
      isTurn: () => page.blocks[this.block]?.kind === 'turn',
      isAnonymous: (m) => this.anonymous.has(m),
      make: (words, from, to, as, who, before) => this.make(words, from, to, as, who, before),
    }
  }

  /** Mentions of the next sentence; call in order. */
  read({ sentence, roles, groups }: Scanned, index: number): Mention[] {
    const { words } = sentence
    const { text } = this.page
    this.block = sentence.block
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
      made ??=
        this.byStyle(words, i, mentions) ??
        this.bySoleInitials(words, i, mentions) ??
        countryMention(words, i, text, (from, to, as, who, country) =>
          this.make(words, from, to, as, who, mentions, country),
        ) ??
        pronounMention(words, i, mentions, index, this.pronouns)
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
      const next = made.as === 'unnamed' ? describedNext(text, words, made, roles, nameAfter) : null
      const holder = next && this.personOf(words, next.name, next.role)
      if (next && holder) {
        const whole = this.make(words, made.from, next.name.to, 'name', holder, mentions)
        made = { ...whole, stands: made.stands }
      }
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
      if (made.who && made.as !== 'pronoun') this.recall.note(made.who, index)
    }
    for (const body of findBodies(words, text, (i) => Boolean(taken[i]) || quoted(words[i]))) {
      const who = bodyOf(body, this.bodies)
      if (!who) continue
      const made = this.make(words, body.from, body.to, 'body', who, mentions)
      mentions.push(made)
      const short = /^ \(([A-Z]{2,8})\)/.exec(text.slice(made.end, made.end + 12))?.[1]
      if (short) this.byInitials.set(short, who)
      this.recall.note(who, index)
    }
    mentions.sort((a, b) => a.start - b.start)
    const lead = mentions.find(
      (m) => (m.who?.kind === 'person' || this.anonymous.has(m)) && m.stands === 'free' && !m.possessive,
    )
    if (lead) this.recall.subject = lead.who ?? 'anonymous'
    // “…, according to Ambassador Greenstock.” A following “he” is the one who says so.
    const source = mentions.find(
      (m) =>
        m.who?.kind === 'person' && /\baccording to $/i.test(text.slice(Math.max(0, m.start - 14), m.start)),
    )
    if (source?.who) this.recall.subject = source.who
    return mentions
  }

  /** A speaker found for a quotation is whom a following “he” means. */
  noteSpeaker(who: Person): void {
    this.recall.subject = who
  }

  private personOf(words: readonly Word[], g: NameGroup, role: RolePhrase | undefined): Person | undefined {
    const tokens = words.slice(g.from, g.to).map((w) => w.text)
    return this.recall.find(tokens, role?.country)
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
    const made = this.make(words, owned ? owned.from : from, g.to, 'name', who, before)
    // “the Trump administration” acts, not he.
    const owns = /^(?:administration|government|cabinet|campaign|team|era|family|camp)$/.test(
      words[g.to]?.lower ?? '',
    )
    return owns ? { ...made, possessive: true } : made
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
          ? role.standing === 'official' && (role.determiner || role.from === 0)
            ? 'group'
            : 'unnamed'
          : 'unnamed',
        undefined,
        before,
        country,
      )
    const indefinite = /^(?:a|an|one|another|some|other|several|many|neither|either|each|every|no)$/.test(
      role.determiner ?? '',
    )
    if (indefinite) this.recall.noteUnnamed(role.head, index)
    const newcomer = indefinite ? undefined : this.recall.takes(role, index)
    const who =
      indefinite || this.recall.isStillUnnamed(role, index)
        ? undefined
        : newcomer
          ? newcomer
          : role.head === 'counterpart'
            ? this.recall.counterpart(role, country, this.actingIn(before))
            : this.recall.holder(role, country, index)
    // “the Greek Foreign Minister” tells whose minister the one named without a country is.
    if (who?.kind === 'person' && country && role.head !== 'counterpart') who.country ??= country
    const made = this.make(words, from, role.to, who ? 'role' : 'unnamed', who, before, country)
    if (!who) this.anonymous.add(made)
    return made
  }

  private actingIn(before: readonly Mention[]): Person | undefined {
    const here = [...before].reverse().find((m) => m.who?.kind === 'person')?.who
    const { subject } = this.recall
    return here ?? (subject === 'anonymous' ? undefined : subject)
  }

  /** “His Majesty” alone: the one who bears the style. */
  private byStyle(words: readonly Word[], i: number, before: readonly Mention[]): Mention | null {
    const style = words[i + 1]
    if (!/^(?:his|her)$/.test(words[i]?.lower ?? '') || !style?.capital || !STYLES.has(style.lower))
      return null
    const who = this.recall.latest((p) => p.honorific?.toLowerCase().includes(style.lower) ?? false)
    return this.make(words, i, i + 2, who ? 'role' : 'unnamed', who, before)
  }

  private bySoleInitials(words: readonly Word[], i: number, before: readonly Mention[]): Mention | null {
    const who = this.byInitials.get(words[i]?.text ?? '')
    if (!who) return null
    const from = words[i - 1]?.lower === 'the' ? i - 1 : i
    return this.make(words, from, i + 1, 'body', who, before)
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
      stands: standsHow(words, from, to, before, text, as === 'country'),
      from,
      to,
    }
  }
}
