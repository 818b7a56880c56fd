import { datesOf, datesOfRecord, noteDay } from '../dates/known-dates.ts'
import { nameOfWeekday, readDates, type StatedDate, weekdayOf } from '../dates/stated-date.ts'
import { noteSentences } from '../note-sentences.ts'
import { type Grounds, groundsOf } from '../passages/grounds.ts'
import { sentenceFinding } from '../sentence-finding.ts'
import type { Check } from './check.ts'

/**
 * A day of the week that does not fit its date. Where the note gives no year, that of the same day in the sources or
 * the record is taken; where none has it, nothing is said.
 *
 * Bad: `The ferry agreement was signed on Monday, 12 May 2024.`
 * Good: `The ferry agreement was signed on Sunday, 12 May 2024.`
 */
export const weekdayMismatch: Check = {
  rule: 'weekday-mismatch',
  group: 'dates',
  run: (input) => {
    const grounds = groundsOf(input)
    return noteSentences(input.note).flatMap((sentence) =>
      grounds
        .once('weekdays', sentence.sentence, () =>
          readDates(sentence.sentence.text, noteDay(grounds), sentence.reading.language).flatMap((date) => {
            const day = dayMeant(grounds, date)
            return day && date.weekday !== undefined && date.weekday !== weekdayOf(day) ? [{ date, day }] : []
          }),
        )
        .map(({ date, day }) => {
          const start = sentence.sentence.start + date.start
          return sentenceFinding('weekday-mismatch', sentence, {
            severity: 'error',
            message: `${date.text.replace(/^\w+day,? /, '')} is a ${nameOfWeekday(weekdayOf(day))}.`,
            remedy: 'One of the two is wrong: see which the source has.',
            at: { start, end: start + date.text.length },
          })
        }),
    )
  },
}

function dayMeant(grounds: Grounds, date: StatedDate): string | null {
  if (date.weekday === undefined || date.value.length !== 10) return null
  if (date.form === 'full') return date.value
  if (date.form !== 'yearless') return null
  const ending = date.value.slice(4)
  const known = [...datesOfRecord(grounds), ...grounds.sentences.flatMap((s) => datesOf(grounds, s))]
  const same = known.filter((d) => d.form === 'full' && d.value.length === 10 && d.value.endsWith(ending))
  // Several years are known for that day: any of them may be meant.
  return same.some((d) => weekdayOf(d.value) === date.weekday) ? null : (same[0]?.value ?? null)
}
