import type { Analysis } from './analysis.ts'
import type { DraftedOutcome } from './drafted-outcome.ts'

/** “The fund will start with …”: a thing the sentences before say was agreed. */
export function isAgreedThing(
  a: Analysis,
  i: number,
  clause: string,
  outcomes: readonly DraftedOutcome[],
): boolean {
  const noun = /^\s*(?:The|This|Its|Their) (?:[\p{Ll}-]+ ){0,2}?([\p{Ll}-]+) (?:will|shall)\b/u.exec(
    clause,
  )?.[1]
  if (!noun) return false
  if (
    /^(?:agreement|deal|accord|pact|programme|program|plan|package|measures|arrangement|mechanism|memorandum|initiative)$/.test(
      noun,
    )
  )
    return true
  return outcomes.some(
    (o) =>
      i - o.sentence <= 5 &&
      new RegExp(`(?<![\\p{L}])${noun}(?![\\p{L}])`, 'u').test(
        a.text.slice(o.spans[0]?.start ?? 0, o.spans[0]?.end ?? 0),
      ),
  )
}

/** Old news told as background: its own date lies well before the meeting. */
export function isOld(
  a: Analysis,
  i: number,
  meetingDay: string | undefined,
  clause: string,
  at: number,
): boolean {
  if (!meetingDay) return false
  const own = a.dates[i] ?? []
  if (own.length === 0) return false
  // A year gone by, or a month or day well before.
  const gone = (value: string) =>
    value.length === 4 ? value < meetingDay.slice(0, 4) : value.slice(0, 7) < meetingDay.slice(0, 7)
  if (!own.every((d) => gone(d.value))) return false
  // “announced in March last year that it would pay”: the day of saying so is gone by.
  if (
    own.every((d) => d.end < at && at - d.end < 90) &&
    /\b(?:announced|said|pledged|promised|who|which)\b/i.test(clause)
  )
    return true
  if (/\b(?:implement\w*|extend\w*|renew\w*|resum\w*|under|since|build(?:ing)? on)\b/i.test(clause))
    return false
  return !/\b(?:will|shall|agreed)\b/i.test(clause)
}
