import type { Person } from './cast.ts'
import { inTitleCase } from './family-name.ts'
import { genderOfGivenName, isFamilyFirst, isGivenName } from './lexicon/names.ts'
import { namesOfOffice, type Standing } from './lexicon/roles.ts'
import { isWeakVerb, speechVerb, takesPerson } from './lexicon/verbs.ts'
import { findNameGroups, type NameGroup } from './name-groups.ts'
import type { Page } from './page.ts'
import { countryEnding, countryStarting, findRolePhrases, type RolePhrase } from './role-phrases.ts'
import { foldName, sameName, sameWord } from './same-name.ts'
import type { Sentence } from './sentences.ts'
import { type Word, wordsOf } from './words.ts'

/** A sentence with the offices and capitalised runs found in it. */
export interface Scanned {
  readonly sentence: Sentence
  readonly roles: readonly RolePhrase[]
  readonly groups: readonly NameGroup[]
}

interface Candidate {
  readonly words: readonly string[]
  readonly start: number
  readonly end: number
  /** Where its sentence begins. */
  readonly sentence: number
  readonly role?: RolePhrase
  readonly roleText?: string
  readonly roleStart?: number
  readonly roleEnd?: number
  readonly country?: string
  readonly honorific?: string
  readonly gender?: 'm' | 'f'
  readonly native?: string
  /** Something around it says that a person is meant. */
  readonly sure: boolean
}

export function scan(page: Page, sentences: readonly Sentence[]): Scanned[] {
  return sentences.map((sentence) => {
    const roles = findRolePhrases(sentence.words, page.text)
    return { sentence, roles, groups: findNameGroups(sentence.words, page.text, roles) }
  })
}

/** Everyone a text names in full, or with an office or a title. Two spellings of one name are one person. */
export function findCast(page: Page, scanned: readonly Scanned[]): Person[] {
  const candidates = [
    ...scanned.flatMap((s) => candidatesOf(page.text, s)),
    ...scan(page, headlines(page)).flatMap((s) => candidatesOf(page.text, s).filter(isPlain)),
  ]
  const spoken = wordsThatSpeak(scanned)
  const people: Person[] = []
  const counterparts: { at: number; from: number; words: readonly string[] }[] = candidates.flatMap((c) =>
    c.role?.head === 'counterpart' ? [{ at: c.start, from: c.sentence, words: c.words }] : [],
  )
  const full = candidates.filter((c) => c.words.length > 1)
  for (const c of full) if (c.sure || isLikely(c, spoken)) enter(people, c)
  // A family name alone counts only with an office or a title, and where no full name has it.
  for (const c of candidates) if (c.words.length === 1 && c.sure) enterShort(people, c)
  for (const c of full) if (!c.sure && !isLikely(c, spoken)) update(people, c)
  for (const { at, from, words } of counterparts) likeCounterpart(people, at, from, words)
  return people
}

/** “Foreign Minister A and his Chinese counterpart, B”: B holds the office A holds. */
function likeCounterpart(
  people: readonly Person[],
  at: number,
  from: number,
  words: readonly string[],
): void {
  const one = people.find((p) => sameName(p.tokens, words))
  if (!one || one.role) return
  const other = people
    .flatMap((p) => p.named.map((n) => ({ p, near: at - n.start })))
    .filter(({ p, near }) => p !== one && near > 0 && near <= at - from && p.role !== undefined)
    // Its subject stands first.
    .sort((x, y) => y.near - x.near)[0]?.p
  if (!other?.role) return
  one.role = other.role
  if (other.roleAt) one.roleAt = other.roleAt
  for (const name of other.offices) one.offices.add(name)
}

