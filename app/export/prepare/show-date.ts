import { MONTH_NAMES } from '../../month-names.ts'

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T(\d{2}):(\d{2}).*)?$/

/**
 * An ISO 8601 or EDTF date as it is printed: `27 December 2024`, `2024年12月27日`; with `time`, its clock as it stands
 * in the text (never moved into another time zone). Anything else comes back as it was written.
 */
export function showDate(value: string, language: string, time = false): string {
  const match = DATE.exec(value.trim())
  if (!match) return value
  const [, year = '', month, day, hour, minute] = match
  const clock = time && hour && minute ? `${hour}:${minute}` : ''
  if (/^(ja|zh)\b/i.test(language)) {
    const date = `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`
    return clock ? `${date} ${clock}` : date
  }
  const name = month && MONTH_NAMES[Number(month) - 1]
  if (month && !name) return value
  const date = [day && String(Number(day)), name, year].filter(Boolean).join(' ')
  return clock ? `${date}, ${clock}` : date
}

/** The calendar date of an ISO 8601 value, for document properties. */
export function isoDay(value: string): string | undefined {
  const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])/.exec(value.trim())?.[0]
  return day
}
