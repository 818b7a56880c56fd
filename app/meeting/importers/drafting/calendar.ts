export const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

export const pad = (n: number) => String(n).padStart(2, '0')

const isDay = (y: number, m: number, d: number) => m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m)

const daysIn = (y: number, m: number) =>
  [31, y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][
    m - 1
  ] ?? 0

export const iso = (y: number, m: number, d: number) => (isDay(y, m, d) ? `${y}-${pad(m)}-${pad(d)}` : null)

/** Days since 1970-01-01 of a civil day, and back; no clock and no zone is asked. */
export function dayNumber(day: string): number {
  return Math.round(
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000,
  )
}

export function dayOf(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10)
}

export const weekdayNumber = (y: number, m: number, d: number) =>
  (((dayNumber(`${y}-${pad(m)}-${pad(d)}`) + 4) % 7) + 7) % 7

export const isWeekday = (day: string, name: string) =>
  weekdayNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))) ===
  DAYS.indexOf(name.toLowerCase())
