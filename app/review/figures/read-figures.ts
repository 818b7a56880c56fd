import { type Language, languageOf } from '../../meeting/importers/drafting/language.ts'
import type { Span } from '../../meeting/importers/evidence-book.ts'
import { stem } from '../passages/stem.ts'
import { readCjkFigures } from './cjk-figures.ts'
import { readClockTimes } from './clock-times.ts'
import { readCodes } from './codes.ts'
import { countedAfter } from './counted-after.ts'
import { readFactors } from './factors.ts'
import type { Figure } from './figure.ts'
import { readFractions } from './fractions.ts'
import { DIGIT, LETTER, small } from './letters.ts'
import { numberOf, ORDINAL, ordinalValue, SCALE, SPELLED } from './numerals.ts'
import { unitOf, unitOfSign } from './units.ts'

/** All run over text in small letters. */
const SIGN = '(?:us\\$|a\\$|c\\$|nz\\$|hk\\$|[$€£¥￥₩₹]|(?:rmb|cny|jpy|usd|eur|gbp|chf)(?=\\s?\\d))'
const DIGITS = '\\d{1,3}(?:[,\\u00a0]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?[¼½¾⅓⅔]?|[¼½¾⅓⅔]'
const NUMBER = `(?:${DIGITS}|(?<![${LETTER}-])${SPELLED}(?![${LETTER}]))${SCALE}?`
const FIGURE = new RegExp(
  `(?<![${LETTER}${DIGIT}.,/:–-])(${SIGN})?\\s?(${NUMBER})(?:\\s?(?:-|–|—|to|or)\\s?(?:${SIGN})?(${NUMBER}))?(?![${DIGIT}]|[.,:/]\\d)`,
  'g',
)
const ORDINALS = new RegExp(`(?<![${LETTER}${DIGIT}-])(?:${ORDINAL})(?![${LETTER}${DIGIT}])`, 'g')
const UNIT = new RegExp(
  `^[\\s\\u00a0-]?((?:working|calendar|nautical|metric|square|cubic|consecutive|us|u\\.s\\.|canadian|australian|new zealand|hong kong|singapore)\\s)?(%|percentage points?|per cent|percent|[${LETTER}]+)`,
)
const LABEL =
  /\b(article|paragraph|para|section|chapter|annex|resolution|phase|round|item|point|clause|protocol|flight|room|line|route|highway)\s(?:no\.?\s)?$/i
