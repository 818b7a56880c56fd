import { MONTH_NAMES } from '../month-names.ts'
import { type KnownDate, parseEdtf, weekday } from './edtf.ts'
import { type FormOptions, tongueOf } from './form-options.ts'

export type DateForm = 'long' | 'short' | 'weekday' | 'time'

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
const DAYS_JA = ['日', '月', '火', '水', '木', '金', '土'] as const
const DAYS_ZH = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const

/**
 * A date in words, never more precise than the record: `2025-09` is “September 2025”, `2025` is “2025”.
 * The tables are ours and not the machine's, so that the same record gives the same bytes everywhere.
 * Text that is no date is returned as it stands. `time` of a date without one is empty.
 */
export function dateInWords(
  text: string,
  form: DateForm,
  options: Pick<FormOptions, 'dates' | 'language'>,
): string {
  const date = parseEdtf(text)
  if (!date) return text
  const time = clock(date)
  if (form === 'time') return time
  const tongue = tongueOf(options.language)
  const day = tongue === 'en' ? english(date, form, options.dates) : eastAsian(date, form, tongue)
  if (!time) return day
  return tongue === 'en' ? `${day}, ${time}` : `${day} ${time}`
}

/** An offset is the local time of the place and goes without saying; UTC is said. */
function clock(date: KnownDate): string {
  if (date.time === undefined) return ''
  return date.zone === 'Z' ? `${date.time} UTC` : date.time
}

function english({ year, month, day }: KnownDate, form: DateForm, order: FormOptions['dates']): string {
  if (order === 'iso') {
    const iso = [String(year).padStart(4, '0'), two(month), two(day)].filter(Boolean).join('-')
    return form === 'weekday' && month && day ? `${DAYS[weekday(year, month, day)]} ${iso}` : iso
  }
  if (month === undefined) return String(year)
  const full = MONTH_NAMES[month - 1] ?? ''
  const name = form === 'short' ? full.slice(0, 3) : full
  if (day === undefined) return `${name} ${year}`
  const dayOfWeek = form === 'weekday' ? DAYS[weekday(year, month, day)] : undefined
  if (order === 'month-day-year') return `${dayOfWeek ? `${dayOfWeek}, ` : ''}${name} ${day}, ${year}`
  return `${dayOfWeek ? `${dayOfWeek} ` : ''}${day} ${name} ${year}`
}

function eastAsian({ year, month, day }: KnownDate, form: DateForm, tongue: 'ja' | 'zh'): string {
  if (form === 'short' && month && day) return `${year}/${month}/${day}`
  if (month === undefined) return `${year}年`
  if (day === undefined) return `${year}年${month}月`
  const date = `${year}年${month}月${day}日`
  if (form !== 'weekday') return date
  const index = weekday(year, month, day)
  return `${date}（${tongue === 'ja' ? DAYS_JA[index] : DAYS_ZH[index]}）`
}

const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'))