/** Titles, headings and bylines at the head: they may name someone in full whom the text then calls by one name. */
function headlines(page: Page): Sentence[] {
  return page.blocks.flatMap((block, i) =>
    (block.kind === 'title' || block.kind === 'heading') && block.end - block.start < 300
      ? [
          {
            start: block.start,
            end: block.end,
            block: i,
            nth: 0,
            quotes: [],
            words: wordsOf(page.text, block.start, block.end),
          },
        ]
      : [],
  )
}
/** In a headline every word may have a capital: only an office before the name, or a known given name, says that it is one. */
const isPlain = (c: Candidate) =>
  c.words.length > 1 &&
  c.words.length <= 3 &&
  ((c.role !== undefined && c.roleStart !== undefined && c.roleStart < c.start) ||
    isGivenName(c.words[0] ?? '')) &&
  !c.words.some(
    (w) =>
      /(?:s|ed|ing)$/.test(w) &&
      w === c.words[c.words.length - 1] &&
      /^(?:Meets|Agrees|Says|Visits|Holds|Talks|Urges|Calls|Discusses|Discuss|Agree|Meet|Spent)$/.test(w),
  )

function isLikely(c: Candidate, spoken: ReadonlySet<string>): boolean {
  const first = c.words[0] ?? ''
  const last = c.words[c.words.length - 1] ?? ''
  return (
    c.words.length <= 4 &&
    (isGivenName(first) ||
      isFamilyFirst(c.words) ||
      (c.words.length === 2 && isGivenName(last)) ||
      spoken.has(last) ||
      (spoken.has(first) && c.words.length === 2))
  )
}

/** Capitalised single words that stand beside a reporting verb: names used alone. */
function wordsThatSpeak(scanned: readonly Scanned[]): Set<string> {
  const spoken = new Set<string>()
  for (const { sentence, groups } of scanned)
    for (const g of groups) {
      if (g.to - g.from !== 1 || g.thing) continue
      const before = sentence.words[g.from - 1]
      const after = sentence.words[g.to]
      if (
        (after && speechVerb(after.lower) && !isWeakVerb(after.lower)) ||
        (before && /^(?:said|says|added|told)$/.test(before.lower))
      )
        spoken.add(sentence.words[g.from]?.text ?? '')
    }
  return spoken
}

function candidatesOf(text: string, { sentence, roles, groups }: Scanned): Candidate[] {
  const { words } = sentence
  const found: Candidate[] = []
  for (const g of groups) {
    const several = shared(words, roles, groups, g, text)
    const before = roleBefore(words, roles, g, text) ?? several?.role
    if (
      g.thing &&
      !g.honorific &&
      !(before && g.to - g.from <= 3 && before.to === g.from && !before.plural && startsLikeName(words, g))
    )
      continue
    const first = words[g.from]
    const last = words[g.to - 1]
    if (!first || !last) continue
    const after = apposition(words, roles, g, text, sentence.end)
    const of = countryAfter(words, g, text)
    const native = nativeAfter(text, last.end)
    const country =
      several?.country ??
      (several ? undefined : before?.country) ??
      (before ? chained(words, roles, before, text) : undefined) ??
      after?.phrase?.country ??
      after?.country ??
      of ??
      (words[g.from - 1]?.possessive ? countryEnding(words, g.from, text)?.id : undefined) ??
      (before && !several ? ownerBefore(words, before, text) : undefined) ??
      (before && !several && isAmerican(text, words, before) ? 'united-states' : undefined)
    const role = before ?? after?.phrase
    const next = words[g.to]
    const sure = Boolean(
      g.honorific ||
        before ||
        after?.phrase ||
        native ||
        (of && g.to - g.from > 1) ||
        speaks(words, g) ||
        (next && g.to - g.from > 1 && isHumanVerb(next.lower)),
    )
    // A bare “Minister” before a name says less than what stands after it.
    const fuller =
      before?.role === 'minister' &&
      after?.phrase !== undefined &&
      after.phrase.to - after.phrase.office > 1 &&
      !groups.some((x) => x.from === after.phrase?.to)
    const roleText = before && !fuller ? officeText(text, words, before, several !== undefined) : after?.text
    found.push({
      words: words.slice(g.from, g.to).map((w) => w.text),
      start: first.start,
      end: last.end,
      sentence: sentence.start,
      ...(role && { role }),
      ...(roleText && { roleText }),
      ...(before &&
        !fuller && {
          roleStart: words[before.office]?.start ?? first.start,
          roleEnd: words[before.to - 1]?.end ?? first.start,
        }),
      ...((!before || fuller) && after && { roleStart: after.start, roleEnd: after.end }),
      ...(country && { country }),
      ...(g.honorific && { honorific: g.honorific }),
      ...(g.gender && { gender: g.gender }),
      ...(native && { native }),
      sure,
    })
  }
  return found
}

