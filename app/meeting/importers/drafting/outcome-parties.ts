import type { Span } from '../evidence-book.ts'
import type { Analysis } from './analysis.ts'
import { partyOf } from './analysis.ts'
import type { Mention } from './cast.ts'

/** What acts for the one who owns it: “his delegation”, “Japan’s government”. */
const ACTS_FOR =
  /^(?:['’]s?)? (?:own |new )?(?:government|delegation|office|ministry|country|side|administration|department|agency|team|party|cabinet|authorities|mission|secretariat|company)\b/iu

/**
 * Who undertakes: the nearest free mention before the verb; where the clause begins with the verb, that of the
 * sentence before it.
 */
export function actorOf(
  text: string,
  mentions: readonly Mention[],
  at: number,
  span: Span,
  sentence: Span,
): Mention | undefined {
  const acts = (m: Mention) => !m.possessive || ACTS_FOR.test(text.slice(m.end, m.end + 40))
  const before = mentions.filter((m) => m.end <= at + 1 && m.start >= span.start && acts(m))
  const free = before.filter((m) => m.stands === 'free')
  const found = free[free.length - 1] ?? before.find((m) => m.as !== 'unnamed')
  if (found || !/^\W*(?:and|but)? ?$/.test(text.slice(span.start, at))) return found
  return mentions.find((m) => m.stands === 'free' && acts(m) && m.start >= sentence.start && m.end <= at)
}

export const parties = (m: Mention | undefined): string[] => {
  const one = partyOf(m)
  return one ? [one] : []
}

export function isJoint(clause: string, mentions: readonly Mention[], span: Span, at: number): boolean {
  const before = mentions.filter((m) => m.start >= span.start && m.end <= at + 1)
  if (
    /\b(?:both|two|all|three) (?:sides|countries|nations|parties|leaders|ministers|governments|delegations|presidents|prime ministers)\b|\bthe (?:leaders|ministers|sides|parties|presidents|delegations)\b|^\s*(?:they|we) (?:also |further |have )?(?:agreed|decided|committed|pledged|reaffirmed|confirmed|will)\b|\bjointly\b|\bwith both sides\b/i.test(
      clause.slice(0, Math.max(0, at - span.start) + 30),
    )
  )
    return true
  if (before.some((m) => m.as === 'group' && m.stands === 'free')) return true
  const free = before.filter((m) => m.stands === 'free' && !m.possessive)
  const last = free[free.length - 1]
  const other = free[free.length - 2]
  return (
    last !== undefined &&
    other !== undefined &&
    last.from - other.to === 1 &&
    /^,? and $/.test(clause.slice(other.end - span.start, last.lead - span.start)) &&
    partyOf(last) !== partyOf(other)
  )
}

export function allParties(a: Analysis, mentions: readonly Mention[], span: Span): string[] {
  const words = a.text.slice(span.start, span.end)
  const many = /\b(?:three|trilateral)\b/i.test(words) ? 3 : /\b(?:four|quadrilateral)\b/i.test(words) ? 4 : 2
  const here = [
    ...new Set(
      mentions
        .filter(
          (m) => m.start >= span.start && m.end <= span.end && m.as === 'country' && m.stands === 'free',
        )
        .flatMap(parties),
    ),
  ]
  if (here.length >= 2) return here
  const counts = new Map<string, number>()
  for (const list of a.mentions)
    for (const m of list)
      if (m.who?.kind === 'person' && m.country) counts.set(m.country, (counts.get(m.country) ?? 0) + 1)
  const top = [...counts]
    .sort((x, y) => y[1] - x[1])
    .slice(0, many)
    .map(([id]) => id)
  return top.length >= 2 ? top : here
}

/** “to Japan”, “with China”: the other party the words name after the verb. */
export function toOf(mentions: readonly Mention[], span: Span, by: readonly string[], at: number): string[] {
  return [
    ...new Set(
      mentions
        .filter(
          (m) =>
            m.start > at &&
            m.end <= span.end &&
            m.stands === 'after-preposition' &&
            (m.as === 'country' || m.as === 'name'),
        )
        .flatMap(parties)
        .filter((p) => !by.includes(p)),
    ),
  ].slice(0, 2)
}

/** “by June”, “in 2025”, “next year”: a date that is not over at the time of the meeting. */
export function dueOf(
  a: Analysis,
  i: number,
  span: Span,
  meetingDay: string | undefined,
): string | undefined {
  const now = meetingDay ?? a.day
  const inside = (a.dates[i] ?? []).filter((d) => d.start >= span.start && d.end <= span.end)
  const due = inside.find((d) => {
    // “the 2025 World Games”: a year that is part of a name.
    if (/^\d{4}$/.test(a.text.slice(d.start, d.end)) && /^ \p{Lu}/u.test(a.text.slice(d.end, d.end + 2)))
      return false
    const value = d.until ?? d.value
    if (value.slice(0, 10) === now.slice(0, value.length) && value.length >= 10) return false
    return (
      value > now.slice(0, value.length) ||
      (value.length < 10 &&
        value === now.slice(0, value.length) &&
        /\b(?:by|before|until|end|later|this year)\b/i.test(
          a.text.slice(Math.max(span.start, d.start - 20), d.end),
        ))
    )
  })
  return due && (due.until ?? due.value)
}
