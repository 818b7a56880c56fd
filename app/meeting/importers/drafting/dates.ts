import type { Span } from '../evidence-book.ts'
import { cjkDates } from './dates-cjk.ts'
import type { Language } from './language.ts'

/** A date as the text gives it. `value` is EDTF: only as precise as written. */
export interface FoundDate extends Span {
  readonly value: string
  /** Reckoned from the day of publication: “yesterday”, “in September”. */
  readonly relative: boolean
  /** The last day of a range that starts with `value`. */
  readonly until?: string
}

export interface DateReference {
  /** ISO day the text was written or published. */
  readonly day: string
  /** 05/03/2025 as 5 March, or as May 3. */
  readonly dayFirst: boolean
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const MONTH =
  '(January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)'
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const DAY = '(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)'
const YEAR = '((?:19|20)\\d{2})'
const ORD = '(?:st|nd|rd|th)?'
const DASH = '\\s?(?:-|–|—|to|and|until|through)\\s?'

const pad = (n: number) => String(n).padStart(2, '0')
const monthOf = (name: string) =>
  MONTHS.findIndex((m) => m.startsWith(name.toLowerCase().replace('.', '').slice(0, 3))) + 1
const isDay = (y: number, m: number, d: number) => m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m)
const daysIn = (y: number, m: number) =>
  [31, y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][
    m - 1
  ] ?? 0
const iso = (y: number, m: number, d: number) => (isDay(y, m, d) ? `${y}-${pad(m)}-${pad(d)}` : null)

/** Days since 1970-01-01 of a civil day, and back; no clock and no zone is asked. */
export function dayNumber(day: string): number {
  return Math.round(
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000,
  )
}
export function dayOf(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10)
}

type Read = (
  m: RegExpExecArray,
  ref: DateReference,
  text: string,
) => { value: string; until?: string; relative?: boolean } | null
const rule = (pattern: string, read: Read, flags = 'g') => ({ pattern: new RegExp(pattern, flags), read })
const year = (ref: DateReference) => Number(ref.day.slice(0, 4))
const month = (ref: DateReference) => Number(ref.day.slice(5, 7))

