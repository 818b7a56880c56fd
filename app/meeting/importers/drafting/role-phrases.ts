import { countryEnding, coupled, joined, touching } from './country-phrases.ts'
import {
  CAPITAL_OFFICES,
  HONORIFICS,
  OFFICE_MODIFIERS,
  officeAt,
  PORTFOLIO,
  type Standing,
  TITLE_WORDS,
} from './lexicon/roles.ts'
import { countryInside, skipCountry, stripCountry, withPortfolio } from './office-portfolio.ts'
import { isSurname } from './surname-or-office.ts'
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

/** Every office named in a sentence, in order, without overlaps. */
export function findRolePhrases(words: readonly Word[], text: string): RolePhrase[] {
  // “President-elect” is an office as “President” is.
  const lower = words.map((w) => CAPITAL_OFFICES[w.text] ?? w.lower.replace(/-(?:elect|designate)$/, ''))
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
  if (!head || !joined(words, i, i + head.length, text) || isSurname(words, i, text)) return null
  // “the Iikura Guest House”: part of a name.
  if (i > 0 && words[i]?.capital && /^(?:guest|host|visitor)$/.test(lower[i] ?? '')) return null
  const start = i
  let to = i + head.length
  // “prime minister’s”, “Secretary General”: a longer office may begin inside this one (“vice” is handled to the left).
  while (!words[to - 1]?.possessive && coupled(words[to - 1], words[to], text)) {
    const longer = headAt(lower, to)
    if (!longer || !sameCase(words[to - 1], words[to]) || longer.office === 'counterpart') break
    head = longer
    to += longer.length
  }
  if (
    /^(?:elect|designate)$/.test(lower[to] ?? '') &&
    /^[–—-]$/.test(text.slice(words[to - 1]?.end ?? 0, words[to]?.start ?? 0))
  )
    to++
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
