/** When in the day a time of a text is. */
export interface ClockTime {
  /** Minutes from midnight at the place of `zone`. */
  readonly minutes: number
  /** Neither “a.m.” nor “p.m.” nor an hour past twelve: it may be twelve hours later. */
  readonly halfKnown: boolean
  /** Minutes ahead of UTC; absent where the text names no zone. */
  readonly zone?: number
}

const DAY = 24 * 60
export const HALF_DAY = DAY / 2

/** The same moment of a day: in one zone or another, and whether or not one says which half of the day it is. */
export function sameMoment(a: ClockTime, b: ClockTime): boolean {
  const away = a.zone !== undefined && b.zone !== undefined ? a.zone - b.zone : 0
  const apart = (((a.minutes - b.minutes - away) % DAY) + DAY) % DAY
  return apart === 0 || (apart === HALF_DAY && !(a.halfKnown && b.halfKnown))
}