/** Ordered: an earlier rule takes the characters it matches. */
const RULES = [
  rule(
    `\\b${YEAR}-(\\d{2})-(\\d{2})(?:T(\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?))?(?![\\d-])`,
    ([, y, m, d, t]) => {
      const day = iso(Number(y), Number(m), Number(d))
      return one(day && t ? `${day}T${t}` : day)
    },
  ),
  rule(`\\b${YEAR}/(\\d{1,2})/(\\d{1,2})(?![\\d/])`, ([, y, m, d]) =>
    one(iso(Number(y), Number(m), Number(d))),
  ),
  rule(`\\b(\\d{1,2})([/.])(\\d{1,2})\\2${YEAR}(?!\\d)`, ([, a, mark, b, y], ref) => {
    const [d, m] = mark === '.' || ref.dayFirst ? [Number(a), Number(b)] : [Number(b), Number(a)]
    return one(iso(Number(y), m, d) ?? iso(Number(y), d, m))
  }),
  // 30 June – 2 July 2025; June 30 – July 2, 2025
  rule(
    `\\b(\\d{1,2})${ORD} ${MONTH}${DASH}(\\d{1,2})${ORD} ${MONTH}(?:,? ${YEAR})?`,
    ([, d1, m1, d2, m2, y], ref) =>
      range(ref, Number(d1), monthOf(m1 ?? ''), Number(d2), monthOf(m2 ?? ''), y),
  ),
  rule(
    `\\b${MONTH} (\\d{1,2})${ORD}${DASH}${MONTH} (\\d{1,2})${ORD}(?:,? ${YEAR})?`,
    ([, m1, d1, m2, d2, y], ref) =>
      range(ref, Number(d1), monthOf(m1 ?? ''), Number(d2), monthOf(m2 ?? ''), y),
  ),
  // 3–5 March 2025; March 3-5, 2025
  rule(
    `\\b(\\d{1,2})${ORD}${DASH}(\\d{1,2})${ORD} (?:of )?${MONTH}(?:,? ${YEAR})?`,
    ([, d1, d2, m, y], ref) => range(ref, Number(d1), monthOf(m ?? ''), Number(d2), monthOf(m ?? ''), y),
  ),
  rule(
    `\\b${MONTH} (\\d{1,2})${ORD}(?:-|–|—| to | and )(\\d{1,2})${ORD}(?:,? ${YEAR})?(?![\\d:])`,
    ([, m, d1, d2, y], ref) => range(ref, Number(d1), monthOf(m ?? ''), Number(d2), monthOf(m ?? ''), y),
  ),
  rule(
    `\\b(?:${DAY},? \\(?)?(?:the )?(\\d{1,2})${ORD}(?: day)? (?:of )?${MONTH}(?:,? ${YEAR})?(?!\\d)(?:,? \\(?${DAY}\\b\\)?)?`,
    ([all, w1, d, m, y, w2], ref) => dayAndMonth(ref, Number(d), monthOf(m ?? ''), y, all, w1 ?? w2),
  ),
  rule(
    `\\b(?:${DAY},? \\(?)?${MONTH} (?:the )?(\\d{1,2})${ORD}(?!\\d|:\\d|[.,]\\d|%| (?:million|billion|percent|per cent))(?:,? ${YEAR}(?!\\d))?(?:,? \\(?${DAY}\\b\\)?)?`,
    ([all, w1, m, d, y, w2], ref) => dayAndMonth(ref, Number(d), monthOf(m ?? ''), y, all, w1 ?? w2),
  ),
  rule(
    `\\b(?:early |mid-|late |end-|the end of |the beginning of )?${MONTH}(?: of|,)? ${YEAR}(?!\\d)`,
    ([, m, y]) => ({ value: `${y}-${pad(monthOf(m ?? ''))}` }),
  ),
  rule(`\\b(?:early |mid-|late )?${MONTH} (last|this|next) year\\b`, ([, m, which], ref) => ({
    value: `${year(ref) + (which === 'last' ? -1 : which === 'next' ? 1 : 0)}-${pad(monthOf(m ?? ''))}`,
    relative: true,
  })),
  rule(
    `\\b(last|this|next|the coming|the past) ${MONTH}\\b`,
    ([, which, m], ref) => ({ value: nearMonth(ref, monthOf(m ?? ''), which ?? ''), relative: true }),
    'gi',
  ),
  rule(
    `\\b(?:(?:by|of|in|since|until|till|from|during|before|after|through|to|between|and|this|for|early|late|mid|end|around) |mid-|early-|late-|end-)(?:early |mid-|late |end-|the end of |the beginning of |around )?${MONTH}\\b(?! \\d)(?! [A-Z][a-z]+ said)`,
    (m, ref, text) =>
      bareMonth(m[0], m[1] ?? '', ref, AHEAD.test(text.slice(Math.max(0, m.index - 60), m.index))),
  ),
  rule(
    `\\b(January|February|March|April|June|July|August|September|October|November|December)(?:['’]s)?(?= (?:agreement|meeting|summit|talks|visit|deal|accord|statement|decision|round|session|election|elections|communique|communiqué|declaration|election|deadline|trip|conference|forum|ministerial|report|announcement|incident|attack|vote))`,
    ([, m], ref) => ({
      value: nearMonth(ref, monthOf(m ?? ''), ''),
      relative: true,
    }),
  ),
  rule(
    `\\b(?:(last|next|this|this past|this coming|the following|the previous|coming|past) )?${DAY}(?: (?:morning|afternoon|evening|night))?\\b`,
    (m, ref, text) => ({
      value: weekday(ref, m[2] ?? '', m[1] ?? '', AHEAD.test(text.slice(Math.max(0, m.index - 60), m.index))),
      relative: true,
    }),
  ),
  rule(
    `\\b(the day before yesterday|yesterday|today|tonight|this (?:morning|afternoon|evening)|last night|the day after tomorrow|tomorrow)\\b`,
    ([, word], ref) => ({
      value: dayOf(dayNumber(ref.day) + (DAY_WORDS[(word ?? '').toLowerCase()] ?? 0)),
      relative: true,
    }),
    'gi',
  ),
  rule(
    `\\b(last|next|this|the coming|earlier this|later this|early next|late last|early this|late this|end of this|end of next|the previous|the following) (year|month)\\b`,
    ([, which, unit], ref) => nearUnit(ref, (which ?? '').toLowerCase(), (unit ?? '').toLowerCase()),
    'gi',
  ),
  rule(
    `\\b(?:end of the year|year[’']s end|year-end|end of year|the current year)\\b`,
    (_m, ref) => ({ value: String(year(ref)), relative: true }),
    'gi',
  ),
  rule(
    `\\b(a|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,3}) (day|week|month|year)s? (ago|earlier|from now|later)\\b`,
    ([, n, unit, way], ref) => distance(ref, n ?? '', unit ?? '', way ?? ''),
    'gi',
  ),
  rule(
    `(?:\\b(?:first|second|third|fourth|1st|2nd|3rd|4th) (?:half|quarter) of |\\b(?:spring|summer|autumn|fall|winter) (?:of )?|\\bQ[1-4] |\\bH[12] )${YEAR}\\b`,
    ([, y]) => ({ value: y ?? '' }),
    'gi',
  ),
  rule(
    `\\b${YEAR}(?:[-–](\\d{2}|(?:19|20)\\d{2}))?(?![\\d%]|[.,/:-]\\d| ?(?:million|billion|trillion|troops|people|tonnes|tons|km|kilometres|kilometers|euros|dollars|yen|yuan|MW|jobs|visitors|students|soldiers|delegates)\\b)`,
    (m, _ref, text) => bareYear(m, text),
  ),
]
const DAY_WORDS: Readonly<Record<string, number>> = {
  'the day before yesterday': -2,
  yesterday: -1,
  'last night': -1,
  tomorrow: 1,
  'the day after tomorrow': 2,
}