/** “Russian and Chinese foreign ministers, Sergei Lavrov and Wang Yi”: each name takes the office, in order its country. */
function shared(
  words: readonly Word[],
  roles: readonly RolePhrase[],
  groups: readonly NameGroup[],
  g: NameGroup,
  text: string,
): { role: RolePhrase; country?: string } | undefined {
  const role = roles.find((r) => r.plural && r.to <= g.from && g.from - r.to <= 12)
  if (role?.standing !== 'official') return undefined
  const list = groups.filter((x) => !x.thing && x.from >= role.to)
  const at = list.indexOf(g)
  const first = list[0]
  if (!first || at < 0 || at > 3 || first.from - role.to > 1) return undefined
  for (let i = 0; i < at; i++) {
    const a = words[(list[i]?.to ?? 1) - 1]
    const b = words[list[i + 1]?.from ?? 0]
    if (!a || !b || !/^(?:, |,? and | of [\p{L} ]{3,24}(?:,|,? and) )$/u.test(text.slice(a.end, b.start)))
      return undefined
  }
  const gap = text.slice(words[role.to - 1]?.end ?? 0, words[first.from]?.start ?? 0)
  if (!/^(?:,? |: | [–—-] )$/.test(gap)) return undefined
  const countries: string[] = []
  for (let i = Math.max(0, role.from - 6); i < role.to; i++) {
    const found = countryStarting(words, i, text)
    if (found && !countries.includes(found.id)) countries.push(found.id)
  }
  const country = countries.length > 1 ? countries[at] : undefined
  return { role, ...(country && { country }) }
}

const startsLikeName = (words: readonly Word[], g: NameGroup) => {
  const tokens = words.slice(g.from, g.to).map((w) => w.text)
  return tokens.length > 1 && (isGivenName(tokens[0] ?? '') || isFamilyFirst(tokens))
}

/** The office that stands directly before a name, also through “, ” and in “Presidents Xi and Putin”. */
function roleBefore(
  words: readonly Word[],
  roles: readonly RolePhrase[],
  g: NameGroup,
  text: string,
): RolePhrase | undefined {
  const start = g.honorific ? g.from - g.honorific.split(' ').length : g.from
  const previous = words[start - 1]
  const first = words[start]
  if (!previous || !first) return undefined
  const gap = text.slice(previous.end, first.start)
  const direct = roles.find((r) => r.to === start)
  if (direct && !direct.possessive && /^[\s\u00a0]+$/.test(gap)) return direct
  if (
    direct &&
    /^, $/.test(gap) &&
    (direct.determiner || direct.country) &&
    !/^(?:a|an)$/.test(direct.determiner ?? '')
  ) {
    const after = text.slice(words[g.to - 1]?.end ?? 0, (words[g.to - 1]?.end ?? 0) + 1)
    // “British foreign minister, David Lammy said” at the head of a sentence.
    return after === ',' ||
      after === '.' ||
      after === '' ||
      (direct.from === 0 && direct.country !== undefined)
      ? direct
      : undefined
  }
  return undefined
}

/** “Japan’s Foreign Minister”: the owner stands in the role phrase already; “of the ministry” does not matter. */
const ownerBefore = (words: readonly Word[], role: RolePhrase, text: string) =>
  countryEnding(words, role.from, text)?.id

