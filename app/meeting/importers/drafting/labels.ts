import type { Span } from '../evidence-book.ts'
import type { Person } from './cast.ts'
import { withoutCjkOffice } from './cjk/cjk-people.ts'
import { inTitleCase } from './family-name.ts'
import { genderOfGivenName, isGivenName } from './lexicon/names.ts'
import { CAPITAL_OFFICES, HONORIFICS, namesOfOffice } from './lexicon/roles.ts'
import type { Page } from './page.ts'
import { findRolePhrases } from './role-phrases.ts'
import { foldName, sameName } from './same-name.ts'
import { wordsOf } from './words.ts'

/** Labels that stand for whoever asks or leads, not for a person. */
const ANYONE =
  /^(?:q\d*|a\d*|question|questions|answer|reporter|reporters|journalist|moderator|interpreter|translator|host|operator|chair|speaker|audience|participant|press|media|several|all|members|hon\. members|staff|記者|質問|問|答|司会|通訳|记者|主持人|翻译|问|司儀)(?: ?\d+)?$/iu

/** The person each label of a transcript means; people only labels name are entered among `people`. */
export function peopleOfLabels(page: Page, people: Person[]): ReadonlyMap<number, Person | undefined> {
  const byLabel = new Map<number, Person | undefined>()
  for (const block of page.blocks) {
    if (!block.label || byLabel.has(block.label.start)) continue
    byLabel.set(
      block.label.start,
      onlyAsks(page, block.label, people) ? undefined : personOf(page, block.label, people),
    )
  }
  return byLabel
}

