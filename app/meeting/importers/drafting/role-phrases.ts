import { findCountry, LONGEST_COUNTRY } from './lexicon/countries.ts'
import {
  CAPITAL_OFFICES,
  HONORIFICS,
  OFFICE_MODIFIERS,
  officeAt,
  PORTFOLIO,
  type Standing,
  TITLE_WORDS,
} from './lexicon/roles.ts'
import type { Word } from './words.ts'

/** “Japan’s foreign minister”, “the Deputy Secretary-General”, “his Chinese counterpart”: words `from` to `to`, exclusive. */
export interface RolePhrase {
  readonly from: number
  readonly to: number
  /** Where the office itself begins, after determiner and country. */
  readonly office: number
  /** The office's noun, as compared: “minister”; “counterpart” stands for that of another. */
  readonly head: string
  /** Lower case, without determiner and country: “foreign minister”, “minister of foreign affairs”. */
  readonly role: string
  readonly standing: Standing
  readonly country?: string
  readonly determiner?: string
  readonly plural: boolean
  /** The phrase owns what follows: “the minister’s proposal”. */
  readonly possessive: boolean
}

const DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'their',
  'its',
  'our',
  'my',
  'this',
  'one',
  'another',
  'both',
  'neither',
  'either',
  'each',
  'every',
  'no',
  'two',
  'three',
  'some',
  'several',
  'many',
  'other',
  'all',
])
const COUNTERPARTS = new Set([
  'counterpart',
  'counterparts',
  'colleague',
  'host',
  'hosts',
  'guest',
  'visitor',
  'homologue',
])

/** What “official” is an adjective of. */
const OFFICIAL_THINGS = new Set(
  'visit visits trip talks statement statements website source sources readout record records account language languages data figures result results title name ceremony dinner lunch welcome reception document documents media news agency position policy response residence document text version photo photos communique communiqué letter invitation'.split(
    ' ',
  ),
)

/** The country named by the words that end at `end` (exclusive), longest first. */
export function countryEnding(
  words: readonly Word[],
  end: number,
  text: string,
): { id: string; from: number } | null {
  for (let n = Math.min(LONGEST_COUNTRY, end); n > 0; n--) {
    const from = end - n
    if (!joined(words, from, end, text)) continue
    // Something may follow, but only across a space: “Washington: Prime Minister …” names a place.
    if (words[end] && !touching(words[end - 1], words[end], text)) return null
    const found = findCountry(
      words
        .slice(from, end)
        .map((w) => w.text)
        .join(' '),
    )
    if (found) return { id: found.country.id, from }
  }
  return null
}
/** The country named by the words that start at `from`, longest first. */
export function countryStarting(
  words: readonly Word[],
  from: number,
  text: string,
): { id: string; to: number; as: string } | null {
  for (let n = Math.min(LONGEST_COUNTRY, words.length - from); n > 0; n--) {
    if (!joined(words, from, from + n, text)) continue
    const found = findCountry(
      words
        .slice(from, from + n)
        .map((w) => w.text)
        .join(' '),
    )
    if (found) return { id: found.country.id, to: from + n, as: found.as }
  }
  return null
}

/** Only white space stands between these words. */
export function joined(words: readonly Word[], from: number, to: number, text: string): boolean {
  for (let i = from; i + 1 < to; i++) {
    const a = words[i]
    const b = words[i + 1]
    if (!a || !b || a.possessive || !/^[\s\u00a0]+$/.test(text.slice(a.end, b.start))) return false
  }
  return true
}
/** A space, or the stroke of “High Representative/Vice-President”. */
const coupled = (a: Word | undefined, b: Word | undefined, text: string): boolean =>
  touching(a, b, text) || (a !== undefined && b !== undefined && text.slice(a.end, b.start) === '/')
