import { type StatedDate, weekdayOf } from './stated-date.ts'

/** What can be held against each other of two dates, or null where they speak of different things. */
function comparable(note: StatedDate, source: StatedDate): [string, string] | null {
  if (note.form === 'weekday') return null
  if (source.dayOnly) return note.value.length === 10 ? [note.value.slice(8), source.value.slice(8)] : null
  const short = note.form === 'yearless' || source.noYear === true
  const a = short ? note.value.slice(5) : note.value
  const b = short ? source.value.slice(5) : source.value
  return a && b ? [a, b] : null
}

/** Whether a source’s date bears out a note’s. A note may be less precise than its source, never more. */
export function dateBears(note: StatedDate, source: StatedDate): boolean {
  if (note.form === 'weekday') return weekdayIn(source) === note.weekday
  const pair = comparable(note, source)
  if (!pair) return false
  const [a, b] = pair
  if (b.startsWith(a)) return true
  if (!source.until) return false
  const end = source.until.slice(source.value.length - b.length)
  return end.startsWith(a) || (a.length === b.length && a >= b && a <= end)
}

/** Both name a day (or a month, or a year) of their own, so that one of them can be wrong. */
export function sameSort(note: StatedDate, source: StatedDate): boolean {
  if (source.form === 'reckoned' || note.form === 'reckoned') return false
  if (note.form === 'weekday') return weekdayIn(source) !== undefined
  if (source.form === 'weekday') return false
  const pair = comparable(note, source)
  return pair !== null && pair[0].length === pair[1].length
}

function weekdayIn(date: StatedDate): number | undefined {
  return date.weekday ?? (date.value.length === 10 ? weekdayOf(date.value) : undefined)
}
