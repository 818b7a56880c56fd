import type { Span } from '../evidence-book.ts'
import type { Analysis } from './analysis.ts'
import { dayNumber } from './calendar.ts'
import { meetingDate } from './meeting-date.ts'
import {
  AFTERWARDS,
  aside,
  COMING,
  FUTURE,
  HELD,
  KINDS,
  MEETING,
  MET,
  OTHER,
  STRONG_MEETING,
} from './meeting-words.ts'
import type { Sentence } from './sentences.ts'
import { separateMeetings } from './separate-meetings.ts'

/** The meeting the text is about, as far as it tells. */
export interface Talks {
  readonly kind?: string
  readonly status: 'planned' | 'held'
  readonly start?: string
  readonly end?: string
  readonly dateAt?: Span
  /** Sentences that speak of this meeting, and those that speak of another one. */
  readonly about: ReadonlySet<number>
  readonly other: ReadonlySet<number>
  /** Of the latter, those on a meeting of other people altogether. */
  readonly separate: ReadonlySet<number>
}

export function findTalks(a: Analysis): Talks {
  const about = new Set<number>()
  const other = new Set<number>()
  const flat = a.sentences.map((s) => a.text.slice(s.start, s.end).replace(/[\n\r]/g, ' '))
  for (const [i, text] of flat.entries()) {
    if (!MEETING.test(text)) continue
    // “During those talks, …” goes on with the meeting the sentence before spoke of.
    const goesOn = other.has(i - 1) && /\b(?:those|that) (?:talks|meeting|summit|session|visit)\b/i.test(text)
    if (goesOn || (OTHER.test(text) && !AFTERWARDS.test(text) && i > 1)) other.add(i)
    else about.add(i)
  }
  const separate = separateMeetings(a, (k) => STRONG_MEETING.test(flat[k] ?? ''))
  for (const i of separate) {
    about.delete(i)
    other.add(i)
  }
  const head = flat.slice(0, 6).join(' ')
  const title = a.page.title ? a.text.slice(a.page.title.start, a.page.title.end) : ''
  // A sentence with a trigger whose only dates are a month or a year before or after speaks of another meeting.
  const minutes = a.page.blocks.filter((b) => b.kind === 'turn').length > 3
  const lead = flat.slice(0, 3).join(' ')
  const planned =
    ((FUTURE.test(`${title} ${head}`) && !HELD.test(lead)) ||
      // “China will sign the treaty next week, its ministry said.”
      (COMING.test(flat[0] ?? '') && FUTURE.test(lead) && !MET.test(lead))) &&
    !minutes
  const date = meetingDate(a, flat, about, planned)
  if (date && date.value.length >= 10)
    for (const [i, own] of a.dates.entries()) {
      if (i < 2 || !about.has(i) || own.length === 0) continue
      const near = own.some((d) =>
        d.value.length >= 10
          ? Math.abs(dayNumber(d.value.slice(0, 10)) - dayNumber(date.value.slice(0, 10))) <= 3
          : false,
      )
      const text = flat[i] ?? ''
      if (
        !near &&
        STRONG_MEETING.test(text) &&
        own.some((d) => d.value.length >= 7 || /\b(?:in|since) $/.test(a.text.slice(d.start - 6, d.start))) &&
        !/\b(?:agreed|will|implement)\b/.test(text)
      ) {
        about.delete(i)
        other.add(i)
      }
    }
  const kindText = [title, ...flat.filter((_t, i) => about.has(i)).slice(0, 3)].map(aside)
  const kind =
    kindText.map((t) => KINDS.find(([p]) => p.test(t))?.[1]).find((k) => k !== undefined && k !== 'visit') ??
    (kindText.some((t) => /\bvisit/i.test(t)) ? 'visit' : undefined)
  return {
    ...(kind && { kind }),
    status: planned ? 'planned' : 'held',
    ...(date && { start: date.value, dateAt: date }),
    ...(date?.until && { end: date.until }),
    about,
    other,
    separate,
  }
}

export const hasStrongMeeting = (a: Analysis, s: Sentence): boolean =>
  STRONG_MEETING.test(a.text.slice(s.start, s.end))
export const otherCueAt = (text: string): number => {
  if (AFTERWARDS.test(text)) return -1
  const m = OTHER.exec(text)
  return m ? m.index : -1
}
