import type { Span } from '../evidence-book.ts'
import type { Person } from './cast.ts'
import { inTitleCase } from './family-name.ts'
import { COUNTRIES, findCountry } from './lexicon/countries.ts'
import { genderOfGivenName } from './lexicon/names.ts'
import { HONORIFICS, namesOfOffice } from './lexicon/roles.ts'
import { ENTRY, entriesOf, isTitled, looksLikePerson, SINGLE, TITLED_LIST } from './list-entries.ts'
import type { Page } from './page.ts'
import { findRolePhrases } from './role-phrases.ts'
import { sameName } from './same-name.ts'
import { type Column, cellOf, type Table } from './tables.ts'
import { wordsOf } from './words.ts'

/** Someone a list of those present names. */
export interface Listed {
  readonly person: Person
  readonly span: Span
  readonly present: boolean
  /** Invited to a meeting still to come. */
  readonly invited: boolean
}

const PRESENT =
  /^(?:#+ |\*\*)?(?:those )?(?:present|attendees?|participants?|in attendance|attendance|attending|also (?:present|attending|in attendance)|delegations?|list of participants|(?:[\p{L}-]+ ){0,2}(?:members|councillors|trustees|directors|governors|commissioners|delegates|officers) (?:present|attending|in attendance)|councillors|for the .{2,40}|(?:[\p{Lu}]\p{L}+ )?(?:side|delegation)|出席者|出席|参加者|与会人员|出席人员|invitees?|invited|required|chair(?:ed by|person|man)?|hosts?|hosted by|co-hosts?|moderators?|speakers?|panellists?|panelists?|keynote(?: speaker)?|facilitator|note[- ]?taker|secretary)(?: \([^)]{1,40}\))?(?:\*\*)? ?(?:[:：]|$)/iu
const ABSENT =
  /^(?:#+ |\*\*)?(?:apologies(?: for absence| received)?|absent|regrets|not present|欠席者?|缺席)(?:\*\*)? ?(?:[:：]|$)/iu
/** Some word of each of the two, and the colon or the end of the line behind it: seen sooner than the whole pattern. */
const HEADS =
  /present|attend|particip|delegat|councillors|for the|side|invite|required|chair|host|moderator|speaker|panel|keynote|facilitator|note|secretary|apologies|absent|regrets|出席|参加者|与会|欠席|缺席/i
const LONGEST_HEAD = 240
const mayHead = (raw: string): boolean => {
  const head = raw.slice(0, LONGEST_HEAD)
  return (raw.length <= LONGEST_HEAD || /[:：]/.test(head)) && HEADS.test(head)
}
const LONGEST_ENTRY = 160

/** People listed under “Present”, “Attendees”, “Apologies”; entered among `people`, once each. */
export function findListed(page: Page, people: Person[]): Listed[] {
  const found: Listed[] = []
  for (const table of page.tables ?? []) takeRows(page, table, people, found)
  let open: { present: boolean } | undefined
  for (const block of page.blocks) {
    if (block.kind === 'furniture' || block.kind === 'turn' || block.kind === 'row') {
      open = undefined
      continue
    }
    const raw = page.text.slice(block.start, block.end)
    const head = mayHead(raw) ? (PRESENT.exec(raw) ?? ABSENT.exec(raw)) : null
    if (head) {
      open = { present: !ABSENT.test(raw) }
      const rest = { start: block.start + head[0].length, end: block.end }
      if (/[:：]$/.test(head[0]) && page.text.slice(rest.start, rest.end).trim()) {
        for (const entry of entriesOf(page.text, rest))
          take(page.text, entry, open.present, people, found, isTitled(page.text, rest))
        if (!/[:：]\s*$/.test(raw)) open = undefined
      }
      continue
    }
    if (!open) continue
    if (block.kind === 'heading' || block.kind === 'title') {
      if (TITLED_LIST.test(raw) || ENTRY.test(raw)) {
        const span = { start: block.from, end: block.end }
        const entries = ENTRY.test(raw) ? [span] : entriesOf(page.text, span)
        for (const entry of entries)
          take(page.text, entry, open.present, people, found, isTitled(page.text, span))
        continue
      }
      const sub =
        /^(?:.{0,40}(?:side|delegation|team)|from .{2,40}|for .{2,40}|[\p{L} ]{2,30}):?$/iu.test(raw) &&
        raw.length < 50 &&
        !/(?:agenda|item|discussion|summary|minutes|decision|action)/i.test(raw)
      if (!sub) open = undefined
      else if (looksLikePerson(raw))
        take(page.text, { start: block.from, end: block.end }, open.present, people, found)
      continue
    }
    const span = { start: block.from, end: block.end }
    if (
      span.end - span.start > LONGEST_ENTRY * 4 ||
      (block.kind === 'body' && /[.]$/.test(raw) && raw.split(' ').length > 14 && !raw.includes(';'))
    ) {
      open = undefined
      continue
    }
    // “* Douglas” among people named in full: one who is known by a single name.
    const single =
      block.kind === 'item' && found.length > 1 && SINGLE.test(page.text.slice(span.start, span.end))
    for (const entry of entriesOf(page.text, span))
      take(page.text, entry, open.present, people, found, single || isTitled(page.text, span))
  }
  return found
}

function take(
  text: string,
  span: Span,
  present: boolean,
  people: Person[],
  found: Listed[],
  titled = false,
): void {
  const raw = text.slice(span.start, span.end)
  if (!raw || raw.length > LONGEST_ENTRY) return
  // “Ms Jane Doe, Director, Foreign Office”, “Director Jane Doe”, “Jane Doe (Japan)”.
  const cutAt = /,| \(|（| [–—-] |: /.exec(raw)
  const name = { start: span.start, end: span.start + (cutAt?.index ?? raw.length) }
  const tail = text.slice(name.end, span.end).replace(/^[\s,:(（–—-]+|[\s)）.]+$/g, '')
  enterOne(text, { span, name, tail, present, titled }, people, found)
}

/** People of a table: the name in one cell, office and body in others. */
function takeRows(page: Page, table: Table, people: Person[], found: Listed[]): void {
  if (!table.columns.includes('name') || table.columns.includes('action')) return
  for (const row of table.rows) {
    const name = cellOf(table, row, 'name')
    if (!name) continue
    const words = (column: Column) => {
      const cell = cellOf(table, row, column)
      return cell ? page.text.slice(cell.start, cell.end) : ''
    }
    const present = !/^(?:absent|apolog|no\b|✗|regrets|excused|欠席|缺席)/i.test(words('presence'))
    const tail = [words('office'), words('body')].filter(Boolean).join(', ')
    enterOne(page.text, { span: name, name, tail, present }, people, found)
  }
}

interface Entry {
  readonly span: Span
  readonly name: Span
  /** What is said of them: office, body, country. */
  readonly tail: string
  readonly present: boolean
  /** A form of address before the list stands for each of its names. */
  readonly titled?: boolean
}

function enterOne(
  text: string,
  { span, name: at, tail, present, titled }: Entry,
  people: Person[],
  found: Listed[],
): void {
  const words = wordsOf(text, at.start, at.end)
  const roles = findRolePhrases(words, text)
  let from = 0
  const leadRole = roles.find((r) => r.from === 0 && words[r.to] !== undefined)
  if (leadRole) from = leadRole.to
  let gender: 'm' | 'f' | undefined
  while (HONORIFICS.has(words[from]?.lower ?? '')) {
    gender ??= HONORIFICS.get(words[from]?.lower ?? '')
    from++
  }
  const name = words.slice(from)
  if (
    name.length < 1 ||
    name.length > 5 ||
    !name.every((w) => w.capital || /^(?:de|van|von|der|al|bin|di|da|el|la|le|du|dos)$/.test(w.lower))
  )
    return
  if (name.length === 1 && !leadRole && !gender && !titled) return
  if (name.some((w) => findCountry(w.text)) && !gender && !leadRole) return
  const tokens = name.map((w) => w.text)
  const roleText = leadRole
    ? text.slice(words[leadRole.office]?.start ?? span.start, words[leadRole.to - 1]?.end ?? span.start)
    : tail
  const country = COUNTRIES.find((c) =>
    [c.name, ...c.aliases, ...c.adjectives].some(
      (w) =>
        w.length > 1 && new RegExp(`(?<![\\p{L}])${w.replace(/\./g, '\\.')}(?![\\p{L}])`, 'u').test(tail),
    ),
  )
  const known = people.find((p) => sameName(p.tokens, tokens))
  const first = name[0]
  const last = name[name.length - 1]
  if (!first || !last) return
  const person: Person = known ?? {
    kind: 'person',
    name: tokens.map(inWhole(tokens)).join(' '),
    tokens,
    offices: new Set(),
    standing: 'official',
    named: [],
  }
  person.named.push({ start: first.start, end: last.end })
  if (roleText && /\p{L}/u.test(roleText) && !findCountry(roleText)) {
    person.role ??= roleText
    for (const r of findRolePhrases(wordsOf(roleText, 0, roleText.length), roleText))
      for (const n of namesOfOffice(r.role)) person.offices.add(n)
  }
  if (country) person.country ??= country.id
  const sex = gender ?? genderOfGivenName(tokens[0] ?? '')
  if (sex) person.gender ??= sex
  if (!known) people.push(person)
  if (!found.some((l) => l.person === person)) found.push({ person, span, present, invited: false })
}
const inWhole = (tokens: readonly string[]) => (t: string) =>
  tokens.every((x) => x === x.toUpperCase()) ? inTitleCase(t) : t
