import type { Analysis } from './analysis.ts'
import type { Person } from './cast.ts'
import type { Judged } from './judged.ts'
import type { Listed } from './listed-people.ts'
import { isArgument, isPaired, onlyReports } from './meeting-argument.ts'
import { MEETING } from './meeting-words.ts'
import { withThePrincipals } from './principals.ts'
import { hasStrongMeeting, otherCueAt, type Talks } from './talks.ts'
import {
  ABSENT,
  AT_TALKS,
  ATTENDS,
  CJK_ATTENDS,
  COMING,
  JOINTLY,
  NOT_YET,
  PRESS,
  WITH,
} from './took-part-words.ts'

const AMONG_THEM = 'named among those who were there'

/** What being quoted and reported can add up to. */
const MOST_HEARD = 1.6

/** Enough to say that someone took part. */
const ENOUGH = 3

/**
 * Who took part, apart from those only spoken of: judged by how each is named in the sentences about the meeting.
 * Analysts, reporters and spokespeople need to be named as taking part; leaders spoken of do not count.
 */
export function judgeParticipants(a: Analysis, talks: Talks, listed: readonly Listed[]): Judged[] {
  const scores = new Map<Person, { score: number; why: string; absent: boolean }>()
  const add = (p: Person, points: number, why: string) => {
    const old = scores.get(p) ?? { score: 0, why: '', absent: false }
    scores.set(p, {
      ...old,
      score: old.score + points,
      why: points > 0 && (!old.why || points >= ENOUGH) ? why : old.why,
    })
  }
  for (const p of a.people) scores.set(p, { score: 0, why: '', absent: false })
  for (const [i, s] of a.sentences.entries()) {
    const text = a.text.slice(s.start, s.end).replace(/[\n\r]/g, ' ')
    const mentions = (a.mentions[i] ?? []).filter((m) => m.who?.kind === 'person')
    if (mentions.length === 0) continue
    const cue = otherCueAt(text)
    const planned = talks.status === 'planned'
    const other = talks.other.has(i) && !planned
    const strong = hasStrongMeeting(a, s)
    const withAt = WITH.exec(text)?.index ?? -1
    const absentAt = ABSENT.exec(text)?.index ?? -1
    // Once a sentence, not once a name: a sentence may hold thousands of them.
    const attendsAt = isCjk(a) ? text.search(CJK_ATTENDS) : lastMatch(ATTENDS, text)
    const press = PRESS.test(text)
    const meets = MEETING.test(text)
    const jointly = JOINTLY.test(text)
    const atTalks = AT_TALKS.test(text)
    const coming = planned && COMING.test(text)
    for (const m of mentions) {
      if (!m.who) continue
      const at = m.start - s.start
      if (m.possessive && m.as !== 'pronoun') {
        // “during Iwaya’s visit”, “Wang’s talks with”: the owner of a meeting is in it.
        const owned = text.slice(m.end - s.start, m.end - s.start + 40)
        if (
          /^[’']s? (?:[\p{Ll}-]+ ){0,3}(?:visit|meeting|talks|trip|delegation|dinner|lunch|call|summit)\b/iu.test(
            owned,
          ) &&
          !other
        )
          add(m.who, i < 3 ? 2 : 1, 'the meeting is called theirs')
        // “Kamau’s talks with the minister”: both were at them.
        if (
          /^[’']s? (?:[\p{Ll}-]+ ){0,2}(?:meetings?|talks|dinner|lunch|call|conversations?|discussions?) with\b/u.test(
            owned,
          ) &&
          !other &&
          !/\b(?:following up on|since|after|before|until) (?:the )?$/i.test(
            text.slice(0, m.lead - s.start),
          ) &&
          !/^[’']s? (?:recent|earlier|previous|last|next|planned|upcoming|first)\b/.test(owned)
        )
          add(m.who, 3, 'named as one who met the other')
        continue
      }
      if (
        absentAt >= 0 &&
        Math.abs(absentAt - at) < 90 &&
        (m.stands !== 'after-preposition' || /^apologies/i.test(text.slice(absentAt)))
      ) {
        if (
          /represented|on behalf of|in place of|apologies/i.test(text.slice(absentAt, absentAt + 14))
            ? at > absentAt
            : at < absentAt
        ) {
          const old = scores.get(m.who)
          if (old) scores.set(m.who, { ...old, absent: true })
          continue
        }
      }
      if (talks.status === 'held' && NOT_YET.test(text.slice(Math.max(0, at - 90), at))) continue
      if (withAt >= 0 && !other && (at > withAt || strong)) add(m.who, 4, AMONG_THEM)
      if (at < attendsAt && isCjk(a) && !other) add(m.who, 4, 'named as one who attended')
      if (at < attendsAt && !isCjk(a) && m.stands === 'free' && !other && !m.possessive)
        add(m.who, 4, 'named as one who attended')
      // “since Trump and Xi met last month”: what stands at the end speaks of the whole.
      const trails = cue > 0 && i > 1 && /^(?:last|met|had met|since) /i.test(text.slice(cue))
      if (other && (cue < 0 || trails || at > cue - 1 || cue < 40)) {
        if (trails || !(cue > at && m.stands === 'free' && i < 4)) continue
      }
      if (!other && /\bat the (?:kind )?invitation of (?:the )?$/i.test(text.slice(0, m.lead - s.start)))
        add(m.who, 3, 'the other came at this one’s invitation')
      const aside = m.who.standing !== 'official'
      if (
        aside &&
        !(
          m.stands === 'object' ||
          (strong && m.stands === 'after-preposition' && isArgument(text, m, s.start))
        )
      )
        continue
      if (planned && m.stands !== 'object' && coming) add(m.who, 4, 'named as one who is to take part')
      else if (!other && (jointly || i < 3) && isPaired(text, m, mentions, s.start))
        add(m.who, strong ? 4 : 3, 'named as one who agreed with the other')
      else if (
        strong &&
        isArgument(text, m, s.start) &&
        !(m.stands === 'free' && onlyReports(text, m, s.start))
      )
        add(m.who, i < 2 ? 4 : 3, 'named as one who met the other')
      else if (atTalks && m.stands === 'free') add(m.who, 3, 'speaks in a sentence about the meeting')
      else if (
        m.stands === 'object' &&
        /\b(?:told|urged|thanked|assured|informed|asked|reminded|warned|welcomed|received|hosted|met)\s/i.test(
          text.slice(Math.max(0, at - 20), at),
        )
      )
        add(m.who, 2.5, 'spoken to at the meeting')
      else if (m.stands === 'free' && !press && meets) add(m.who, 1, 'acts in a sentence about the meeting')
      else if (m.stands === 'free' && press) add(m.who, -0.5, '')
    }
    const speaker = mentions.find((m) => m.stands === 'free')?.who
    const heard = mentions.find((m) => m.stands === 'object')?.who
    if (
      speaker &&
      heard &&
      !other &&
      /\b(?:told|urged|thanked|assured|informed|asked|reminded|warned|welcomed)\b/.test(text)
    )
      add(speaker, 2, 'speaks to the other at the meeting')
  }
  // Being quoted often says little; being quoted at all says something.
  const heard = new Map<Person, number>()
  const hear = (who: Person, points: number, why: string) => {
    const had = heard.get(who) ?? 0
    const more = Math.min(points, Math.max(0, MOST_HEARD - had))
    heard.set(who, had + more)
    add(who, more, why)
  }
  for (const said of a.attributed) {
    if (!said.who || isPressTalk(a, said.sentence)) continue
    if (a.page.blocks[said.quote.block]?.kind === 'turn') {
      // A spokesperson who briefs the press speaks of the talks, not at them.
      if (said.who.standing !== 'spokesperson') add(said.who, 4, 'speaks in the transcript')
    } else hear(said.who, 0.8, 'quoted')
  }
  for (const i of a.voices.keys()) {
    const who = a.voices[i]?.who
    if (!who || isPressTalk(a, i)) continue
    // Japanese and Chinese reports name those who speak at talks once with their office, then by name.
    if (isCjk(a) && talks.about.size > 0) add(who, 1.8, 'reported as speaking')
    else hear(who, 0.5, 'reported as speaking')
  }
  for (const who of speakersInCapitals(a)) add(who, 4, 'speaks in the record of the meeting')
  if (a.page.title) {
    const title = a.text.slice(a.page.title.start, a.page.title.end)
    for (const p of a.people)
      if (
        p.tokens.some(
          (t) => t.length > 2 && new RegExp(`(?<![\\p{L}])${inPattern(t)}(?![\\p{L}])`, 'u').test(title),
        ) &&
        !title.includes(`${p.tokens[p.tokens.length - 1]}’s `)
      )
        add(p, 1, 'named in the title')
  }
  const judged = a.people.map((person): Judged => {
    const own = listed.find((l) => l.person === person)
    const got = scores.get(person) ?? { score: 0, why: '', absent: false }
    if (own)
      return {
        person,
        tookPart: own.present,
        absent: !own.present,
        level: 'high',
        reason: own.present ? 'listed as present' : 'listed as absent',
        score: 20,
      }
    const burden =
      got.why === AMONG_THEM
        ? 0
        : person.standing === 'observer'
          ? 6
          : person.standing === 'spokesperson'
            ? 5
            : /\b(?:former|ex-|late)\b/i.test(person.role ?? '')
              ? 1
              : 0
    const score = got.score - burden - (person.role || person.country ? 0 : 1)
    const tookPart = !got.absent && score >= ENOUGH
    return {
      person,
      tookPart,
      absent: got.absent,
      level: score >= ENOUGH + 2.5 ? 'high' : tookPart ? 'medium' : 'low',
      reason: tookPart
        ? got.why || 'named with the meeting'
        : got.absent
          ? 'named as absent'
          : person.standing === 'observer'
            ? 'comments on the meeting'
            : person.standing === 'spokesperson'
              ? 'speaks for others'
              : 'spoken of only',
      score,
    }
  })
  return talks.status === 'held' ? withThePrincipals(judged, a) : judged
}

/** A record of a meeting sets whoever takes the floor in capitals at the head of a paragraph: “CHEN YIFAN (China) said”. */
function speakersInCapitals(a: Analysis): Set<Person> {
  const heads = new Set(a.page.blocks.map((b) => b.from))
  const found = a.people.filter((p) =>
    p.named.some((n) => {
      const raw = a.text.slice(n.start, n.end)
      return heads.has(n.start) && raw.includes(' ') && raw === raw.toUpperCase()
    }),
  )
  return new Set(found.length >= 2 ? found : [])
}

const inPattern = (s: string) => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const lastMatch = (pattern: RegExp, text: string): number =>
  [...text.matchAll(new RegExp(pattern, 'gi'))].at(-1)?.index ?? -1
const isCjk = (a: Analysis) => a.page.language !== 'en'
const isPressTalk = (a: Analysis, i: number): boolean => {
  const s = a.sentences[i]
  return s !== undefined && PRESS.test(a.text.slice(s.start, s.end))
}
