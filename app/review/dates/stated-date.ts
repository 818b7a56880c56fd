import type { FoundDate } from '../../meeting/importers/drafting/dates.ts'
import { dayNumber, findDates } from '../../meeting/importers/drafting/dates.ts'
import { type Language, languageOf } from '../../meeting/importers/drafting/language.ts'

/** A date as a text states it, with how much of it the text itself says. */
export interface StatedDate {
  readonly start: number
  readonly end: number
  readonly text: string
  /** EDTF, without a time of day. */
  readonly value: string
  readonly until?: string
  /** `full` states its year; `yearless` a month or a day of one; `weekday` only that; `reckoned` is “yesterday”, “next year”. */
  readonly form: 'full' | 'yearless' | 'weekday' | 'reckoned'
  /** 0 is Sunday. */
  readonly weekday?: number
  /** The year was not written and cannot be told. */
  readonly noYear?: boolean
  /** “14日”: neither month nor year can be told. */
  readonly dayOnly?: boolean
}

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const EN_DAY = /\b(sunday|monday|tuesday|wednesday|thursday|friday|saturday)\b/i
const CJK_DAY =
  /[（(]\s*([日月火水木金土])\s*(?:曜日?)?\s*[)）]|([日月火水木金土])曜日?|(?:星期|周|週)([日天一二三四五六])/u
const JA = '日月火水木金土'
const ZH = '日一二三四五六'
const MONTH = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d\s*月|[一二三四五六七八九十]月/i

/** Every date of a text, in order. `day` (ISO) is what “Wednesday” and dates without a year are reckoned from. */
export function readDates(text: string, day: string, language: Language = languageOf(text)): StatedDate[] {
  const whole = { start: 0, end: text.length }
  return findDates(text, whole, { day, dayFirst: true }, language).map((d) => stated(text, d, language))
}

function stated(text: string, d: FoundDate, language: Language): StatedDate {
  const words = text.slice(d.start, d.end)
  // A day of the week may stand right before or behind the date.
  const around =
    language === 'en'
      ? `${/\b[A-Z][a-z]+day,? (?:the )?$/.exec(text.slice(Math.max(0, d.start - 16), d.start))?.[0] ?? ''}${words}${/^,? \(?[A-Z][a-z]+day\b/.exec(text.slice(d.end, d.end + 14))?.[0] ?? ''}`
      : words + text.slice(d.end, d.end + 6)
  const weekday = language === 'en' ? englishDay(around) : cjkDay(around)
  // “a year later” was counted from a year the text itself gives.
  const hasYear =
    /\byears? (?:later|earlier)$/i.test(words) ||
    /\d{4}|[〇零一二三四五六七八九０-９]{4}|令和|平成|昭和/u.test(words)
  const form = hasYear
    ? 'full'
    : MONTH.test(words) && /\d|月|[A-Z]/.test(words) && !/\b(?:last|next|this) year\b/i.test(words)
      ? 'yearless'
      : weekday !== undefined
        ? 'weekday'
        : 'reckoned'
  return {
    start: d.start,
    end: d.end,
    text: words,
    value: d.value.slice(0, 10),
    ...(d.until && { until: d.until.slice(0, 10) }),
    form,
    ...(weekday !== undefined && { weekday }),
  }
}

function englishDay(text: string): number | undefined {
  const name = EN_DAY.exec(text)?.[1]
  return name ? DAYS.indexOf(name.toLowerCase()) : undefined
}

function cjkDay(text: string): number | undefined {
  const m = CJK_DAY.exec(text)
  if (!m) return undefined
  const [, bracket, named, chinese] = m
  const at = chinese ? ZH.indexOf(chinese.replace('天', '日')) : JA.indexOf(bracket ?? named ?? '')
  return at < 0 ? undefined : at
}

/** 0 is Sunday. */
export const weekdayOf = (day: string): number => (((dayNumber(day) + 4) % 7) + 7) % 7
export const nameOfWeekday = (n: number): string => {
  const name = DAYS[n] ?? ''
  return name.charAt(0).toUpperCase() + name.slice(1)
}
