/** Fields of a record that hold such a date. */
export const DATE_FIELDS: ReadonlySet<string> = new Set([
  'start',
  'end',
  'due',
  'date',
  'published',
  'retrieved',
  'validUntil',
])

/** A date as far as it is known: EDTF level 0, with an optional time of day. Month and day count from 1. */
export interface KnownDate {
  readonly year: number
  readonly month?: number
  readonly day?: number
  /** As written, `HH:MM`. */
  readonly time?: string
  /** `Z` or an offset such as `+09:00`. */
  readonly zone?: string
}

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?)?$/

/** Null when the text is no such date, or names a day or hour that no calendar or clock has. */
export function parseEdtf(text: string): KnownDate | null {
  const match = SHAPE.exec(text)
  if (!match) return null
  const [, y = '', m, d, time, zone] = match
  const year = Number(y)
  if (m === undefined) return { year }
  const month = Number(m)
  if (month < 1 || month > 12) return null
  if (d === undefined) return { year, month }
  const day = Number(d)
  if (day < 1 || day > daysInMonth(year, month)) return null
  if (time === undefined) return { year, month, day }
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  if (hour > 23 || minute > 59) return null
  return { year, month, day, time, ...(zone !== undefined && { zone }) }
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Day of the week in the proleptic Gregorian calendar, 0 = Sunday. Own arithmetic: no time zone can shift it. */
export function weekday(year: number, month: number, day: number): number {
  const shift = month < 3 ? 1 : 0
  const y = year - shift
  const table = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
  const sum =
    y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + (table[month - 1] ?? 0) + day
  return ((sum % 7) + 7) % 7
}
