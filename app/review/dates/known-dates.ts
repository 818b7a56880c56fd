import type { Grounds } from '../passages/grounds.ts'
import type { SourceSentence } from '../passages/source-sentences.ts'
import { readDates, type StatedDate } from './stated-date.ts'

const perSentence = new WeakMap<SourceSentence, readonly StatedDate[]>()
const referenceDays = new WeakMap<Grounds, Map<string, ReferenceDay>>()
const recordDates = new WeakMap<Grounds, readonly StatedDate[]>()

interface ReferenceDay {
  readonly day: string
  /** The source itself or the record says so. */
  readonly known: boolean
}

/** Where nothing gives a day, years are not compared anyway. */
const NO_DAY = '2025-01-01'
const HEAD = 600
/** Cheap test before the patterns. */
const MAY_HOLD =
  /\d|月|年|曜|周|星期|day\b|year|month|(?:jan|febr)uary|march|april|may|june|july|august|(?:sept|nov|dec)ember|october|yesterday|tomorrow|tonight/i

/** The dates a sentence of a source states. */
export function datesOf(grounds: Grounds, sentence: SourceSentence): readonly StatedDate[] {
  const known = perSentence.get(sentence)
  if (known) return known
  const { day, known: certain } = referenceDay(grounds, sentence.source)
  const made = MAY_HOLD.test(sentence.text)
    ? readDates(sentence.text, day, sentence.language).map((d) =>
        certain || d.form === 'full'
          ? d
          : { ...d, noYear: true, ...(/^\d{1,2}[日号號]$/u.test(d.text) && { dayOnly: true }) },
      )
    : []
  perSentence.set(sentence, made)
  return made
}

/** The day a source counts from: its publication as the record has it, else the first full date of its head. */
function referenceDay(grounds: Grounds, source: string): ReferenceDay {
  let days = referenceDays.get(grounds)
  if (!days) {
    days = new Map()
    referenceDays.set(grounds, days)
  }
  const known = days.get(source)
  if (known) return known
  const published = grounds.sourceEntry(source)?.published?.slice(0, 10)
  const head = (grounds.sources.get(source) ?? '').slice(0, HEAD)
  const first = readDates(head, NO_DAY).find((d) => d.form === 'full' && d.value.length === 10)?.value
  const own = (published?.length === 10 ? published : undefined) ?? first
  const made = { day: own ?? noteDay(grounds), known: own !== undefined }
  days.set(source, made)
  return made
}

/** The day a note’s own “on Wednesday” counts from. */
export const noteDay = (grounds: Grounds): string => {
  const day = grounds.meeting?.start?.slice(0, 10)
  return day?.length === 10 ? day : NO_DAY
}

/** The dates of the record: they bear a note’s date out, but contradict none. */
export function datesOfRecord(grounds: Grounds): readonly StatedDate[] {
  const known = recordDates.get(grounds)
  if (known) return known
  const made = grounds.record.filter((t) => MAY_HOLD.test(t)).flatMap((t) => readDates(t, noteDay(grounds)))
  recordDates.set(grounds, made)
  return made
}