const one = (value: string | null) => (value ? { value } : null)

function dayAndMonth(
  ref: DateReference,
  d: number,
  m: number,
  y: string | undefined,
  all: string,
  weekdayName?: string,
) {
  if (y) return one(iso(Number(y), m, d))
  // “15 may be”: a number and a modal verb are no date.
  if (m === 5 && /\bmay\b/.test(all)) return null
  const value = iso(yearOf(ref, m, d, weekdayName), m, d)
  // A day of the week beside it leaves one year in six or so: as good as written out.
  return value === null ? null : { value, relative: weekdayName === undefined }
}

/** The year of a day without one. Where its day of the week is named too, only some years fit. */
export function yearOf(ref: DateReference, m: number, d: number, weekdayName?: string): number {
  const nearest = nearestYear(ref, m, d)
  if (!weekdayName) return nearest
  const wanted = DAYS.indexOf(weekdayName.toLowerCase())
  const fit = [0, -1, 1, -2, -3, -4, -5, -6]
    .map((n) => nearest + n)
    .find((y) => weekdayNumber(y, m, d) === wanted)
  return fit ?? nearest
}
const weekdayNumber = (y: number, m: number, d: number) =>
  (((dayNumber(`${y}-${pad(m)}-${pad(d)}`) + 4) % 7) + 7) % 7
export const isWeekday = (day: string, name: string) =>
  weekdayNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))) ===
  DAYS.indexOf(name.toLowerCase())

function range(ref: DateReference, d1: number, m1: number, d2: number, m2: number, y: string | undefined) {
  const of = y ? Number(y) : nearestYear(ref, m1, d1)
  const value = iso(of, m1, d1)
  const until = iso(m2 < m1 ? of + 1 : of, m2, d2)
  return value !== null && until !== null && value < until ? { value, until, relative: !y } : null
}

/** The year that puts a day without one closest to the day of publication. */
function nearestYear(ref: DateReference, m: number, d: number): number {
  const now = dayNumber(ref.day)
  const y = year(ref)
  const far = (candidate: number) =>
    Math.abs(dayNumber(`${candidate}-${pad(m)}-${pad(Math.min(d, 28))}`) - now)
  return [y - 1, y, y + 1].reduce((best, candidate) => (far(candidate) < far(best) ? candidate : best), y)
}

/** “in September”: the latest one that has begun, unless the words look ahead. */
function nearMonth(ref: DateReference, m: number, which: string): string {
  const y = year(ref)
  const now = month(ref)
  const word = which.toLowerCase()
  if (word === 'next' || word === 'the coming') return `${m > now ? y : y + 1}-${pad(m)}`
  if (word === 'last' || word === 'the past') return `${m < now ? y : y - 1}-${pad(m)}`
  if (word === 'this') return `${y}-${pad(m)}`
  return `${m <= now ? y : m - now <= 1 ? y : y - 1}-${pad(m)}`
}

