import { DAYS, dayNumber, dayOf, iso, pad, weekdayNumber } from './calendar.ts'
import type { DateReference } from './found-date.ts'

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

export const monthOf = (name: string) =>
  MONTHS.findIndex((m) => m.startsWith(name.toLowerCase().replace('.', '').slice(0, 3))) + 1

export const year = (ref: DateReference) => Number(ref.day.slice(0, 4))

export const month = (ref: DateReference) => Number(ref.day.slice(5, 7))

export const DAY_WORDS: Readonly<Record<string, number>> = {
  'the day before yesterday': -2,
  yesterday: -1,
  'last night': -1,
  tomorrow: 1,
  'the day after tomorrow': 2,
}

export const one = (value: string | null) => (value ? { value } : null)

export function dayAndMonth(
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

export function range(
  ref: DateReference,
  d1: number,
  m1: number,
  d2: number,
  m2: number,
  y: string | undefined,
) {
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
export function nearMonth(ref: DateReference, m: number, which: string): string {
  const y = year(ref)
  const now = month(ref)
  const word = which.toLowerCase()
  if (word === 'next' || word === 'the coming') return `${m > now ? y : y + 1}-${pad(m)}`
  if (word === 'last' || word === 'the past') return `${m < now ? y : y - 1}-${pad(m)}`
  if (word === 'this') return `${y}-${pad(m)}`
  return `${m <= now ? y : m - now <= 1 ? y : y - 1}-${pad(m)}`
}

export function bareMonth(all: string, m: string, ref: DateReference, isAhead: boolean) {
  if (/^may$/.test(m) || (/^(?:march|mar)$/.test(m) && !/[A-Z]/.test(m))) return null
  const ahead = isAhead || /^(?:by|until|till|before)\b/i.test(all)
  const n = monthOf(m)
  if (ahead) return { value: `${n >= month(ref) ? year(ref) : year(ref) + 1}-${pad(n)}`, relative: true }
  return { value: nearMonth(ref, n, ''), relative: true }
}

/** Words before a day that look ahead: “will meet on Friday”, “would start in March”, “due on Monday”. */
const AHEAD =
  /\b(?:will|would|shall|due|scheduled|expected|planned|plans?|set|slated|upcoming|forthcoming|commemorative|in (?:preparation|advance|anticipation) (?:for|of)|prepar(?:e|es|ed|ing|ations?) for|looks? forward to|looking forward to|looked forward to|to be held|is to|are to|later this week|ahead of|next (?:round|meeting|session|visit|summit)|starting|beginning)\b[^.;]*$|\b(?:until|by)(?: the)?(?: end of| early| mid| late)? *$/i
/** How far before a day such words may stand. */
const AHEAD_REACH = 110

/** “said on Saturday”: the day of saying is past, whatever is spoken of. */
const JUST_SAID =
  /\b(?:said|says|announced|reported|stated|told \p{L}+|confirmed|wrote|added)(?: late| early)?(?: on)? $/u
/** “is on a visit beginning Tuesday”: it has begun. */
const UNDER_WAY =
  /\b(?:is|are) (?:paying|making|on|visiting)\b[^.;]*\b(?:beginning|starting|since|from)(?: on)? $/i

/** Whether the clause before offset `at` of a sentence speaks of what is to come. */
export const looksAhead = (text: string, at: number): boolean =>
  !JUST_SAID.test(text.slice(Math.max(0, at - 24), at)) &&
  !UNDER_WAY.test(text.slice(Math.max(0, at - AHEAD_REACH), at)) &&
  AHEAD.test(text.slice(Math.max(0, at - AHEAD_REACH), at).replace(/^.*, (?:and|but|while) /, ''))

export function weekday(ref: DateReference, name: string, which: string, ahead: boolean): string {
  const today = dayNumber(ref.day)
  const now = (((today + 4) % 7) + 7) % 7
  const wanted = DAYS.indexOf(name.toLowerCase())
  const back = (now - wanted + 7) % 7
  if (/next|coming|following/i.test(which)) return dayOf(today - back + 7)
  if (/last|past|previous/i.test(which)) return dayOf(today - (back === 0 ? 7 : back))
  return dayOf(ahead && back > 0 ? today - back + 7 : today - back)
}

export function nearUnit(ref: DateReference, which: string, unit: string) {
  const step = /next|coming|following/.test(which) ? 1 : /^last|late last|previous/.test(which) ? -1 : 0
  if (unit === 'year') return { value: String(year(ref) + step), relative: true }
  const n = year(ref) * 12 + month(ref) - 1 + step
  return { value: `${Math.floor(n / 12)}-${pad((n % 12) + 1)}`, relative: true }
}

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

const countOf = (n: string): number => {
  const at = NUMBERS.indexOf(n.toLowerCase())
  return n.toLowerCase() === 'a' ? 1 : at > 0 ? at : Number(n)
}

/** “in 2018 and scrapped a year later”: counted from the year the sentence named last. */
export function yearsFrom(text: string, at: number, n: string, unit: string, way: string) {
  if (unit !== 'year' || !/earlier|later/i.test(way)) return null
  const from = [...text.slice(0, at).matchAll(/\b(?:19|20)\d{2}\b/g)].at(-1)?.[0]
  const count = countOf(n)
  if (!from || !Number.isFinite(count)) return null
  return { value: String(Number(from) + (/later/i.test(way) ? count : -count)) }
}

export function distance(ref: DateReference, n: string, unit: string, way: string) {
  if (/earlier|later/i.test(way)) return null
  const count = countOf(n)
  if (!Number.isFinite(count)) return null
  const sign = /ago/i.test(way) ? -count : count
  if (unit === 'day') return { value: dayOf(dayNumber(ref.day) + sign), relative: true }
  if (unit === 'week') return null
  if (unit === 'year') return { value: String(year(ref) + sign), relative: true }
  const months = year(ref) * 12 + month(ref) - 1 + sign
  return { value: `${Math.floor(months / 12)}-${pad((months % 12) + 1)}`, relative: true }
}

/** Four digits are a year only where the words around them speak of time, or name an event of that year. */
export function bareYear(m: RegExpExecArray, text: string) {
  const [all, from, to] = m
  if (!from) return null
  const before = text.slice(Math.max(0, m.index - 40), m.index)
  const after = text.slice(m.index + all.length, m.index + all.length + 12)
  if (
    /[$€£¥#№]\s?$|\b(?:resolutions?|articles?|chapters?|paragraphs?) (?:[\d, ]|and )*$|\b(?:resolution|resolutions|no\.?|number|article|para|paragraph|room|flight|law|act|decree|order|act no\.?)\s*$/i.test(
      before,
    )
  )
    return null
  // “the 1940s”, “a 1940’s event”: a decade.
  if (/^[’']?s\b/.test(after)) return null
  if (/^\s?(?:GMT|UTC|hrs|hours|local|h\b|JST|CET|BST|EST)/.test(after)) return null
  if (/\b\d{1,3}[,.]$/.test(before)) return null
  if (!to) return { value: from }
  const until = to.length === 2 ? `${from.slice(0, 2)}${to}` : to
  return until > from ? { value: from, until } : { value: from }
}
