import type { Analysis } from './analysis.ts'
import { dayNumber } from './calendar.ts'
import { looksAhead } from './date-reckoning.ts'
import { findDates } from './dates.ts'
import type { FoundDate } from './found-date.ts'
import { STRONG_MEETING, VISIT } from './meeting-words.ts'

/**
 * The day of the meeting: a day named in a sentence that speaks of it, the earlier in the text the better; the same
 * day named again counts for more. A day after publication is no day of talks that were held.
 */
export function meetingDate(
  a: Analysis,
  flat: readonly string[],
  about: ReadonlySet<number>,
  planned: boolean,
): FoundDate | undefined {
  const scores = new Map<string, { score: number; first: FoundDate }>()
  const title = a.page.title ? a.text.slice(a.page.title.start, a.page.title.end) : ''
  // A transcript is of the day in its head, but for a spokesperson's briefing on talks of another day.
  const isTranscript =
    a.page.blocks.some((b) => b.kind === 'turn') &&
    !/\b(?:spokes(?:person|man|woman)|regular|daily)\b/i.test(title)
  const header =
    headerDate(a) ?? (isTranscript || isRecordOfMeeting(a) ? (a.headDate ?? titleDate(a)) : undefined)
  if (header) return header
  for (const [i, dates] of a.dates.entries()) {
    const text = flat[i] ?? ''
    const s = a.sentences[i]
    if (!s) continue
    for (const d of dates) {
      if (d.value.length < 10) continue
      if (!planned && a.dayKnown && dayNumber(d.value.slice(0, 10)) > dayNumber(a.day)) continue
      if (isOtherDate(text, d.start - s.start)) continue
      // Where the day of writing is not known, only the words tell that a day was still to come.
      if (!planned && !a.dayKnown && d.relative && looksAhead(text, d.start - s.start)) continue
      // A visit may last longer than the talks that are its point.
      const strong = STRONG_MEETING.test(text)
      const near = strong
        ? 3
        : i < 2 && namesTwo(a, i)
          ? VISIT.test(text)
            ? 2
            : 3
          : about.has(i)
            ? 1.5
            : 0.3
      const old = a.dayKnown && dayNumber(a.day) - dayNumber(d.value.slice(0, 10)) > 45 ? 0.2 : 1
      const score = (near * old) / (1 + i * 0.15)
      const known = scores.get(d.value)
      scores.set(d.value, { score: (known?.score ?? 0) + score, first: known?.first ?? d })
    }
  }
  const best = [...scores.values()].sort((x, y) => y.score - x.score)[0]
  if (best && best.score >= 0.3) return best.first
  // “said on Wednesday they would revive …”: with nothing better, the day the lead says so, where it speaks of talks.
  if (
    !planned &&
    /\b(?:talks|meeting|met|agreed|summit|signed|truce|deal|(?:phone|telephone) (?:call|conversation)|consensus)\b/i.test(
      flat.slice(0, 5).join(' '),
    )
  )
    for (const dates of a.dates.slice(0, 5)) {
      const said = dates.find(
        (d) =>
          d.value.length >= 10 &&
          d.value.slice(0, 10) <= a.day &&
          dayNumber(a.day) - dayNumber(d.value.slice(0, 10)) <= 7,
      )
      if (said) return said
    }
  // A month is better than nothing, where the lead gives one.
  for (let i = 0; i < 3; i++) {
    const d = a.dates[i]?.find(
      (x) =>
        x.value.length === 7 &&
        about.has(i) &&
        !looksAhead(flat[i] ?? '', x.start - (a.sentences[i]?.start ?? 0)) &&
        !isOtherDate(flat[i] ?? '', x.start - (a.sentences[i]?.start ?? 0)),
    )
    if (d) return d
  }
  return undefined
}

/** “Minutes of 22/4/24”. */
function titleDate(a: Analysis): FoundDate | undefined {
  if (!a.page.title) return undefined
  const reference = { day: a.day, dayFirst: a.dayFirst }
  return findDates(a.text, a.page.title, reference, a.page.language).find((d) => d.value.length >= 10)
}

/** Minutes bear the day of the meeting at their head. */
const isRecordOfMeeting = (a: Analysis): boolean =>
  a.page.blocks
    .slice(0, HEAD_BLOCKS)
    .some(
      (b) =>
        b.kind !== 'body' &&
        /\bminutes\b(?! read)|\b(?:record|notes?) of (?:the |a )?meeting\b/i.test(
          a.text.slice(b.start, b.end),
        ),
    )
const HEAD_BLOCKS = 6

/** Two officials of different sides act in one sentence of the lead: that is the meeting, whatever the verb. */
const namesTwo = (a: Analysis, i: number): boolean => {
  const who = new Set(
    (a.mentions[i] ?? []).flatMap((m) =>
      m.who?.kind === 'person' && m.who.standing === 'official' && m.as === 'name' ? [m.who] : [],
    ),
  )
  return who.size >= 2
}

/** “Date: 14 March 2025” in the head of minutes or of an agenda. */
function headerDate(a: Analysis): FoundDate | undefined {
  for (const [i, s] of a.sentences.slice(0, 15).entries()) {
    const text = a.text.slice(s.start, s.end)
    if (
      /^(?:date(?: and time| & time)?|when|held on|meeting date|date of meeting|日時|时间|時間)\s?[:：]/i.test(
        text,
      )
    )
      return a.dates[i]?.find((d) => d.value.length >= 10)
  }
  return undefined
}

/** The words right before a date tie it to something else. */
function isOtherDate(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 70), at)
  // “told the Security Council today”: what is said to a body that sits is said at its meeting.
  if (
    /\b(?:told|addressed|briefed|warned|informed) (?:the |an? )?(?:[\p{L}’'-]+ ){0,3}(?:council|assembly|committee|commission|conference|meeting|session|summit)\s*$/iu.test(
      before,
    )
  )
    return false
  // “said on Sunday after a meeting with her counterparts”: the same day.
  if (
    /^[\p{L}\d ,]{3,24}?,? (?:after|following|at the end of|during) (?:an? |the |their |his |her )?(?:[\p{L}-]+ ){0,4}(?:talks|meeting|summit|call|conversation|session|dinner|lunch)\b/u.test(
      text.slice(at, at + 110),
    )
  )
    return false
  return (
    /\b(?:since|until|by|before|ahead of|for)(?: the| late| early| end of| the end of)? (?:on )?$/iu.test(
      before,
    ) ||
    /\b(?:deadline|next|previous(?:ly)?|last|earlier|agreement of|signed (?:on|in)|born|published|dated|issued|released|reported|said|announced|told|stated|wrote|took office|elected|expires?|expire on|will (?:meet|visit|travel|hold|host|take effect)|scheduled for|effective)(?: [\p{Ll}]+){0,3} (?:on )?$/iu.test(
      before,
    )
  )
}
