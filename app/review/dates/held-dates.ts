import { holdsFacts } from '../asks-evidence.ts'
import type { CheckInput } from '../checks/check.ts'
import { type NoteSentence, noteSentences } from '../note-sentences.ts'
import { type Grounds, groundsOf } from '../passages/grounds.ts'
import { type Held, heldAgainst } from '../passages/held-against.ts'
import { dateBears, sameSort } from './compare-dates.ts'
import { datesOf, datesOfRecord, noteDay } from './known-dates.ts'
import { readDates, type StatedDate } from './stated-date.ts'

export interface HeldDate {
  readonly sentence: NoteSentence
  readonly date: StatedDate
  readonly held: Held<StatedDate>
}

/** Each date of the note outside quotation marks and how it stands to the sources. What is only reckoned is left out. */
export function heldDates(input: CheckInput): readonly HeldDate[] {
  const grounds = groundsOf(input)
  if (grounds.empty) return []
  const own = [input.note.head.date, input.note.head.asOf].filter((d): d is string => typeof d === 'string')
  return noteSentences(input.note).flatMap((sentence) => {
    if (!holdsFacts(sentence)) return []
    return grounds
      .once('dates', sentence.sentence, () => hold(grounds, sentence))
      .filter(({ date }) => !own.some((d) => d.startsWith(date.value)))
      .map(({ date, held }) => ({ sentence, date, held }))
  })
}

/** A range is two dates, each of which can be wrong. */
const bothEnds = (d: StatedDate): StatedDate[] => {
  if (!d.until) return [d]
  const { until, ...first } = d
  return [first, { ...first, value: until }]
}

/** “Briefed the press on 21 May”: the day in the head of a source, not that of the talks it tells of. */
const IS_PUBLISHED =
  /\b(?:brief(?:ed|ing)|press (?:conference|release|statement)|published|issued|released|dated|statement of|readout of|transcript)\b|発表|会見|発言|声明|发布|發布/iu
const HEAD_SENTENCES = 3

const headDates = (grounds: Grounds): StatedDate[] =>
  grounds.sentences.filter((s) => s.nth < HEAD_SENTENCES).flatMap((s) => datesOf(grounds, s))

function hold(grounds: Grounds, sentence: NoteSentence): { date: StatedDate; held: Held<StatedDate> }[] {
  const { text, start, span } = sentence.sentence
  const inQuote = (d: StatedDate) =>
    span.quotes.some((q) => start + d.start < q.outer.end && start + d.end > q.outer.start)
  return readDates(text, noteDay(grounds), sentence.reading.language)
    .filter((d) => d.form !== 'reckoned' && !inQuote(d))
    .flatMap(bothEnds)
    .map((date) => ({
      date,
      held: heldAgainst(grounds, sentence, {
        of: (s) => datesOf(grounds, s),
        record: IS_PUBLISHED.test(text)
          ? [...datesOfRecord(grounds), ...headDates(grounds)]
          : datesOfRecord(grounds),
        bears: (other) => dateBears(date, other),
        rivals: (other) => sameSort(date, other),
      }),
    }))
}