/** “AFP: Did the two sides discuss it?”: a label the text does not know, whose every turn is a question. */
function onlyAsks(page: Page, label: Span, people: readonly Person[]): boolean {
  const words = (span: Span) => page.text.slice(span.start, span.end)
  const name = words(label)
  // A name of two words may be a member who asks: in a debate those are statements too.
  if (/\s/.test(name)) return false
  if (people.some((p) => name.includes(p.tokens[p.tokens.length - 1] ?? name))) return false
  const turns = page.blocks.filter((b) => b.label && words(b.label) === name)
  const asked = turns.filter((b) => /[?？]["”’]?$/.test(words(b)))
  const others = page.blocks.some((b) => b.label && words(b.label) !== name && !/[?？]["”’]?$/.test(words(b)))
  const title = page.title ? words(page.title) : ''
  return others && asked.length === turns.length && !title.includes(name)
}

function personOf(page: Page, label: Span, people: Person[]): Person | undefined {
  const raw = page.text.slice(label.start, label.end)
  if (page.language !== 'en') return cjkPerson(raw, label, people)
  const paren = raw.indexOf('(')
  const outer = { start: label.start, end: paren > 0 ? label.start + paren : label.end }
  const plain = page.text.slice(outer.start, outer.end).trim()
  // “Sidhant, WION”: a reporter with the outlet asks; “Jane Doe, Minister” speaks.
  if (ANYONE.test(plain) || /,? [A-Z]{2,6}(?: News| TV)?$/.test(plain.replace(/^[\p{Lu} .]+$/u, '')))
    return undefined
  const own = partsOf(page.text, outer)
  // “The Foreign Secretary (Mr David Lammy)”: the name stands in the brackets.
  const inner =
    paren > 0 ? partsOf(page.text, { start: label.start + paren + 1, end: label.end - 1 }) : undefined
  const takesInner = own.tokens.length === 0 && inner !== undefined && inner.tokens.length > 0
  const tokens = takesInner ? inner.tokens : own.tokens
  const at = takesInner ? inner.at : own.at
  const role = own.role ?? inner?.role
  const roleText = own.roleText ?? inner?.roleText
  const country = own.country ?? inner?.country
  if (tokens.length === 0) {
    // An office alone: its holder, where the text names one.
    if (!role) return undefined
    const holders = people.filter((p) => p.offices.has(role) && (!country || p.country === country))
    return holders.length === 1 ? holders[0] : undefined
  }
  let known =
    people.find((p) => tokens.length > 1 && sameName(p.tokens, tokens)) ??
    (tokens.length === 1
      ? only(people.filter((p) => p.tokens.some((t) => foldName(t) === foldName(tokens[0] ?? ''))))
      : undefined)
  // “Chancellor Brandl” of the title, in full in the label.
  if (!known && tokens.length > 1) {
    const last = foldName(tokens[tokens.length - 1] ?? '')
    known = only(people.filter((p) => p.tokens.length === 1 && foldName(p.tokens[0] ?? '') === last))
    if (known) {
      known.tokens = tokens.map(inTitleCase)
      known.name = known.tokens.join(' ')
    }
  }
  const full = !known && tokens.length === 1 ? fullNameIn(page, tokens[0] ?? '') : undefined
  const person: Person = known ??
    full ?? {
      kind: 'person',
      name: tokens.map(inTitleCase).join(' '),
      tokens: tokens.map(inTitleCase),
      offices: new Set(),
      standing: 'official',
      named: [],
    }
  if (at) person.named.push(at)
  if (role) {
    for (const name of namesOfOffice(role)) person.offices.add(name)
    if (roleText) person.role ??= roleText.split(/\s+/).map(inTitleCase).join(' ')
  }
  if (country) person.country ??= country
  const gender = own.gender ?? inner?.gender ?? genderOfGivenName(tokens[0] ?? '')
  if (gender) person.gender ??= gender
  if (!known) people.push(person)
  return person
}
/** “Kerry” of a label, where the head of the page says “John Kerry”. */
function fullNameIn(page: Page, word: string): Person | undefined {
  const wanted = foldName(word)
  for (const block of page.blocks) {
    if (block.label || block.end - block.start > 400) continue
    const words = wordsOf(page.text, block.start, block.end)
    for (let i = 1; i < words.length; i++) {
      const last = words[i]
      const first = words[i - 1]
      if (!last || !first || foldName(last.text) !== wanted || !isGivenName(first.text)) continue
      return {
        kind: 'person',
        name: `${first.text} ${last.text}`,
        tokens: [first.text, last.text],
        offices: new Set(),
        standing: 'official',
        named: [{ start: first.start, end: last.end }],
      }
    }
  }
  return undefined
}

const only = (list: readonly Person[]) => (list.length === 1 ? list[0] : undefined)

interface Parts {
  readonly tokens: readonly string[]
  readonly at?: Span
  readonly role?: string
  readonly roleText?: string
  readonly country?: string
  readonly gender?: 'm' | 'f'
}

function partsOf(text: string, span: Span): Parts {
  // Offices are known in lower and title case; a label in capitals is read as if it were neither.
  const words = wordsOf(text, span.start, span.end).map((w) => ({
    ...w,
    text: CAPITAL_OFFICES[w.text] ? w.text : inTitleCase(w.text),
  }))
  const roles = findRolePhrases(words, text)
  const role = roles[0]
  const taken = new Set<number>()
  for (const r of roles) for (let i = r.from; i < r.to; i++) taken.add(i)
  let gender: 'm' | 'f' | undefined
  const name = words.filter((w, i) => {
    if (taken.has(i)) return false
    if (HONORIFICS.has(w.lower)) {
      gender ??= HONORIFICS.get(w.lower)
      return false
    }
    return w.capital && w.lower !== 'the'
  })
  const first = name[0]
  const last = name[name.length - 1]
  return {
    tokens: name.length <= 5 ? name.map((w) => w.text) : [],
    ...(first && last && { at: { start: first.start, end: last.end } }),
    ...(role && {
      role: role.role,
      roleText: text.slice(words[role.office]?.start ?? span.start, words[role.to - 1]?.end ?? span.end),
    }),
    ...(role?.country && { country: role.country }),
    ...(gender && { gender }),
  }
}

function cjkPerson(raw: string, at: Span, people: Person[]): Person | undefined {
  const whole = raw.replace(/（.*$/, '').trim()
  if (ANYONE.test(whole) || /(?:記者|记者|問|司会)$/.test(whole)) return undefined
  const { name: plain, office } = withoutCjkOffice(whole)
  const known = people.filter(
    (p) =>
      plain.includes(p.name) ||
      (p.native && plain.includes(p.native)) ||
      plain.startsWith(p.tokens[0] ?? '\0'),
  )
  if (known.length > 0) {
    const [one] = known
    // “岩屋外務大臣” in the text, “岩屋毅 外務大臣” in the label: the label has the name in full.
    if (
      one &&
      known.length === 1 &&
      plain.length > one.name.length &&
      plain.length <= 6 &&
      plain.startsWith(one.name) &&
      !/\s/.test(plain)
    ) {
      one.name = plain
      one.tokens = [plain]
    }
    return one
  }
  if (plain.length > 12) return undefined
  const person: Person = {
    kind: 'person',
    name: plain,
    tokens: [plain],
    ...(office && { role: office }),
    offices: new Set(office ? [office] : []),
    standing: 'official',
    native: plain,
    named: [at],
  }
  people.push(person)
  return person
}