const NAMED = /\b(?:covid|g|no|version|page|page no|act|channel|type|class|boeing|airbus)[\s-]?$/i
const TIME = /^(?::\d|\s?(?:a\.?m\.?|p\.?m\.?|GMT|UTC|hrs?|o[’']clock)\b)|^\.\d{2}\s?(?:am|pm)/i
const ABOUT =
  /\b(?:about|around|some|roughly|approximately|nearly|almost|close to|an estimated|estimated|in the region of)\s(?:an?\s)?$/i
const OVER = /\b(?:more than|over|above|in excess of|upwards of)\s(?:an?\s)?$/i
const UNDER = /\b(?:less than|fewer than|under|below)\s(?:an?\s)?$/i
/** “the two sides”, “one of them”: a way of speaking, not a figure. */
const IDIOM =
  /^[\s-](?:(?:key|main|foreign|prime|neighbou?ring|great|big|other|east asian|asian)\s)*(?:sides?|countries|nations|neighbou?rs|parties|governments|ministers|leaders|men|women|capitals|peoples|states|delegations|powers|economies|presidents|premiers|diplomats|officials|chiefs|of|another|other|another’s|day|way|sided|side|off|by|more|thing|hand|point)\b/i

/** “the four countries of the region”: those spoken of. */
const DEFINITE = /\b(?:the|these|those|all|both|our|their)\s$/i
const GOES_ON_TO_ACT =
  /^\s(?:will|would|are|were|have|had|also|then|agreed|met|discussed|decided|signed|spoke|disagreed|differ|differed|remain|remained|did|do|could|can|shall|should|expressed|exchanged|plan|intend|want|held)\b/i

/** Every number of a text that measures, counts or orders something. `dates` are left to the date reader. */
export function readFigures(
  text: string,
  dates: readonly Span[],
  language: Language = languageOf(text),
): Figure[] {
  const open = withoutDates(text, dates)
  const numbers = language === 'en' ? readLatin(open) : [...readCjkFigures(open), ...readLatin(open)]
  const found = [
    ...readClockTimes(text),
    ...readFractions(open),
    ...readFactors(open),
    ...readCodes(open),
    ...numbers,
  ]
  const taken: Span[] = []
  const kept = found
    .filter((f) => {
      if (taken.some((d) => f.start < d.end && f.end > d.start)) return false
      taken.push(f)
      return true
    })
    .sort((a, b) => a.start - b.start)
  return inheritUnits(text, kept)
}

/** The same length, so that offsets hold; a mark that parts numbers stands where dates stood. */
function withoutDates(text: string, dates: readonly Span[]): string {
  let open = text
  for (const d of dates) open = open.slice(0, d.start) + '§'.repeat(d.end - d.start) + open.slice(d.end)
  return open
}

const GOES_ON = /\b(?:to|from|instead of|rather than|up from|down from|than|or|and|against)\s(?:the\s)?$/i
const FAR = 60

/** “from 15 days to 30”, “30 days instead of 15”: a bare number takes the unit of the one it is set against. */
function inheritUnits(text: string, figures: readonly Figure[]): Figure[] {
  return figures.map((figure, i) => {
    const before = figures[i - 1]
    if (figure.kind !== 'count' || !before || before.kind === 'ordinal' || before.kind.startsWith('no-'))
      return figure
    const between = text.slice(before.end, figure.start)
    if (between.length > FAR || /[.;!?]\s/.test(between) || !GOES_ON.test(between)) return figure
    if (
      before.kind === 'count'
        ? figure.counted.length > 0
        : !/^[\s]*(?:[.,;:!?)”"]|$|(?:for|in|at|and|or|by|before|after|from|to|until|since|this|next|last|per)\b)/.test(
            text.slice(figure.end),
          )
    )
      return figure
    return {
      ...figure,
      kind: before.kind,
      base: before.base,
      counted: figure.counted.length ? figure.counted : before.counted,
    }
  })
}

function readLatin(text: string): Figure[] {
  const figures: Figure[] = []
  const lower = small(text)
  for (const m of lower.matchAll(FIGURE)) {
    const [whole, sign = '', first = '', second = ''] = m
    const lead = whole.length - whole.trimStart().length
    const start = m.index + lead
    const end = m.index + whole.length
    const before = text.slice(Math.max(0, start - 30), start)
    const after = text.slice(end, end + 80)
    const figure = readOne(text, { start, end, sign, first, second, before, after })
    if (figure) figures.push(figure)
  }
  for (const m of lower.matchAll(ORDINALS)) {
    const value = ordinalValue(m[0])
    const after = text.slice(m.index + m[0].length, m.index + m[0].length + 60)
    const counted = countedAfter(after)
    // “first” and “second” are mostly order of speech.
    if (!Number.isFinite(value) || (value < 3 && !/^\d/.test(m[0])) || !counted.length) continue
    const end = m.index + m[0].length
    figures.push({
      start: m.index,
      end,
      text: text.slice(m.index, end),
      low: value,
      high: value,
      kind: 'ordinal',
      base: 1,
      counted,
      near: 'exact',
      step: 1,
    })
  }
  return figures
}

interface Parts {
  start: number
  end: number
  sign: string
  first: string
  second: string
  before: string
  after: string
}

function readOne(text: string, p: Parts): Figure | null {
  const high = p.second ? numberOf(p.second) : numberOf(p.first)
  let low = numberOf(p.first)
  if (!Number.isFinite(low) || !Number.isFinite(high)) return null
  const label = LABEL.exec(p.before)?.[1]
  if (label) return make(text, p, `no-${stem(label.toLowerCase())}`, 1, low, high, [], p.end)
  if (NAMED.test(p.before) || TIME.test(p.after) || /^(?:st|nd|rd|th)\b/i.test(p.after)) return null
  // “3 to 5 million”: the scale is that of both.
  const scale = /(thousand|million|billion|trillion|bn|mn|tn)$/i.exec(p.second)?.[0]
  if (scale && !/[a-z]$/i.test(p.first)) low *= numberOf(`1 ${scale}`)
  const money = p.sign ? unitOfSign(p.sign) : undefined
  if (money) return make(text, p, money.kind, money.base, low, high, countedAfter(p.after), p.end)
  const unitMatch = UNIT.exec(small(p.after))
  const unit = unitMatch
    ? (unitOf(`${(unitMatch[1] ?? '').trim()} ${unitMatch[2] ?? ''}`) ?? unitOf(unitMatch[2] ?? ''))
    : undefined
  // “One day after they had begun”: the source says “a day”.
  if (
    unit &&
    unitMatch &&
    low === 1 &&
    /^one$/i.test(p.first.trim()) &&
    /^\s[\p{L}]+\s(?:after|later|before|earlier|ago)\b/u.test(p.after)
  )
    return null
  if (unit && unitMatch) {
    const until = p.end + unitMatch[0].length
    return make(text, p, unit.kind, unit.base, low, high, countedAfter(text.slice(until, until + 80)), until)
  }
  if (/^\d{4}$/.test(p.first) && low > 1899 && low < 2101) return null
  if (low <= 2 && /^[a-z]/i.test(p.first) && (low === 1 || IDIOM.test(p.after))) return null
  if (/^[a-z]/i.test(p.first) && IDIOM.test(p.after) && (low < 4 || DEFINITE.test(p.before))) return null
  // “The two will meet again”: they stand for people named before.
  if (/^[a-z]/i.test(p.first) && low < 5 && DEFINITE.test(p.before) && GOES_ON_TO_ACT.test(p.after))
    return null
  const counted = countedAfter(p.after)
  // “The agreement between the two (…)”
  if (
    /^[a-z]/i.test(p.first) &&
    low < 5 &&
    DEFINITE.test(p.before) &&
    (!counted.length || /^\s?[(,;:.)]/.test(p.after))
  )
    return null
  return make(text, p, 'count', 1, low, high, counted, p.end)
}

function make(
  text: string,
  { start, first, second, before }: Parts,
  kind: string,
  base: number,
  low: number,
  high: number,
  counted: readonly string[],
  end: number,
): Figure {
  const near = ABOUT.test(before)
    ? 'about'
    : OVER.test(before)
      ? 'over'
      : UNDER.test(before)
        ? 'under'
        : 'exact'
  return {
    start,
    end,
    text: text.slice(start, end),
    low: Math.min(low, high),
    high: Math.max(low, high),
    kind,
    base,
    counted,
    near,
    step: stepOf(second || first, high, near),
  }
}

/** What the last written digit is worth: zeros at the end of a large or rounded number are no digits. */
function stepOf(written: string, value: number, near: string): number {
  const decimals = /\.(\d+)/.exec(written)?.[1]?.length ?? 0
  if (/^[a-z]/i.test(written)) return value < 100 ? 1 : value % 100 ? 1 : value / 10
  const digits = Number(/[\d.]+/.exec(written.replace(/,/g, ''))?.[0] ?? 1)
  const scale = value / (digits || 1)
  if (/[a-z]/i.test(written) || decimals) return scale / 10 ** decimals
  if (value < 1000 && near === 'exact') return 1
  let step = 1
  while (value % (step * 10) === 0 && step < value) step *= 10
  return Math.min(step, value / 10)
}