/** What is said of a name in passing, right after it: “, China’s top diplomat,”, “(Japan)”, “, who is …”. */
function apposition(
  words: readonly Word[],
  roles: readonly RolePhrase[],
  g: NameGroup,
  text: string,
  stop: number,
): { phrase?: RolePhrase; text?: string; country?: string; start: number; end: number } | null {
  const last = words[g.to - 1]
  if (!last || last.possessive) return null
  const gap = /^(?:, |,? ?\(| [–—-] )(?:aged? )?(?:\d{2}, )?(?:who (?:is|was|heads|leads|serves as) )?/.exec(
    text.slice(last.end, last.end + 40),
  )
  if (!gap) return null
  const start = last.end + gap[0].length
  const close = gap[0].includes('(') ? ')' : gap[0].startsWith(',') ? ',' : '–—-'
  let end = start
  while (
    end < stop &&
    end - start < 140 &&
    !(close.includes(text[end] ?? '') && (close !== '–—-' || text[end - 1] === ' ')) &&
    !/[;:\n“”"]/.test(text[end] ?? '')
  ) {
    if (
      text[end] === '.' &&
      (end + 1 >= stop || /\s/.test(text[end + 1] ?? '')) &&
      !/\b(?:[A-Z]|U\.S|U\.K|St|Mr|Dr)$/.test(text.slice(end - 4, end))
    )
      break
    end++
  }
  const phrase = roles.find((r) => {
    const at = words[r.from]
    const head = words[r.to - 1]
    return at && head && at.start >= start && head.end <= end && at.start - start <= 40
  })
  if (phrase) {
    const from = words[phrase.from]
    const office = words[phrase.office]
    if (!from || !office) return null
    // A verb before the office: the comma opens a new clause, not a description.
    const between = words.filter((w) => w.start >= start && w.end <= from.start)
    if (
      between.some(
        (w) =>
          speechVerb(w.lower) ||
          takesPerson(w.lower) ||
          /^(?:and|but|when|while|after|with|as|in|on|at|to|for|from|by|before)$/.test(w.lower),
      )
    )
      return null
    const whole = text
      .slice(office.start, end)
      .replace(/,? (?:and|who|which|that|on|said|says|told|added)\b.*$/s, '')
      .trim()
    return {
      phrase,
      text: whole.length <= 120 ? whole : text.slice(office.start, words[phrase.to - 1]?.end),
      start: office.start,
      end: office.start + whole.length,
    }
  }
  const first = words.findIndex((w) => w.start >= start)
  const country = first >= 0 ? countryStarting(words, first, text) : null
  if (country && words[country.to - 1]?.end === end && country.as === 'name')
    return { country: country.id, start, end }
  return null
}

/** “Wang Yi of China”. */
function countryAfter(words: readonly Word[], g: NameGroup, text: string): string | undefined {
  if (words[g.to]?.lower !== 'of' || words[g.to - 1]?.possessive) return undefined
  const found = countryStarting(words, words[g.to + 1]?.lower === 'the' ? g.to + 2 : g.to + 1, text)
  return found && found.as === 'name' ? found.id : undefined
}

/** “Takeshi Iwaya (岩屋毅)”: the name in its own script. */
function nativeAfter(text: string, end: number): string | undefined {
  return /^ ?[（(]([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}・\u3000 ]{2,12})[）),、]/u.exec(
    text.slice(end, end + 20),
  )?.[1]
}

function speaks(words: readonly Word[], g: NameGroup): boolean {
  if (g.to - g.from < 2) return false
  const next = words[g.to]
  const after =
    next && /^(?:also|further|then|later|reportedly|has|had|separately|again)$/.test(next.lower)
      ? words[g.to + 1]
      : next
  const before = words[g.from - 1]
  return Boolean(
    (after && speechVerb(after.lower)) ||
      (before && /^(?:said|says|added|told|asked|replied)$/.test(before.lower)),
  )
}
const isHumanVerb = (w: string) =>
  /^(?:met|meets|visited|visits|arrived|attended|led|leads|chaired|joined|represented|spoke|flew|travelled|traveled|signed|hosted|held|received|heads|headed|opened|closed|nodded|smiled|resigned|assumed|took|accompanied|opposed|who|whose)$/.test(
    w,
  )

/** “China’s Director of the Office of … and Foreign Minister Wang Yi”: the second office is of the same country. */
function chained(
  words: readonly Word[],
  roles: readonly RolePhrase[],
  role: RolePhrase,
  text: string,
): string | undefined {
  if (words[role.from - 1]?.lower !== 'and') return undefined
  const earlier = [...roles].reverse().find((r) => r.to < role.from && role.from - r.to <= 14)
  if (!earlier || /[,;.]/.test(text.slice(words[earlier.to - 1]?.end ?? 0, words[role.from]?.start ?? 0)))
    return undefined
  return earlier.country ?? countryEnding(words, earlier.from, text)?.id
}

/** A Secretary of State without a portfolio is that of the United States. */
const isAmerican = (text: string, words: readonly Word[], role: RolePhrase): boolean =>
  /^secretary of state$/i.test(text.slice(words[role.office]?.start ?? 0, words[role.to - 1]?.end ?? 0)) &&
  !role.country

function officeText(text: string, words: readonly Word[], role: RolePhrase, singular = false): string {
  if (singular)
    return officeText(text, words, role)
      .replace(/ies\b/, 'y')
      .replace(/s\b(?=$| of| for)/, '')
      .replace(/^[\p{L}]+ and (?=[\p{Lu}])/u, '')

  return text.slice(words[role.office]?.start ?? 0, words[role.to - 1]?.end ?? 0).replace(/\s+/g, ' ')
}

function enter(people: Person[], c: Candidate): void {
  const known = people.find((p) => sameName(p.tokens, c.words) && !differ(p, c))
  if (known) {
    learn(known, c)
    return
  }
  const person: Person = {
    kind: 'person',
    name: c.words.map((w) => (c.words.every((x) => x === x.toUpperCase()) ? inTitleCase(w) : w)).join(' '),
    tokens: c.words,
    offices: new Set(),
    standing: 'official',
    named: [],
  }
  learn(person, c)
  people.push(person)
}

/** Two people of one family name are told apart by country. */
const differ = (p: Person, c: Candidate) =>
  Boolean(p.country && c.country && p.country !== c.country && c.role && p.tokens.length !== c.words.length)

function enterShort(people: Person[], c: Candidate): void {
  const word = foldName(c.words[0] ?? '')
  const known = people.filter(
    (p) =>
      p.tokens.some((t) => sameWord(foldName(t), word)) &&
      !(p.country && c.country && p.country !== c.country),
  )
  if (known.length > 0) {
    const [only] = known
    if (known.length === 1 && only) learn(only, c)
    return
  }
  enter(people, c)
}

function update(people: readonly Person[], c: Candidate): void {
  const known = people.find((p) => sameName(p.tokens, c.words))
  if (known) learn(known, c)
}

function learn(p: Person, c: Candidate): void {
  p.named.push({ start: c.start, end: c.end })
  if (c.words.length > p.tokens.length && sameName(p.tokens, c.words)) {
    p.tokens = c.words
    p.name = c.words.join(' ')
  }
  if (c.role && c.role.head !== 'counterpart') {
    for (const name of namesOfOffice(c.role.role)) p.offices.add(name)
    if (c.roleText && (!p.role || isFuller(c.roleText, p.role))) {
      p.role = c.roleText
      if (c.roleStart !== undefined && c.roleEnd !== undefined)
        p.roleAt = { start: c.roleStart, end: c.roleEnd }
    }
    const standing: Standing = c.role.standing
    if (p.named.length === 1 || p.standing === 'official')
      p.standing = p.named.length === 1 ? standing : p.standing
    if (/spokesman|chairman|\bking\b|\bprince\b/.test(c.role.role)) p.gender ??= 'm'
    if (/spokeswoman|chairwoman|\bqueen\b|\bprincess\b|congresswoman/.test(c.role.role)) p.gender ??= 'f'
  }
  if (c.country) p.country ??= c.country
  if (c.gender) p.gender ??= c.gender
  if (c.honorific) p.honorific ??= c.honorific
  if (c.native) p.native ??= c.native
  const given =
    p.tokens.length > 1
      ? (genderOfGivenName(p.tokens[0] ?? '') ?? genderOfGivenName(p.tokens[p.tokens.length - 1] ?? ''))
      : undefined
  if (given) p.gender ??= given
}

/** “Minister” → “Foreign Minister”: more of the same office, not another description. */
const isFuller = (now: string, before: string) =>
  now.toLowerCase().endsWith(before.toLowerCase()) && now.length > before.length
