import type { Span } from '../evidence-book.ts'
import { dayNumber, dayOf } from './calendar.ts'
import type { DateReference, FoundDate } from './found-date.ts'

const DIGIT = '[0-9０-９]'
const HAN = '[〇零一二三四五六七八九十]'
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 }
const HAN_DIGITS = '〇一二三四五六七八九'

/** Western, full-width or Han digits → number. */
function number(s: string): number {
  const plain = s
    .replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/零/g, '〇')
  if (/^\d+$/.test(plain)) return Number(plain)
  if (plain === '元') return 1
  if (!plain.includes('十')) return Number([...plain].map((c) => HAN_DIGITS.indexOf(c)).join(''))
  const [tens, ones] = plain.split('十')
  return (tens ? HAN_DIGITS.indexOf(tens) : 1) * 10 + (ones ? HAN_DIGITS.indexOf(ones) : 0)
}
const pad = (n: number) => String(n).padStart(2, '0')

const NUMERAL = `(?:${DIGIT}{1,4}|${HAN}{1,4})`
const PATTERN = new RegExp(
  [
    `(令和|平成|昭和)(元|${DIGIT}{1,2})年(?:(${NUMERAL})月(?:(${NUMERAL})[日号號])?)?`,
    `(${DIGIT}{4}|[〇零一二三四五六七八九]{4})年(?:(${NUMERAL})月(?:(${NUMERAL})[日号號])?)?`,
    `(今年|本年|昨年|去年|来年|來年|明年|翌年)(?:の)?(?:(${NUMERAL})月(?:(${NUMERAL})[日号號])?)?`,
    `(今月|本月|先月|上月|上个月|上個月|来月|來月|下月|下个月|下個月)(?:の)?(?:(${NUMERAL})[日号號])?`,
    `(${NUMERAL})月(?:(${NUMERAL})[日号號])?(?!間|间)`,
    `(?<![0-9０-９〇零一二三四五六七八九十数])(${NUMERAL})[日号號](?!間|间|本|経|元|系|米|中)`,
    `(一昨日|前天|昨日|昨天|昨晚|今日|今天|きょう|きのう|明日|明天|あす|明後日|后天|後天|当日|當日|同日)`,
  ].join('|'),
  'gu',
)
/** Words that put a month into the future. */
const AHEAD = /予定|まで|来る|見通し|将|將|拟|擬|计划|計劃|预计|預計|之前|前に/u
const YEARS: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  昨年: -1,
  去年: -1,
  来年: 1,
  來年: 1,
  明年: 1,
  翌年: 1,
}
const DAYS: Readonly<Record<string, number>> = {
  一昨日: -2,
  前天: -2,
  昨日: -1,
  昨天: -1,
  昨晚: -1,
  きのう: -1,
  今日: 0,
  今天: 0,
  きょう: 0,
  明日: 1,
  明天: 1,
  あす: 1,
  明後日: 2,
  后天: 2,
  後天: 2,
}

/** Dates of Japanese and Chinese text. A day without a month, or a month without a year, takes that of the last date before it. */
export function cjkDates(text: string, range: Span, ref: DateReference): FoundDate[] {
  const part = text.slice(range.start, range.end)
  const found: FoundDate[] = []
  for (const m of part.matchAll(PATTERN)) {
    const around = part.slice(Math.max(0, m.index - 22), m.index + m[0].length + 14)
    const value = read(m, ref, AHEAD.test(around))
    if (!value) continue
    const relative = !/^(?:\d{4}|[０-９]{4}|[〇零一二三四五六七八九]{4}|令和|平成|昭和)/.test(m[0])
    found.push({
      start: range.start + m.index,
      end: range.start + m.index + m[0].length,
      value: value,
      relative,
    })
  }
  return found
}

function read(m: RegExpMatchArray, ref: DateReference, ahead: boolean): string | null {
  const [
    ,
    era,
    eraYear,
    eraMonth,
    eraDay,
    year,
    yMonth,
    yDay,
    relYear,
    rMonth,
    rDay,
    relMonth,
    rmDay,
    month,
    day,
    only,
    word,
  ] = m
  const y = Number(ref.day.slice(0, 4))
  const mo = Number(ref.day.slice(5, 7))
  if (era && eraYear) return dated((ERAS[era] ?? 0) + number(eraYear), eraMonth, eraDay)
  if (year) return dated(number(year), yMonth, yDay)
  if (relYear) return dated(y + (YEARS[relYear] ?? 0), rMonth, rDay)
  if (relMonth) {
    const step = /^[先上]/.test(relMonth) ? -1 : /^[来來下]/.test(relMonth) ? 1 : 0
    const n = y * 12 + mo - 1 + step
    return dated(Math.floor(n / 12), String((n % 12) + 1), rmDay)
  }
  if (month)
    return dated(
      day || ahead ? nearestYear(ref, number(month), day ? number(day) : 15) : lastYear(ref, number(month)),
      month,
      day,
    )
  if (only) {
    // “25日” alone: of this month, or of the last one where that day is still to come.
    const d = number(only)
    if (d < 1 || d > 31) return null
    const back = d > Number(ref.day.slice(8, 10)) + 7 ? 1 : 0
    const n = y * 12 + mo - 1 - back
    return dated(Math.floor(n / 12), String((n % 12) + 1), only)
  }
  if (word && DAYS[word] !== undefined) return dayOf(dayNumber(ref.day) + (DAYS[word] ?? 0))
  return null
}

function dated(y: number, month: string | undefined, day: string | undefined): string | null {
  if (y < 1000 || y > 2999) return null
  if (!month) return String(y)
  const mo = number(month)
  if (mo < 1 || mo > 12) return null
  if (!day) return `${y}-${pad(mo)}`
  const d = number(day)
  return d >= 1 && d <= 31 ? `${y}-${pad(mo)}-${pad(d)}` : null
}

/** The year in which a month last began. */
const lastYear = (ref: DateReference, m: number): number =>
  Number(ref.day.slice(0, 4)) - (m > Number(ref.day.slice(5, 7)) ? 1 : 0)

function nearestYear(ref: DateReference, m: number, d: number): number {
  const now = dayNumber(ref.day)
  const y = Number(ref.day.slice(0, 4))
  const far = (c: number) => Math.abs(dayNumber(`${c}-${pad(m)}-${pad(Math.min(Math.max(d, 1), 28))}`) - now)
  return [y - 1, y, y + 1].reduce((best, c) => (far(c) < far(best) ? c : best), y)
}
