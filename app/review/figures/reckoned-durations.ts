import { dayNumber } from '../../meeting/importers/drafting/dates.ts'
import { datesOf } from '../dates/known-dates.ts'
import type { NoteSentence } from '../note-sentences.ts'
import type { Grounds } from '../passages/grounds.ts'
import type { Figure } from './figure.ts'

/** “Two days after they had begun”: the days between two dates that the passage and those around it name. */
export function isReckoned(grounds: Grounds, sentence: NoteSentence, figure: Figure, after: string): boolean {
  if (!/^(?:time|long-time)$/.test(figure.kind)) return false
  const near = grounds
    .matchesOf(sentence)
    .flatMap((m) => [m.sentence, ...grounds.beside(m.sentence)])
    .flatMap((s) => datesOf(grounds, s))
  // “A visit of four days”, from the 9th to the 12th.
  const lasted = near.flatMap((d) =>
    d.until?.length === 10 && d.value.length === 10 ? [dayNumber(d.until) - dayNumber(d.value)] : [],
  )
  if (figure.kind === 'time' && lasted.some((n) => [n, n + 1].includes(figure.low * figure.base))) return true
  if (!/^\s(?:after|later|before|earlier|from)\b/.test(after)) return false
  if (figure.kind === 'long-time') {
    const years = near.map((d) => Number(d.value.slice(0, 4)))
    const apart = (figure.low * figure.base) / MONTHS_A_YEAR
    if (years.some((a) => years.some((b) => a - b === apart))) return true
  }
  const days = near
    .filter((d) => d.value.length === 10)
    .map((d) => ({ number: dayNumber(d.value), comesRound: d.form === 'weekday' }))
  const wanted = figure.low * figure.base * (figure.kind === 'time' ? 1 : DAYS_A_MONTH)
  const slack = figure.kind === 'time' ? 0 : DAYS_A_MONTH / 2
  return days.some((a, i) =>
    days.slice(0, i).some((b) => {
      const apart = Math.abs(a.number - b.number)
      // Days of the week alone come round every seven days.
      return (
        Math.abs(apart - wanted) <= slack ||
        (a.comesRound && b.comesRound && Math.abs(7 - apart - wanted) <= slack)
      )
    }),
  )
}
const DAYS_A_MONTH = 30.44
const MONTHS_A_YEAR = 12