function bareMonth(all: string, m: string, ref: DateReference, looksAhead: boolean) {
  if (/^may$/.test(m) || (/^(?:march|mar)$/.test(m) && !/[A-Z]/.test(m))) return null
  const ahead = looksAhead || /^(?:by|until|till|before|for)\b/i.test(all)
  const n = monthOf(m)
  if (ahead) return { value: `${n >= month(ref) ? year(ref) : year(ref) + 1}-${pad(n)}`, relative: true }
  return { value: nearMonth(ref, n, ''), relative: true }
}

/** Words before a day that look ahead: “will meet on Friday”, “due on Monday”. */
const AHEAD =
  /\b(?:will|due|scheduled|expected|planned|plans|set|slated|upcoming|to be held|until|by|is to|are to|later this week|ahead of)\b[^.;]{0,40}$/i

function weekday(ref: DateReference, name: string, which: string, ahead: boolean): string {
  const today = dayNumber(ref.day)
  const now = (((today + 4) % 7) + 7) % 7
  const wanted = DAYS.indexOf(name.toLowerCase())
  const back = (now - wanted + 7) % 7
  if (/next|coming|following/i.test(which)) return dayOf(today - back + 7)
  if (/last|past|previous/i.test(which)) return dayOf(today - (back === 0 ? 7 : back))
  return dayOf(ahead && back > 0 ? today - back + 7 : today - back)
}

function nearUnit(ref: DateReference, which: string, unit: string) {
  const step = /next|coming|following/.test(which) ? 1 : /^last|late last|previous/.test(which) ? -1 : 0
  if (unit === 'year') return { value: String(year(ref) + step), relative: true }
  const n = year(ref) * 12 + month(ref) - 1 + step
  return { value: `${Math.floor(n / 12)}-${pad((n % 12) + 1)}`, relative: true }
}

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
function distance(ref: DateReference, n: string, unit: string, way: string) {
  if (/earlier|later/i.test(way)) return null
  const count =
    n.toLowerCase() === 'a'
      ? 1
      : NUMBERS.indexOf(n.toLowerCase()) > 0
        ? NUMBERS.indexOf(n.toLowerCase())
        : Number(n)
  if (!Number.isFinite(count)) return null
  const sign = /ago/i.test(way) ? -count : count
  if (unit === 'day') return { value: dayOf(dayNumber(ref.day) + sign), relative: true }
  if (unit === 'week') return null
  if (unit === 'year') return { value: String(year(ref) + sign), relative: true }
  const months = year(ref) * 12 + month(ref) - 1 + sign
  return { value: `${Math.floor(months / 12)}-${pad((months % 12) + 1)}`, relative: true }
}

/** Four digits are a year only where the words around them speak of time, or name an event of that year. */
function bareYear(m: RegExpExecArray, text: string) {
  const [all, from, to] = m
  if (!from) return null
  const before = text.slice(Math.max(0, m.index - 24), m.index)
  const after = text.slice(m.index + all.length, m.index + all.length + 12)
  if (
    /[$€£¥#№]\s?$|\b(?:resolution|resolutions|no\.?|number|article|para|paragraph|room|flight|law|act|decree|order|act no\.?)\s*$/i.test(
      before,
    )
  )
    return null
  if (/^\s?(?:GMT|UTC|hrs|hours|local|h\b|JST|CET|BST|EST)/.test(after)) return null
  if (/\b\d{1,3}[,.]$/.test(before)) return null
  if (!to) return { value: from }
  const until = to.length === 2 ? `${from.slice(0, 2)}${to}` : to
  return until > from ? { value: from, until } : { value: from }
}

/** Every date of a range of text, in order, without overlaps. */
export function findDates(text: string, range: Span, ref: DateReference, language: Language): FoundDate[] {
  if (language !== 'en') return cjkDates(text, range, ref)
  const part = text.slice(range.start, range.end).replace(/[\n\r\u00a0]/g, ' ')
  const found: FoundDate[] = []
  const taken = new Uint8Array(part.length)
  for (const { pattern, read } of RULES) {
    pattern.lastIndex = 0
    for (let m = pattern.exec(part); m; m = pattern.exec(part)) {
      const end = m.index + m[0].length
      if (taken.subarray(m.index, end).includes(1)) continue
      const got = read(m, ref, part)
      if (!got || !/^\d{4}/.test(got.value)) continue
      taken.fill(1, m.index, end)
      found.push({
        start: range.start + m.index,
        end: range.start + end,
        value: got.value,
        relative: got.relative ?? false,
        ...(got.until && { until: got.until }),
      })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