const touching = (a: Word | undefined, b: Word | undefined, text: string): boolean =>
  a !== undefined && b !== undefined && /^(?:['’]s?)?[\s\u00a0]+$/.test(text.slice(a.end, b.start))

/** Every office named in a sentence, in order, without overlaps. */
export function findRolePhrases(words: readonly Word[], text: string): RolePhrase[] {
  const lower = words.map((w) => CAPITAL_OFFICES[w.text] ?? w.lower)
  const found: RolePhrase[] = []
  let done = 0
  for (let i = 0; i < words.length; i++) {
    if (i < done) continue
    const phrase = phraseAt(words, lower, i, done, text)
    if (!phrase) continue
    found.push(phrase)
    done = phrase.to
    i = phrase.to - 1
  }
  return found
}

function headAt(
  lower: readonly string[],
  i: number,
): { office: string; standing: Standing; length: number; plural: boolean } | null {
  const word = lower[i] ?? ''
  const title = TITLE_WORDS[word]
  if (title)
    return {
      office: title,
      standing: title === 'professor' ? 'observer' : 'official',
      length: 1,
      plural: false,
    }
  if (word === 'opposite') {
    const number = /^numbers?$/.exec(lower[i + 1] ?? '')
    return (
      number && { office: 'counterpart', standing: 'official', length: 2, plural: number[0].endsWith('s') }
    )
  }
  if (COUNTERPARTS.has(word))
    return { office: 'counterpart', standing: 'official', length: 1, plural: /s$/.test(word) }
  const single = officeAt(lower, i)
  if (single?.office === 'official' && OFFICIAL_THINGS.has(lower[i + 1] ?? '')) return null
  if (single) return { ...single, plural: false }
  // Plural: “foreign ministers”, “secretaries”, “spokesmen”.
  const singular = word
    .replace(/ies$/, 'y')
    .replace(/men$/, 'man')
    .replace(/women$/, 'woman')
  const as = singular !== word ? singular : word.replace(/s$/, '')
  if (as === word) return null
  const many = officeAt([...lower.slice(0, i), as], i)
  return many && { ...many, plural: true }
}

function phraseAt(
  words: readonly Word[],
  lower: readonly string[],
  i: number,
  floor: number,
  text: string,
): RolePhrase | null {
  let head = headAt(lower, i)
  if (!head || !joined(words, i, i + head.length, text)) return null
  const start = i
  let to = i + head.length
  // “prime minister’s”, “Secretary General”: a longer office may begin inside this one (“vice” is handled to the left).
  while (!words[to - 1]?.possessive && coupled(words[to - 1], words[to], text)) {
    const longer = headAt(lower, to)
    if (!longer || !sameCase(words[to - 1], words[to]) || longer.office === 'counterpart') break
    head = longer
    to += longer.length
  }
  to = withPortfolio(words, lower, to, text)
  let from = start
  let country: string | undefined
  let determiner: string | undefined
  while (from > floor && touching(words[from - 1], words[from], text)) {
    const word = words[from - 1]
    if (!word) break
    const before = countryEnding(words, from, text)
    if (before && before.from >= floor) {
      country ??= before.id
      from = before.from
      if (word.possessive) break
      continue
    }
    if (word.possessive) break
    if (
      OFFICE_MODIFIERS.has(word.lower) ||
      HONORIFICS.has(word.lower) ||
      isPortfolioOf(word.lower, head.office)
    ) {
      from--
      continue
    }
    if (
      word.lower === 'and' &&
      from - 2 >= floor &&
      belongs(lower[from - 2] ?? '', head.office) &&
      belongs(lower[from] ?? '', head.office)
    ) {
      from--
      continue
    }
    break
  }
  const office = skipCountry(words, from, start, text)
  if (
    from > floor &&
    touching(words[from - 1], words[from], text) &&
    DETERMINERS.has(lower[from - 1] ?? '')
  ) {
    determiner = lower[from - 1]
    from--
  }
  country ??= countryInside(words, start, to, text)
  const role = words
    .slice(office, to)
    .map((w) => TITLE_WORDS[w.lower] ?? CAPITAL_OFFICES[w.text] ?? w.lower)
    .join(' ')
  const last = words[to - 1]
  return {
    from,
    to,
    office,
    head: head.office,
    role: stripCountry(role, words, office, to, text),
    standing: standingOf(head.standing, role),
    ...(country && { country }),
    ...(determiner && { determiner }),
    plural: head.plural,
    possessive: last?.possessive ?? false,
  }
}

/** May stand before the office: “foreign”, “business” of a business secretary. */
const belongs = (word: string, office: string) => OFFICE_MODIFIERS.has(word) || isPortfolioOf(word, office)

/** “irrigation minister”, “women’s affairs minister”: what a minister is of may stand before the office. */
const isPortfolioOf = (word: string, office: string) =>
  /^(?:minister|secretary|commissioner|vice-minister)$/.test(office) &&
  PORTFOLIO.has(word) &&
  !/^(?:the|and|east|west|north|south|middle|state|house)$/.test(word)

/** “trade policy analyst at the ministry” comments; “senior fellow” too; a “chief executive” is no official. */
const standingOf = (standing: Standing, role: string): Standing =>
  /\b(?:spokes(?:person|man|woman)|press secretary)\b/.test(role) ? 'spokesperson' : standing

const sameCase = (a: Word | undefined, b: Word | undefined) => a?.capital === b?.capital

function skipCountry(words: readonly Word[], from: number, until: number, text: string): number {
  let at = from
  while (at < until) {
    const country = countryStarting(words, at, text)
    if (country && country.to <= until) at = country.to
    else if (HONORIFICS.has(words[at]?.lower ?? '') && !TITLE_WORDS[words[at]?.lower ?? '']) at++
    else break
  }
  return at
}

/** “of State”, “for Foreign Affairs and Trade”, “of Japan”: what the office is of. */
function withPortfolio(words: readonly Word[], lower: readonly string[], to: number, text: string): number {
  let end = to
  for (;;) {
    const link = lower[end] ?? ''
    if (
      !/^(?:of|for|to|in|at)$/.test(link) ||
      !touching(words[end - 1], words[end], text) ||
      words[end - 1]?.possessive
    )
      return end
    let at = end + 1
    if (lower[at] === 'the') at++
    const first = at
    while (at < words.length && touchingOrComma(words[at - 1], words[at], text, at > first)) {
      const country = countryStarting(words, at, text)
      if (country && country.as !== 'adjective') at = country.to
      else if (
        PORTFOLIO.has(lower[at] ?? '') &&
        (lower[at] !== 'and' || PORTFOLIO.has(lower[at + 1] ?? '')) &&
        lower[at] !== 'the'
      )
        at++
      else if (country) at = country.to
      else break
    }
    while (at > first && (lower[at - 1] === 'and' || lower[at - 1] === 'the')) at--
    // “in”, “at” and “to” only before a country or a body: “ambassador to Japan”.
    if (at === first) return end
    if (/^(?:to|in|at)$/.test(link) && !countryStarting(words, first, text)) return end
    end = at
  }
}
function touchingOrComma(a: Word | undefined, b: Word | undefined, text: string, comma: boolean): boolean {
  if (!a || !b || a.possessive) return false
  const gap = text.slice(a.end, b.start)
  return /^[\s\u00a0]+$/.test(gap) || (comma && /^, $/.test(gap) && PORTFOLIO.has(b.lower) && b.capital)
}

function countryInside(words: readonly Word[], from: number, to: number, text: string): string | undefined {
  for (let i = from; i < to; i++) {
    const found = countryStarting(words, i, text)
    if (found && found.to <= to) return found.id
  }
  return undefined
}

/** “minister of foreign affairs of japan” → “minister of foreign affairs”. */
function stripCountry(role: string, words: readonly Word[], from: number, to: number, text: string): string {
  for (let i = to - 1; i > from; i--) {
    const found = countryStarting(words, i, text)
    if (found?.to === to)
      return words
        .slice(from, i)
        .map((w) => w.lower)
        .join(' ')
        .replace(/(?: (?:of|for|to|in|at)(?: the)?)+$/, '')
  }
  return role
}
