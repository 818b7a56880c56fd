import type { Span } from '../evidence-book.ts'
import type { Analysis, Drafted } from './analysis.ts'
import { partyOf } from './analysis.ts'
import type { Mention } from './cast.ts'
import { clausesOf, isDenied } from './clauses.ts'
import { splitProse } from './sentences.ts'
import { asSentence } from './wording.ts'

export interface DraftedOutcome extends Drafted {
  readonly kind: 'agreement' | 'commitment' | 'initiative'
  readonly by: readonly string[]
  readonly to: readonly string[]
  readonly verb: string
  readonly due?: string
  readonly strength?: 'joint' | 'one-side' | 'would-consider'
  /** Id names a person where no party is known. */
  readonly byName?: string
}
export type DraftedOpen = Drafted

const AGREEING =
  /\b(?:agree(?:d|s)?(?: in principle| also| further| jointly| unanimously)? (?:to|on|upon|that|with|in|about|their|the|a)|agreeing (?:to|on|that)|in agreement (?:on|that)|reach(?:ed|es|ing)? (?:an? |the |broad |full |important |several |some |new |preliminary |provisional )*(?:agreements?|deals?|consensus|understandings?|accords?|compromise|settlement|common understanding)|(?:struck|strike|sealed|clinched|finali[sz]ed|concluded) (?:an? |the |[\p{L}-]+ ){0,4}(?:agreement|deal|accord|pact|treaty|talks on|memorandum|contract|negotiations)|sign(?:ed|s|ing)? (?:an? |the |[\p{L}\d-]+ ){0,6}(?:agreements?|memorand(?:um|a)|mou|mous|treaty|deals?|pact|accord|declaration|protocol|contracts?|statement|plan|arrangement)|approved (?:an? |the )|adopt(?:ed|s)? (?:an? |the |[\p{L}\d-]+ ){0,5}(?:declaration|statement|plan|roadmap|road map|agenda|resolution|communiqu[eé]|framework|action plan|programme|program|guidelines?)|endorsed|(?:were|was|been) agreed|agreed upon|consensus (?:was|had been) reached|(?:agreement|deal|consensus) (?:was|has been|had been) (?:reached|struck|signed|concluded)|the agreement (?:provides|includes|calls for|covers|allows|requires)|(?:both|the two) (?:sides|countries|leaders|ministers|parties|governments) (?:also )?(?:confirmed|decided|resolved|undertook|concurred|reaffirmed|welcomed the (?:launch|signing|conclusion|establishment))|concurred (?:on|in|that|to)|decided to|resolved to|decided that|hereby)\b/iu
