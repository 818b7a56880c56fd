import { datesOf, datesOfRecord, noteDay } from '../dates/known-dates.ts'
import { nameOfWeekday, readDates, type StatedDate, weekdayOf } from '../dates/stated-date.ts'
import { type NoteSentence, noteSentences } from '../note-sentences.ts'
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
          const right = weekdayOf(day)
          const { start, end, words } = withWeekday(sentence, date)
          return sentenceFinding('weekday-mismatch', sentence, {
            severity: 'error',
            message: `${date.text.replace(/^\w+day,? /, '')} is a ${nameOfWeekday(right)}.`,
            remedy: 'One of the two is wrong: see which the source has.',
            at: { start, end },
            ...(words && { suggestion: otherWeekday(words, right) }),
          })
        }),
    )
  },
}

const NAME = /\b(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b/i
const CJK_NAME =
  /(?<=[（(]\s*)[日月火水木金土](?=\s*(?:曜日?)?\s*[)）])|[日月火水木金土](?=曜)|(?<=星期|周|週)[日天一二三四五六]/u
/** How far from its date the day of the week may stand. */
const BESIDE = 16

/** The date with the day of the week beside it, in the passage; `words` only where that day is written there. */
function withWeekday(
  { sentence }: NoteSentence,
  date: StatedDate,
): { start: number; end: number; words?: string } {
  const { text } = sentence
  const from = NAME.test(date.text) ? date.start : Math.max(0, date.start - BESIDE)
  const before = /(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day,? (?:the )?$/i.exec(text.slice(from, date.start))
  const behind =
    /^(?:,? \(?(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b|\s*[（(][日月火水木金土](?:曜日?)?[)）]|[日月火水木金土]曜日?|(?:星期|周|週)[日天一二三四五六])/iu.exec(
      text.slice(date.end),
    )
  const start = date.start - (before?.[0].length ?? 0)
  const end =
    date.end + (before || NAME.test(date.text) || CJK_NAME.test(date.text) ? 0 : (behind?.[0].length ?? 0))
  const words = text.slice(start, end)
  return {
    start: sentence.start + start,
    end: sentence.start + end,
    ...((NAME.test(words) || CJK_NAME.test(words)) && { words }),
  }
}

/** The same words with another day of the week, in the writing they are in. */
function otherWeekday(words: string, day: number): string {
  if (NAME.test(words)) return words.replace(NAME, nameOfWeekday(day))
  return words.replace(CJK_NAME, (one) =>
    '日月火水木金土'.includes(one) && !/星期|周|週/u.test(words)
      ? ('日月火水木金土'[day] ?? one)
      : ('日一二三四五六'[day] ?? one),
  )
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
