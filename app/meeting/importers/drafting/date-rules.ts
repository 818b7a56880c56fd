import { dayNumber, dayOf, iso, pad } from './calendar.ts'
import {
  bareMonth,
  bareYear,
  DAY_WORDS,
  dayAndMonth,
  distance,
  looksAhead,
  monthOf,
  nearMonth,
  nearUnit,
  one,
  range,
  weekday,
  year,
  yearsFrom,
} from './date-reckoning.ts'
import type { DateReference } from './found-date.ts'
import { ORDINAL_WORD, ordinalOf } from './lexicon/ordinals.ts'

const MONTH =
  '(January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)'

const DAY = '(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)'

const YEAR = '((?:19|20)\\d{2})'

const ORD = '(?:st|nd|rd|th)?'

const DASH = '\\s?(?:-|–|—|to|and|until|through)\\s?'

type Read = (
  m: RegExpExecArray,
  ref: DateReference,
  text: string,
) => { value: string; until?: string; relative?: boolean } | null

const rule = (pattern: string, read: Read, flags = 'g') => ({ pattern: new RegExp(pattern, flags), read })

/** Ordered: an earlier rule takes the characters it matches. */
export const RULES = [
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
  // “(22/4/24)”, in brackets: a date as well.
  rule(`(?<=[(（])(\\d{1,2})([/.])(\\d{1,2})\\2(\\d{2})(?=[)）])`, ([, a, mark, b, y], ref) => {
    const [d, m] = mark === '.' || ref.dayFirst ? [Number(a), Number(b)] : [Number(b), Number(a)]
    return one(iso(2000 + Number(y), m, d) ?? iso(2000 + Number(y), d, m))
  }),
  // 21/9/15 alone in a line: a stamp.
  rule(`^(\\d{1,2})([/.])(\\d{1,2})\\2(\\d{2})$`, ([, a, mark, b, y], ref) => {
    const [d, m] = mark === '.' || ref.dayFirst ? [Number(a), Number(b)] : [Number(b), Number(a)]
    return one(iso(2000 + Number(y), m, d) ?? iso(2000 + Number(y), d, m))
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
    `\\b(?:${DAY},? \\(?)?(?:the )?(\\d{1,2})${ORD}(?: day)?(?:,(?= [A-Z][a-z]{2,8}\\.? (?:19|20)\\d{2}))? (?:of )?${MONTH}(?:,? ${YEAR})?(?!\\d)(?:,? \\(?${DAY}\\b\\)?)?`,
    ([all, w1, d, m, y, w2], ref) => dayAndMonth(ref, Number(d), monthOf(m ?? ''), y, all, w1 ?? w2),
  ),
  rule(
    `\\b(?:${DAY},? \\(?)?${MONTH} (?:the )?(\\d{1,2})${ORD}(?!\\d|:\\d|[.,]\\d|%| (?:million|billion|percent|per cent))(?:,? ${YEAR}(?!\\d))?(?:,? \\(?${DAY}\\b\\)?)?`,
    ([all, w1, m, d, y, w2], ref) => dayAndMonth(ref, Number(d), monthOf(m ?? ''), y, all, w1 ?? w2),
  ),
  rule(`\\bthe (${ORDINAL_WORD}) of ${MONTH}(?:,? ${YEAR})?(?!\\d)`, ([all, word, m, y], ref) =>
    dayAndMonth(ref, ordinalOf(word ?? ''), monthOf(m ?? ''), y, all),
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
    `\\b(?:(?:[Bb]y|of|[Ii]n|[Ss]ince|[Uu]ntil|till|[Ff]rom|[Dd]uring|[Bb]efore|[Aa]fter|through|to|between|and|this|for|[Ee]arly|[Ll]ate|mid|end|around) |mid-|early-|late-|end-)(?:early |mid-|late |end-|the end of |the beginning of |around )?${MONTH}\\b(?! \\d)(?! [A-Z][a-z]+ said)`,
    (m, ref, text) => bareMonth(m[0], m[1] ?? '', ref, looksAhead(text, m.index)),
  ),
  rule(
    `\\b(January|February|March|April|June|July|August|September|October|November|December)(?:['’]s)?(?= (?:agreement|meeting|summit|talks|visit|deal|accord|statement|decision|round|session|election|elections|communique|communiqué|declaration|election|deadline|trip|conference|forum|ministerial|report|announcement|incident|attack|vote))`,
    ([, m], ref) => ({
      value: nearMonth(ref, monthOf(m ?? ''), ''),
      relative: true,
    }),
  ),
  rule(
    `\\b(the day before yesterday|yesterday|today|tonight|this (?:morning|afternoon|evening)|last night|the day after tomorrow|tomorrow)\\b(?: ?\\(?${DAY}\\b\\)?)?`,
    ([, word], ref) => ({
      value: dayOf(dayNumber(ref.day) + (DAY_WORDS[(word ?? '').toLowerCase()] ?? 0)),
      relative: true,
    }),
    'gi',
  ),
  rule(
    `\\b(?:(last|next|this|this past|this coming|the following|the previous|coming|past) )?${DAY}(?: (?:morning|afternoon|evening|night))?\\b`,
    (m, ref, text) => ({
      value: weekday(ref, m[2] ?? '', m[1] ?? '', looksAhead(text, m.index)),
      relative: true,
    }),
  ),
  rule(
    `\\b(last|next|this|the coming|earlier this|later this|early next|late last|early this|late this|end of this|end of next|the previous|the following) (year|month)\\b`,
    ([, which, unit], ref) => nearUnit(ref, (which ?? '').toLowerCase(), (unit ?? '').toLowerCase()),
    'gi',
  ),
  rule(
    `\\b(?:end of the month|this month)\\b`,
    (_m, ref) => ({ value: ref.day.slice(0, 7), relative: true }),
    'gi',
  ),
  rule(
    `\\b(?:end of the year|year[’']s end|year-end|end of year|the current year)\\b`,
    (_m, ref) => ({ value: String(year(ref)), relative: true }),
    'gi',
  ),
  rule(
    `\\b(a|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,3}) (day|week|month|year)s? (ago|earlier|from now|later)\\b`,
    ([all, n, unit, way], ref, text) =>
      distance(ref, n ?? '', unit ?? '', way ?? '') ??
      yearsFrom(text, text.indexOf(all), n ?? '', unit ?? '', way ?? ''),
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
