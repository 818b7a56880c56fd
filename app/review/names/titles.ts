import type { Person } from '../../meeting/importers/drafting/cast.ts'
import { countryStarting } from '../../meeting/importers/drafting/country-phrases.ts'
import { findCast, scan } from '../../meeting/importers/drafting/find-cast.ts'
import { countryById } from '../../meeting/importers/drafting/lexicon/countries.ts'
import { namesOfOffice } from '../../meeting/importers/drafting/lexicon/roles.ts'
import { foldName } from '../../meeting/importers/drafting/same-name.ts'
import type { Word } from '../../meeting/importers/drafting/words.ts'
import type { NoteSentence } from '../note-sentences.ts'
import type { Grounds } from '../passages/grounds.ts'
import { isSame } from '../speakers/cast.ts'
import { knownPeople } from './known-names.ts'
import { spellingKey } from './spelling-key.ts'

/** An office, or a country, the note gives to someone who has another one. Offsets are those of the passage. */
export interface WrongTitle {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly note: string
  readonly source: string
  /** The country is wrong, not the office. */
  readonly party?: true
}

export function wrongTitles(grounds: Grounds, { reading, sentence }: NoteSentence): WrongTitle[] {
  const scanned = scan(reading.page, [sentence.span])
  return findCast(reading.page, scanned).flatMap((noted): WrongTitle[] => {
    if (!noted.country && !(noted.role && noted.roleAt)) return []
    const same = onePerSpelling(knownPeople(grounds, noted.tokens).filter((p) => isSame(p, noted)))
    const [known] = same
    if (same.length === 1 && known && differ(noted.country, known.country)) {
      const wrong = wrongParty(grounds, { reading, sentence }, noted, known)
      return wrong ? [wrong] : []
    }
    if (!noted.role || !noted.roleAt) return []
    if (same.length !== 1 || !known?.role || (!known.offices.size && !known.role)) return []
    const at = noted.roleAt
    // “the ministers of agriculture, A and B”: an office of several is not held against one.
    if (/(?:ers|ents|ors|ies|als|iefs|ants)\b/i.test(reading.text.slice(at.start, at.end))) return []
    const source = known.role
    if (sameOffice(noted.role, known) || standsTogether(grounds, noted, known)) return []
    return [
      { start: at.start, end: at.end, name: known.name, note: reading.text.slice(at.start, at.end), source },
    ]
  })
}

/** “Sergei” and “Sergey” of one family name are one person. */
function onePerSpelling(people: readonly Person[]): readonly Person[] {
  const byKey = new Map<string, Person>()
  for (const p of people) {
    const key = p.tokens.map(spellingKey).join(' ')
    const known = byKey.get(key)
    if (!known || (!known.role && p.role)) byKey.set(key, p)
  }
  return [...byKey.values()]
}

const differ = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b && !BODIES.has(a) && !BODIES.has(b)
/** Someone may speak for a country and for a body it belongs to. */
const BODIES: ReadonlySet<string> = new Set([
  'european-union',
  'united-nations',
  'nato',
  'african-union',
  'asean',
])

/** Words around a name that may say whose someone is. */
const BEFORE = 8
const AFTER = 6

/** Given to another country than every source gives them to; silent where a source has that country beside the name. */
function wrongParty(
  grounds: Grounds,
  { reading, sentence }: Pick<NoteSentence, 'reading' | 'sentence'>,
  noted: Person,
  known: Person,
): WrongTitle | null {
  const family = known.tokens.map(foldName)
  const beside = new Set<string>()
  for (const s of grounds.sentences) {
    const { words } = s.span
    for (const [i, w] of words.entries())
      if (w.capital && family.includes(foldName(w.text)))
        for (const c of countriesAround(words, i, s.page.text)) beside.add(c.id)
  }
  if (!noted.country || !known.country || !beside.has(known.country) || beside.has(noted.country)) return null
  const { words } = sentence.span
  const name = words.findIndex((w) => w.start === noted.named[0]?.start)
  const at = countriesAround(words, name, reading.text).find((c) => c.id === noted.country)
  if (name < 0 || !at) return null
  return {
    start: at.start,
    end: at.end,
    name: known.name,
    note: countryById(noted.country)?.name ?? '',
    source: countryById(known.country)?.name ?? '',
    party: true,
  }
}

/** Where what is said of one person ends and of another begins. */
const PARTS = /^(?:and|or|with|but|while|met|meets|told|said|between|who|whose|by)$/

function countriesAround(words: readonly Word[], i: number, text: string) {
  let from = i
  while (from > 0 && i - from < BEFORE && !PARTS.test(words[from - 1]?.lower ?? '')) from--
  let to = i + 1
  while (to < words.length && to - i < AFTER && !PARTS.test(words[to]?.lower ?? '')) to++
  const found: { id: string; start: number; end: number }[] = []
  for (let k = from; k < to; k++) {
    const country = countryStarting(words, k, text)
    const first = words[k]
    const last = country && words[country.to - 1]
    if (country && first && last) found.push({ id: country.id, start: first.start, end: last.end })
  }
  return found
}

/** The same office in other words, or less of it: “the minister” for “the foreign minister”. */
function sameOffice(role: string, known: Person): boolean {
  const noted = plainRole(role)
  const offices = [...known.offices, ...namesOfOffice((known.role ?? '').toLowerCase())].map(plainRole)
  const names = [noted, ...namesOfOffice(noted)].filter((n) => n.includes(' ') || n === noted)
  if (names.some((n) => offices.includes(n))) return true
  const words = wordsOfRole(plainRole(known.role ?? ''))
  const own = wordsOfRole(noted)
  const within = (few: readonly string[], many: readonly string[]) =>
    few.every((w) => many.some((m) => m === w || (w.length > 3 && (m.startsWith(w) || w.startsWith(m)))))
  return within(own, words) || within(words, own)
}

/** “President of South Africa” has the words of “South African President”. */
const wordsOfRole = (role: string): string[] =>
  role.split(/\W+/).filter((w) => w && !/^(?:of|the|for)$/.test(w))

/** Spellings of one word. */
const plainRole = (role: string): string =>
  role
    .toLowerCase()
    .replace(/\badvisor/g, 'adviser')
    .replace(/\bdefense\b/g, 'defence')
    .replace(/\blabor\b/g, 'labour')
    .replace(/\bcounsel?lor\b|\bcouncillor\b/g, 'councilor')

/** Some sentence of the sources or wording of the record has the name and every word of that office. */
function standsTogether(grounds: Grounds, noted: Person, known: Person): boolean {
  const family = known.tokens.map(foldName)
  const wanted = plainRole(noted.role ?? '')
    .split(/[^\p{L}]+/u)
    .filter((w) => w.length > 2)
  const together = new RegExp(wanted.join('(?: [\\p{L}-]+)?[ -]'), 'u')
  const has = (text: string) => {
    const words = new Set(
      plainRole(text)
        .split(/[^\p{L}]+/u)
        .map(foldName),
    )
    if (!family.some((f) => words.has(f)) || !wanted.every((w) => words.has(foldName(w)))) return false
    // The words of an office stand together, or with one between them, near the name.
    const at = together.exec(plainRole(text))
    return (
      at !== null &&
      family.some((f) =>
        foldName(text.slice(Math.max(0, at.index - 45), at.index + at[0].length + 45)).includes(f),
      )
    )
  }
  return grounds.sentences.some((s) => has(s.text)) || grounds.record.some(has)
}
