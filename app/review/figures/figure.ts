import { stem } from '../passages/stem.ts'
import { type ClockTime, sameMoment } from './clock-time.ts'

/** A number of a text with what it measures or counts. Offsets are UTF-16 units of the text read. */
export interface Figure {
  readonly start: number
  readonly end: number
  /** As written, with its unit. */
  readonly text: string
  /** In its unit; `low` and `high` differ for a range. */
  readonly low: number
  readonly high: number
  /** `time`, `money-usd`, `share`, `count`, `ordinal`, `no-article` … Figures compare only within one. */
  readonly kind: string
  /** Turns the value into the smallest unit of its kind. */
  readonly base: number
  /** Stems of what is counted: “initiat” for “ten key initiatives”. */
  readonly counted: readonly string[]
  /** “about”, “nearly”, “over”: how far the writer stands by the digits. */
  readonly near: 'exact' | 'about' | 'over' | 'under'
  /** The smallest step the writing shows: 1 for 30, 100000 for 2.9 million. */
  readonly step: number
  /** A time of day. */
  readonly clock?: ClockTime
}

/** Whether a source’s figure bears out a note’s: equal, or rounded as the note’s own writing says. */
export function bearsOut(note: Figure, source: Figure): boolean {
  // “brought down to three”: a bare number says no unit that could be wrong.
  if (source.kind === 'count' && !source.counted.length && sameNumber(note, source)) return true
  // “Ukraine recognises 3.1 million”: so does a large number of the note.
  if (note.kind === 'count' && !note.counted.length && note.low > LARGE && sameNumber(note, source))
    return true
  if (isSameTime(note, source) || isSameTime(source, note)) return true
  if (note.clock && source.clock) return sameMoment(note.clock, source.clock)
  if (isPartOf(note, source) || isPartOf(source, note)) return true
  if (isYearsOf(note, source) || isYearsOf(source, note)) return true
  if (note.kind !== source.kind) return false
  const scale = source.base / note.base
  const low = source.low * scale
  const high = source.high * scale
  if (same(note.low, low) && same(note.high, high)) return true
  // One end of a range, or the range the one number lies in.
  if (note.low === note.high && source.low !== source.high && (same(note.low, low) || same(note.low, high)))
    return true
  if (note.low !== note.high) return false
  const value = low
  // “Over eight years” is not what “over ten years” says.
  if (note.near === source.near && (note.near === 'over' || note.near === 'under')) return false
  if (note.near === 'over') return value > note.low && value <= note.low * 1.25
  if (note.near === 'under') return value < note.low && value >= note.low * 0.8
  const slack =
    note.near === 'about' ? Math.max(note.step, note.low * 0.05) : note.step > 1 ? note.step / 2 : 0
  const coarser = note.step >= source.step * scale
  return coarser && Math.abs(value - note.low) <= slack
}

const same = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

/** The same number in another unit of measure: 30 weeks for 30 days, euros for dollars. */
export const sameNumber = (a: Figure, b: Figure): boolean => same(a.low, b.low) && same(a.high, b.high)

const LARGE = 20

/** “Two days” for “48 hours”. */
const isSameTime = (days: Figure, hours: Figure): boolean =>
  days.kind === 'time' &&
  hours.kind === 'short-time' &&
  same(days.low * days.base * MINUTES_A_DAY, hours.low * hours.base) &&
  same(days.high * days.base * MINUTES_A_DAY, hours.high * hours.base)
const MINUTES_A_DAY = 24 * 60

/** “33 per cent of exports” for “a third of exports”. */
const isPartOf = (share: Figure, part: Figure): boolean =>
  share.kind === 'share' &&
  part.kind === 'part' &&
  share.counted.some((stem) => part.counted.includes(stem)) &&
  Math.abs(share.low - part.low) <= (part.near === 'exact' ? 1 : part.low * 0.1)

/** “Thirty years of relations” for their “30th anniversary”. */
const isYearsOf = (years: Figure, ordinal: Figure): boolean =>
  years.kind === 'long-time' &&
  ordinal.kind === 'ordinal' &&
  ordinal.counted.includes(ANNIVERSARY) &&
  same((years.low * years.base) / MONTHS_A_YEAR, ordinal.low)
const ANNIVERSARY = stem('anniversary')
const MONTHS_A_YEAR = 12