const COMMITTING =
  /\b(?:pledg(?:e|ed|es|ing)|vow(?:ed|s|ing)?|promis(?:ed|es|ing)|undertook|undertake[sn]?|undertaking to|commit(?:s|ted|ting)?(?: himself| herself| itself| themselves| ourselves)? (?:to|£|\$|€|itself|\d)|(?:is|are|was|were|remain(?:s|ed)?|fully|firmly) committed to|made (?:an? |the )?(?:\p{L}+ )?commitments? to|gave (?:an? |the )?(?:\p{L}+ )?(?:undertaking|assurances?|guarantees?)|guarantee(?:d|s)?|assur(?:ed|es) .{1,60}\b(?:that|of)|offer(?:ed|s)? to|accept(?:ed|s)? (?:an? |the |his |her |their )?(?:\p{L}+[’']s )?(?:\p{L}+ )?(?:invitation|proposal|request|offer)|agreed to)\b/iu
const WILL =
  /\b(?:will|shall|’ll|'ll|is to|are to|is set to|are set to|is going to|are going to|has decided to|have decided to|plans? to|planned to|intends? to|intended to|would)\b/i
const ANNOUNCING =
  /\b(?:announc(?:ed|es|ing)|unveil(?:ed|s|ing)?|launch(?:ed|ing)|introduc(?:ed|es)|(?:has|have) been introduced|(?:will|would) be (?:introduced|established|launched|set up|created|extended|expanded|lifted|eased|relaxed|resumed|opened|provided|increased|signed|formed|convened|published|released|reduced|simplified|waived|allocated|disbursed|delivered)|establish(?:ed|es)? (?:an? |the |[\p{L}-]+ ){0,4}(?:mechanism|committee|group|channel|hotline|fund|centre|center|dialogue|partnership|taskforce|task force|working group|commission|office)|set up (?:an? |the |[\p{L}-]+ ){0,4}(?:mechanism|committee|group|channel|hotline|fund|centre|center|dialogue|working group|commission|task force)|(?:these|the (?:initiatives|measures|agreements|steps|commitments)) (?:include|included|cover|covered)|initiatives? (?:aimed|designed|includes?))\b/iu
const CONSIDERING =
  /\b(?:consider(?:s|ed|ing)?|would consider|willing(?:ness)? to|ready to|readiness|prepared to|open to|explor(?:e|ed|ing)|possibility of|examin(?:e|ed|ing)|stud(?:y|ied|ying)|look(?:ed|ing)? into|hop(?:es|ed|ing) to|seek(?:s|ing)? to|aim(?:s|ed|ing)? to|discuss(?:ed)? (?:the possibility|ways))\b/i
/** Talked about without a result. */
const DISCUSSED =
  /\b(?:discussed|explored|considered|raised|examined) (?:the possibility|the possible|possible|ways|options|prospects|how to|whether)\b/i
const HYPOTHETICAL =
  /\b(?:if|unless|were to|whether|could|might|may)\b.{0,80}\b(?:agree|deal|accord|sign|commit|pledge)/i
const PAST =
  /^(?:earlier (?:this|in)|last (?:year|month|week|december|november|october|september|august|july|june|may|april|march|february|january|summer|autumn|spring|winter)|previously|in (?:january|february|march|april|may|june|july|august|september|october|november|december|\d{4})\b|under (?:a|the) \d{4}|since \d{4}|a (?:year|month|decade) ago|two years ago|historically|in the past)/i
/** What will merely be so, or is said of events: no one undertakes it. */
const MERELY =
  /\b(?:will|shall|would|'ll|’ll) (?:also |not |still |likely |probably |soon |never )?(?:be (?!introduced|established|launched|set up|created|extended|expanded|lifted|eased|relaxed|resumed|opened|provided|increased|signed|formed|convened|published|released|reduced|simplified|waived|allocated|disbursed|delivered|held|able to provide|let|allowed|permitted|exempted|carried out|sending|providing|opening|hosting|supporting)|raise|discuss|say|speak|look|watch|ask|have |depend|need|face|remain(?! committed)|mean|cost|affect|benefit|become|take (?:place|effect|time)|attend|come|go |see |feel|know|likely|determine|test|require|prove|show|last|follow|mark|arrive|fall|rise|grow|find)/i

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
    open.push(...spokenDenials(a, i))
    for (const span of clausesOf(a.text, s)) {
      const clause = outsideQuotes(a, i, span)
      const kind = kindOf(clause, section, s.start === span.start)
      if (
        /\b(?:agree|agreed|agreement|deal|consensus|resolution|breakthrough|accord|progress|commit|decision|timetable|date|dates|resolved|settled|concluded|signed|volumes|joint (?:text|statement|communiqu[eé]|declaration))\b/i.test(
          clause,
        ) &&
        isDenied(clause)
      ) {
        open.push({
          spans: [span],
          text: asSentence(a, i, stripLead(a.text, span)),
          level: 'medium',
          reason: 'it says that something was not agreed or is left open',
          weight: 6,
          sentence: i,
        })
        continue
      }
      if (
        /\b(?:remain(?:s|ed)? (?:unresolved|open|divided|apart)|unresolved|outstanding issues?|left open|differences (?:remain|persist)|will continue (?:to discuss|talks|discussions)|not (?:yet )?(?:been )?(?:decided|settled|resolved))\b/i.test(
          clause,
        ) &&
        !kind
      ) {
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
      if (!kind || HYPOTHETICAL.test(clause) || isDeniedCommitment(clause)) continue
      if (spoken.length > 0 && kind.match === 'will') continue
      if (PAST.test(whole) && !/\bnext year\b/i.test(whole)) continue
      if (
        /\bhad (?:already |previously |earlier )?(?:agreed|pledged|promised|signed|committed|reached)\b/i.test(
          clause,
        )
      )
        continue
      const at = span.start + kind.index
      const actor = actorOf(mentions, at, span)
      const thing = kind.match === 'will' && !actor && isAgreedThing(a, i, clause, outcomes)
      if (
        kind.match === 'will' &&
        ((!actor && !thing) || MERELY.test(clause) || isWished(clause.slice(0, kind.index)))
      )
        continue
      // “would” undertakes only where someone is reported to say so.
      if (/^would\b/i.test(kind.verb) && !isReported(clause, kind.index)) continue
      if (
        kind.match === 'announce' &&
        !actor &&
        !/\b(?:has|have|will|would) (?:been|be)\b|^(?:these|the (?:initiatives|measures|agreements|steps|commitments))/i.test(
          clause,
        ) &&
        section === ''
      )
        continue
      if (isOld(a, i, meetingDay, clause)) continue
      const consider = CONSIDERING.test(clause) && !/\b(?:agreed|committed|pledged|signed)\b/i.test(clause)
      const joint = isJoint(clause, mentions, span, at) || (kind.match === 'agree' && !actor) || thing
      const by = joint ? allParties(a, mentions, span) : parties(actor)
      const due = dueOf(a, i, span, meetingDay)
      outcomes.push({
        kind: kind.kind === 'commitment' && joint && /\bagree/i.test(kind.verb) ? 'agreement' : kind.kind,
        spans: [span],
        text: asSentence(a, i, stripLead(a.text, span)),
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

interface Kind {
  readonly kind: DraftedOutcome['kind']
  readonly match: 'agree' | 'commit' | 'will' | 'announce' | 'section'
  readonly verb: string
  readonly index: number
}

function kindOf(clause: string, section: string, atStart: boolean): Kind | null {
  const agree = AGREEING.exec(clause)
  if (agree) return { kind: 'agreement', match: 'agree', verb: agree[0].trim(), index: agree.index }
  const commit = COMMITTING.exec(clause)
  if (commit) return { kind: 'commitment', match: 'commit', verb: commit[0].trim(), index: commit.index }
  const will = WILL.exec(clause)
  if (will && !/\b(?:analysts?|experts?|observers?)\b/i.test(clause)) {
    const verb = /^\S+(?: \S+){0,2}/.exec(clause.slice(will.index))?.[0] ?? will[0]
    return { kind: 'commitment', match: 'will', verb, index: will.index }
  }
  const announce = ANNOUNCING.exec(clause)
  if (announce)
    return { kind: 'initiative', match: 'announce', verb: announce[0].trim(), index: announce.index }
  if (
    atStart &&
    /^(?:decisions?|agreed|agreements?|outcomes?|conclusions?|results?|commitments?|deliverables?)\b/.test(
      section,
    )
  )
    return { kind: 'agreement', match: 'section', verb: section, index: 0 }
  return null
}

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

/** “Japan announced that …”: one side says so. */
const isReported = (clause: string, at: number) =>
  /\b(?:announced|said|says|told|claimed|reported|according to|confirmed|pledged|promised|assured|affirmed|revealed|disclosed|explained|insisted|indicated|declared|informed|stressed|underlined|emphasi[sz]ed|noted|stated|added|underscored)\b/i.test(
    clause.slice(0, at),
  )

/** “expressed hope that Japan would …”: someone wishes it; no one undertakes it. */
const isWished = (before: string) =>
  /\b(?:hop(?:e|es|ed|ing)|wish(?:es|ed)?|expect(?:s|ed)?|want(?:s|ed)?|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:on|for)|ask(?:s|ed)?|demand(?:s|ed)?|warn(?:s|ed|ing)?|fear(?:s|ed)?|believ(?:e|es|ed)|predict(?:s|ed)?|doubt(?:s|ed)?|whether|if|unless|unclear|question)\b/i.test(
    before,
  )

const isDeniedCommitment = (clause: string) =>
  /\b(?:will|shall|would|did|does|do|has|have|is|are|was|were|could|can) not\b|\b(?:won|wouldn|didn|doesn|can|hasn|haven|isn|aren)[’']t\b|\bnever\b|\brefus|\bdeclin(?:ed|es) to\b|\bcalled? (?:on|for)\b|\burg(?:ed|es|ing)\b/i.test(
    clause,
  ) &&
  !/\bagreed\b.*\b(?:not to|should not)\b/i.test(clause) &&
  !/\b(?:agreed|pledged|committed|signed)\b/i.test(clause)

/** “The fund will start with …”: a thing the sentences before say was agreed. */
function isAgreedThing(a: Analysis, i: number, clause: string, outcomes: readonly DraftedOutcome[]): boolean {
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
function isOld(a: Analysis, i: number, meetingDay: string | undefined, clause: string): boolean {
  if (!meetingDay) return false
  const own = a.dates[i] ?? []
  if (own.length === 0) return false
  if (/\b(?:implement\w*|extend\w*|renew\w*|resum\w*|under|since|build(?:ing)? on)\b/i.test(clause))
    return false
  // A year gone by, or a month or day well before.
  const gone = (value: string) =>
    value.length === 4 ? value < meetingDay.slice(0, 4) : value.slice(0, 7) < meetingDay.slice(0, 7)
  return own.every((d) => gone(d.value)) && !/\b(?:will|shall|agreed)\b/i.test(clause)
}

/** “We will …” inside a quotation binds the speaker. */
function spokenCommitments(a: Analysis, i: number): DraftedOutcome[] {
  const found: DraftedOutcome[] = []
  for (const said of a.attributed) {
    if (said.sentence !== i || said.who?.standing === 'observer') continue
    const party = said.who?.country ?? said.country
    if (!said.who && !party) continue
    for (const span of splitProse(a.text, said.quote)) {
      const words = a.text.slice(span.start, span.end)
      const m =
        /\b(?:(?:we|i)(?:['’]ll| will| shall| have agreed| agreed| have decided| commit| pledge| promise| undertake| are committed| intend to| plan to| are ready to| stand ready to)|(?:japan|china|[A-Z][a-z]+|our (?:government|country|side)) (?:will|is (?:ready|willing|committed) to|stands ready to|pledges|commits))\b/.exec(
          words,
        )
      if (!m || isDenied(words) || MERELY.test(words) || /\bif\b/i.test(words.slice(0, m.index))) continue
      const consider = CONSIDERING.test(words)
      const by = party ? [party] : []
      found.push({
        kind: 'commitment',
        spans: [span],
        text: `${said.who?.name ?? ''} said: “${words.replace(/\s+/g, ' ').replace(/,$/, '')}”`.replace(
          /^ said: /,
          '',
        ),
        by,
        to: [],
        verb: m[0].toLowerCase(),
        strength: consider ? 'would-consider' : /\bagreed\b/.test(m[0]) ? 'joint' : 'one-side',
        ...(!by.length && said.who && { byName: said.who.name }),
        level: 'medium',
        reason: 'the speaker says in the first person what will be done',
        weight: consider ? 3 : 6,
        sentence: i,
      })
    }
  }
  return found
}

/** “There is no agreement”, said by one who was there. */
function spokenDenials(a: Analysis, i: number): DraftedOpen[] {
  return a.attributed.flatMap((said) => {
    if (said.sentence !== i || !said.who || said.who.standing === 'observer') return []
    return splitProse(a.text, said.quote).flatMap((span) => {
      const words = a.text.slice(span.start, span.end)
      if (
        !/\b(?:agreement|deal|consensus|accord|decision|breakthrough|timetable)\b/i.test(words) ||
        !isDenied(words)
      )
        return []
      return [
        {
          spans: [span],
          text: `${said.who?.name} said: “${words.replace(/\s+/g, ' ').replace(/,$/, '')}”`,
          level: 'medium' as const,
          reason: 'the speaker says that something was not agreed',
          weight: 5,
          sentence: i,
        },
      ]
    })
  })
}

/** Who undertakes: the nearest free mention before the verb. */
function actorOf(mentions: readonly Mention[], at: number, span: Span): Mention | undefined {
  const before = mentions.filter((m) => m.end <= at + 1 && m.start >= span.start && !m.possessive)
  const free = before.filter((m) => m.stands === 'free')
  return free[free.length - 1] ?? before.find((m) => m.as !== 'unnamed')
}
const parties = (m: Mention | undefined): string[] => {
  const one = partyOf(m)
  return one ? [one] : []
}

function isJoint(clause: string, mentions: readonly Mention[], span: Span, at: number): boolean {
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

function allParties(a: Analysis, mentions: readonly Mention[], span: Span): string[] {
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
function toOf(mentions: readonly Mention[], span: Span, by: readonly string[], at: number): string[] {
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
function dueOf(a: Analysis, i: number, span: Span, meetingDay: string | undefined): string | undefined {
  const now = meetingDay ?? a.day
  const inside = (a.dates[i] ?? []).filter((d) => d.start >= span.start && d.end <= span.end)
  const due = inside.find((d) => {
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
