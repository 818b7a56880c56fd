import type { Span } from '../evidence-book.ts'
import type { Analysis, Drafted } from './analysis.ts'
import type { Mention } from './cast.ts'
import { clausesOf, isDenied } from './clauses.ts'
import type { DraftedOpen, DraftedOutcome } from './drafted-outcome.ts'
import { listedUnder } from './listed-under.ts'
import { isAgreedThing, isOld } from './outcome-context.ts'
import { actorOf, allParties, dueOf, isJoint, parties, toOf } from './outcome-parties.ts'
import {
  CONSIDERING,
  DISCUSSED,
  HYPOTHETICAL,
  isDeniedCommitment,
  isInPassing,
  isNoOutcome,
  isReason,
  isReported,
  isWished,
  kindOf,
  LEFT_OPEN,
  MERELY,
  OPEN_MATTERS,
  PAST,
  UNDER_TERMS,
} from './outcome-words.ts'
import { spokenCommitments, spokenDenials } from './spoken-outcomes.ts'
import { asSentence } from './wording.ts'

/** What was agreed, undertaken or announced, clause by clause; and what a clause says was not. */
export function draftOutcomes(
  a: Analysis,
  meetingDay: string | undefined,
): { outcomes: DraftedOutcome[]; open: DraftedOpen[] } {
  const outcomes: DraftedOutcome[] = []
  const open: DraftedOpen[] = []
  for (const [i, s] of a.sentences.entries()) {
    const voice = a.voices[i]
    if (voice?.who?.standing === 'observer') continue
    const mentions = a.mentions[i] ?? []
    const section = a.sections[i] ?? ''
    const spoken = spokenCommitments(a, i)
    outcomes.push(...spoken)
    const whole = a.text.slice(s.start, s.end)
    const denials = spokenDenials(a, i)
    open.push(...denials)
    const opener = listedUnder(a, i)
    if (opener) {
      const by = allParties(a, a.mentions[opener.sentence] ?? [], opener.span)
      outcomes.push({
        kind: 'agreement',
        spans: [s, opener.span],
        text: asSentence(a, i, s),
        by,
        to: [],
        verb: opener.verb,
        strength: 'joint',
        level: 'medium',
        reason: `it is listed under “${opener.verb}”`,
        weight: 8,
        sentence: i,
      })
      continue
    }
    for (const span of clausesOf(a.text, s)) {
      const clause = outsideQuotes(a, i, span)
      const kind = kindOf(clause, section, s.start === span.start)
      if (OPEN_MATTERS.test(clause) && isDenied(clause) && !/^\s*(?:if|unless)\b/i.test(clause)) {
        // “While no agreement was reached, …” alone does not say on what.
        const bare = clause.trim().split(/\s+/).length < BARE
        open.push({
          spans: [bare ? s : span],
          text: asSentence(a, i, bare ? s : stripLead(a.text, span)),
          level: 'medium',
          reason: 'it says that something was not agreed or is left open',
          weight: 6,
          sentence: i,
        })
        continue
      }
      if (LEFT_OPEN.test(clause) && (!kind || kind.match === 'will')) {
        open.push({
          spans: [span],
          text: asSentence(a, i, span),
          level: 'medium',
          reason: 'it says that something is left open',
          weight: 5,
          sentence: i,
        })
        continue
      }
      if (!kind && DISCUSSED.test(clause)) {
        open.push({
          spans: [span],
          text: asSentence(a, i, span),
          level: 'medium',
          reason: 'it was discussed; the text does not say that anything was agreed',
          weight: 3,
          sentence: i,
        })
        continue
      }
      // What opens a list stands with each of its items.
      if (/[:：]\s*$/.test(clause) && listedUnder(a, i + 1)) continue
      if (!kind || HYPOTHETICAL.test(clause) || isDeniedCommitment(clause, kind.index)) continue
      if (isNoOutcome(clause, kind.index)) continue
      if (kind.match !== 'agree' && isInPassing(clause.slice(0, kind.index))) continue
      if (spoken.length > 0 && kind.match === 'will') continue
      if (PAST.test(whole) && !/\bnext year\b/i.test(whole)) continue
      // “He said she had assured him that …” reports it; “had agreed” alone tells of the past.
      if (
        /\bhad (?:already |previously |earlier )?$/i.test(clause.slice(0, kind.index)) &&
        !/\b(?:he|she|they|minister|secretary|president|official|\d+|\p{Lu}\p{L}+) (?:said|told|added|announced)\b/u.test(
          whole.slice(0, span.start - s.start + kind.index),
        )
      )
        continue
      const at = span.start + kind.index
      const actor = actorOf(a.text, mentions, at, span, s)
      const thing =
        kind.match === 'will' && !actor && (isAgreedThing(a, i, clause, outcomes) || UNDER_TERMS.test(whole))
      if (
        kind.match === 'will' &&
        ((!actor && !thing) ||
          (MERELY.exec(clause.slice(kind.index))?.index === 0 && !UNDER_TERMS.test(whole)) ||
          isReason(clause.slice(0, kind.index)) ||
          /\b(?!said|says|announced|agreed|confirmed|told|pledged|added|stated|promised)[\p{L}]+ (?:that|which|who) $/u.test(
            clause.slice(0, kind.index),
          ) ||
          /\bunless\b/i.test(clause) ||
          isWished(clause.slice(0, kind.index)))
      )
        continue
      // “would” undertakes only where someone is reported to say so.
      if (
        /^would\b/i.test(kind.verb) &&
        (!(isReported(whole, at - s.start) || isFreelyReported(a, i, actor)) ||
          /[“"]/.test(a.text.slice(actor?.end ?? at, at)))
      )
        continue
      if (a.text.slice(span.start, span.end).endsWith('?')) continue
      if (kind.match === 'announce' && denials.length > 0) continue
      if (
        kind.match === 'announce' &&
        !actor &&
        !/\b(?:has|have|will|would) (?:been|be)\b|^(?:these|the (?:initiatives|measures|agreements|steps|commitments))/i.test(
          clause,
        ) &&
        section === ''
      )
        continue
      if (isOld(a, i, meetingDay, clause, at)) continue
      const consider = CONSIDERING.test(clause) && !/\b(?:agreed|committed|pledged|signed)\b/i.test(clause)
      const joint = isJoint(clause, mentions, span, at) || (kind.match === 'agree' && !actor) || thing
      const by = joint ? allParties(a, mentions, span) : parties(actor)
      const due = dueOf(a, i, span, meetingDay)
      outcomes.push({
        kind: kind.kind === 'commitment' && joint && /\bagree/i.test(kind.verb) ? 'agreement' : kind.kind,
        spans: [span],
        text: withSides(asSentence(a, i, stripLead(a.text, span)), by),
        by,
        to: toOf(mentions, span, by, at),
        verb: kind.verb,
        ...(due && { due }),
        strength: consider
          ? 'would-consider'
          : joint && !isReported(clause, kind.index)
            ? 'joint'
            : 'one-side',
        ...(!by.length && actor?.who && { byName: actor.who.name }),
        level: by.length > 0 && kind.match !== 'will' ? 'high' : 'medium',
        reason:
          by.length > 0
            ? `“${kind.verb}” says that something was undertaken, and the text says by whom`
            : `“${kind.verb}” says that something was undertaken; by whom is not plain`,
        weight: (joint ? 9 : 7) - (consider ? 3 : 0) - (kind.match === 'will' ? 1 : 0) + (due ? 1 : 0),
        sentence: i,
      })
    }
  }
  return { outcomes: dedupe(outcomes), open: dedupe(open) }
}

/** A denial of fewer words than this needs the rest of its sentence. */
const BARE = 8

/** “They agreed …” stands alone in the note: who they are is known by then. */
const withSides = (text: string, by: readonly string[]): string =>
  by.length > 1 ? text.replace(/^They (?=\p{Ll})/u, by.length === 2 ? 'Both sides ' : 'All sides ') : text

/** “His delegation would contribute …” right after what he said: reported speech goes on without a verb of saying. */
const isFreelyReported = (a: Analysis, i: number, actor: Mention | undefined): boolean =>
  actor?.as === 'pronoun' && actor.who !== undefined && a.voices[i - 1]?.who === actor.who

/** The clause with quotations blanked, so that offsets stay. */
function outsideQuotes(a: Analysis, i: number, span: Span): string {
  let out = a.text.slice(span.start, span.end).replace(/[\n\r]/g, ' ')
  for (const q of a.sentences[i]?.quotes ?? []) {
    const from = Math.max(q.outer.start, span.start) - span.start
    const to = Math.min(q.outer.end, span.end) - span.start
    if (to > from) out = out.slice(0, from) + ' '.repeat(to - from) + out.slice(to)
  }
  return out
}

function stripLead(text: string, span: Span): Span {
  const lead = /^\s*(?:(?:while|although|though|but|yet|whereas|and),? )/i.exec(
    text.slice(span.start, span.start + 14),
  )
  return lead ? { start: span.start + lead[0].length, end: span.end } : span
}

/** The same sentence is taken once for each kind of list. */
function dedupe<T extends Drafted>(items: readonly T[]): T[] {
  const seen = new Set<string>()
  return items.filter((x) => {
    const key = `${x.spans[0]?.start}-${x.spans[0]?.end}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
