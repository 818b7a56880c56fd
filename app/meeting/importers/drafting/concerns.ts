import type { Span } from '../evidence-book.ts'
import type { Analysis, Drafted } from './analysis.ts'
import { partyOf } from './analysis.ts'
import type { Mention } from './cast.ts'
import { subjectOf } from './clause.ts'
import { asSentence } from './wording.ts'

export interface DraftedConcern extends Drafted {
  /** Party id, or the name of the person where the party is not known. */
  readonly raisedBy?: string
  readonly raisedByName?: string
  readonly to?: string
  readonly answer?: { readonly text: string; readonly span: Span }
}

/** Words that raise a concern, a complaint or a warning. */
const RAISING =
  /\b(?:concern(?:s|ed)?(?! party| parties| itself| themselves)\b(?!ing\b)|worr(?:y|ies|ied|ying)|alarm(?:ed|ing)?|anxi(?:ety|eties|ous)|misgivings?|apprehensions?|unease|dissatisfaction|regret(?:s|ted)?|protest(?:s|ed|ing)?|lodged (?:an? )?(?:[a-z]+ )?(?:protest|complaint|representations?|demarche|démarche)|démarche|demarche|complain(?:s|ed|ts?|ing)?|objections?|object(?:s|ed) to|oppos(?:e|es|ed|ition|ing)|condemn(?:s|ed|ation|ing)?|denounc(?:e|es|ed|ing)|deplor(?:e|es|ed|ing)|critici[sz](?:e|es|ed|ing)|criticism|accus(?:e|es|ed|ing)|warn(?:s|ed|ing)? (?:that|of|against|china|japan|[A-Z]|about|him|her|them)|caution(?:s|ed)? (?:against|that)|grievances?|unacceptable|unhelpful|unjustified|raised (?:the |an? |several |a number of |various |his |her |their |its |these |this )?(?:[a-z-]+ ){0,3}(?:issues?|questions?|cases?|matters?|problems?|situation|subject|topic|plight)|raised .{0,60}\b(?:ban|bans|detention|case|dispute|tariffs?|restrictions?|attacks?)|called? (?:for|on) .{0,80}\b(?:release|lift|lifting|end to|halt|stop|removal|immediate|restraint|ceasefire)|call(?:s|ed|ing)? (?:up)?on .{1,80}\bto (?:comply|abide|adhere|refrain|cease|end|withdraw|respect|return|honou?r|fulfil|abandon|exercise|avoid|allow|uphold|implement|resume)|demand(?:s|ed|ing)? (?:the |an? |that )|urg(?:e|es|ed|ing) .{1,60}\b(?:to (?:stop|refrain|cease|halt|lift|release|end|withdraw|exercise|abide|respect|reconsider|address|play|act|ensure|avoid|not|hold|honou?r|comply|uphold)|not to|restraint)|pressed .{1,60}\b(?:on|over|for|to)\b|took issue with|need to (?:address|protect|ensure) .{0,40}\b(?:safety|security|concerns?)|red lines?|serious(?:ly)? (?:about|consequences)|fears?|feared|push(?:ed|es)? back (?:hard |strongly |firmly )?(?:against|on)|shocked (?:at|by)|shock (?:at|over)|dismay(?:ed)?|outrage(?:d)?|disappoint(?:ed|ment)|displeasure|indignation)\b/i
/** Matters that worry someone; they raise a concern only where someone is said to speak of them. */
const WORRYING =
  /\b(?:provocat(?:ion|ions|ive)|threat(?:s|en|ens|ened|ening)? (?:to|from|of|posed)|pos(?:e|es|ed|ing) (?:an? )?(?:[a-z]+ )?(?:threat|risk|danger|challenge)|coerc(?:ion|ive)|destabili[sz](?:e|ing)|tensions?|violat(?:e|es|ed|ion|ions|ing)|detentions?|detain(?:ed|ing|ees?)|unilateral(?:ly)? (?:attempts?|actions?|measures?|chang)|attempts? to change the status quo|overcapacity|unfair|discriminat(?:ion|ory))\b/i
/** “amid tensions over the dam”: how things stood, raised by no one. */
const BACKGROUND =
  /\b(?:amid|amidst|despite|in spite of|against (?:a|the) backdrop of|at a time of|in the face of) [^,.;]*/gi
/** A sentence that undertakes something against such a matter. */
const UNDERTAKEN =
  /\b(?:agreed (?:to|on)|signed|pledged to|commitments? to|committed to|adopted|reduc(?:e|es|ed|ing|tion of) (?:the |this )?(?:threats?|risks?|tensions?)|stand against)\b/i
/** Near the words above, these say that all is well. */
const EASED =
  /\b(?:no (?:concerns?|objections?|threat)|easing tensions?|reduce tensions?|de-escalat\w*|mutual concern|of common concern|of mutual concern|shared concern over nothing|issues? of (?:mutual|common|shared) concern|concerned parties|eas(?:e|ed|ing) (?:of )?tensions?|allay(?:ed|ing)?|dispel(?:led|ling)?|tensions? (?:have |has )?(?:eased|cooled|subsided))\b/i
const STRONG =
  /\b(?:expressed|voiced|raised|conveyed|lodged|registered|reiterated|shared|stated|apprised|informed|disappointed|shocked|dismayed|pushed back|underscor|stress|emphasi[sz]|highlight|protest|urg|warn|complain|object|condemn|demand|critici|accus|denounc|press(?:ed|es|ing)\b|pointed out|drew attention|oppose|deplor|took issue|called (?:on|for)|told|said|noted|remains? concerned|is concerned|are concerned|was concerned|were concerned)/i
/** “The talks come at a time of …”: background, which nobody raises. */
const OF_THE_MEETING =
  /^(?:the|this|that|their|its) (?:[\p{L}-]+ ){0,3}(?:meeting|visit|talks|summit|trip|dialogue|discussions|round|call) (?:comes?|came|takes? place|took place|follows?|followed|marks?|marked)\b/iu
const BULLETED =
  /^(?:expressed|voiced|shared|reiterated|underlined|noted|registered|condemned|deplored|regretted)\b/i
const ANSWERING =
  /^(?:in (?:response|reply)|respond(?:ed|ing)|repl(?:ied|ying)|answer(?:ed|ing)|in turn|for (?:his|her|its|their) part|.{0,80}\b(?:responded|replied|countered|answered|rejected (?:the|this|that|those)|dismissed (?:the|this|that|those)|denied|retorted|acknowledged (?:the|these|those|this|his|her|that)|took note|insisted in reply|explained|defended)\b)/i

/** Who is worried about what, and what was answered. */
export function draftConcerns(a: Analysis): DraftedConcern[] {
  const found: DraftedConcern[] = []
  for (const [i, s] of a.sentences.entries()) {
    const voice = a.voices[i]
    if (voice?.who?.standing === 'observer') continue
    const text = a.text.slice(s.start, s.end)
    const flat = text.replace(/[\n\r]/g, ' ')
    const m = RAISING.exec(flat) ?? worryingIn(flat)
    const isItem = a.page.blocks[s.block]?.kind === 'item'
    // “Ministers: • Expressed concern at …”: all of them do.
    const listed = isItem && (/\bconcerns?\b/.test(a.sections[i] ?? '') || BULLETED.test(text))
    if (!m && !listed) continue
    if (EASED.test(flat) && !/\b(?:expressed|voiced|raised) .{0,30}concern/i.test(flat)) continue
    if (OF_THE_MEETING.test(text)) continue
    const mentions = a.mentions[i] ?? []
    const raiser = raiserOf(a, i, s.start + (m?.index ?? 0))
    const strong = STRONG.test(flat)
    const passive =
      /\b(?:concerns?|issues?|objections?|questions?|regret|protests?|complaints?|worries)\b.{0,80}\b(?:was|were|had been|have been) (?:also )?(?:raised|expressed|voiced|lodged|conveyed|noted|registered)\b/i.test(
        flat,
      )
    if (!partyOf(raiser) && !raiser?.who && raiser?.as !== 'group' && !voice && !listed && !passive) continue
    // Worries that no one at the table raises are background.
    if (!strong && !listed && !/\bconcerns?|worr|\bfears?\b/i.test(flat)) continue
    const party = partyOf(raiser) ?? voice?.who?.country ?? voice?.country
    const name = !party ? (raiser?.who?.name ?? voice?.who?.name) : undefined
    const to = hearer(mentions, party, s.start + (m?.index ?? 0))
    const answer = answerTo(a, i, party)
    const level = party && strong ? 'high' : party ? 'medium' : 'low'
    found.push({
      spans: [s],
      text: asSentence(a, i, s),
      ...(party && { raisedBy: party }),
      ...(name && { raisedByName: name }),
      ...(to && { to }),
      ...(answer && { answer }),
      level,
      reason: m
        ? `“${m[0].trim()}” raises it${party || name ? ', and the sentence says who does' : '; who raises it is not plain'}`
        : 'it is listed under concerns',
      weight:
        (strong ? 7 : 4) +
        (/\b(?:serious|grave|deep|strong|strongly|gravely|deeply|seriously)\b/i.test(flat) ? 1 : 0),
      sentence: i,
    })
  }
  return found
}

/** The match in a sentence of the same length, what is mere background left out. */
function worryingIn(flat: string): RegExpExecArray | null {
  const m = WORRYING.exec(flat.replace(BACKGROUND, (words) => ' '.repeat(words.length)))
  return m && !UNDERTAKEN.test(flat) ? m : null
}

/** The one whose concern it is: its owner (“Japan’s grave concern”), else the subject of the sentence, else the one quoted. */
function raiserOf(a: Analysis, i: number, at: number): Mention | undefined {
  const mentions = a.mentions[i] ?? []
  const s = a.sentences[i]
  if (!s) return undefined
  const owner = [...mentions].reverse().find((m) => m.possessive && m.end <= at && at - m.end < 30)
  if (owner && partyOf(owner) && /\bconcerns?\b/i.test(a.text.slice(at, at + 12))) return owner
  const v = s.words.findIndex((w) => w.start >= at)
  const subject = v > 0 ? subjectOf(s, mentions, v, 0, a.text) : null
  if (subject && subject.as !== 'unnamed') return subject
  const free = mentions.find((m) => m.stands === 'free' && !m.possessive && m.as !== 'unnamed')
  // “Cairo says … It fears …”: the one the sentence before speaks of.
  return /^It (?:also )?\p{Ll}/u.test(a.text.slice(s.start, s.end))
    ? ((a.mentions[i - 1] ?? []).find((m) => m.stands === 'free' && partyOf(m) !== undefined) ?? free)
    : free
}

function hearer(mentions: readonly Mention[], from: string | undefined, at: number): string | undefined {
  const m = mentions.find(
    (x) =>
      (x.stands === 'object' || (x.stands === 'after-preposition' && x.start > at)) &&
      x.who?.kind === 'person' &&
      partyOf(x) &&
      partyOf(x) !== from,
  )
  return partyOf(m) ?? partyOf(mentions.find((x) => x.stands === 'object' && partyOf(x) !== from))
}

/** The next sentence, where it answers and another speaks. */
function answerTo(a: Analysis, i: number, party: string | undefined): DraftedConcern['answer'] {
  const next = a.sentences[i + 1]
  if (!next) return undefined
  const text = a.text.slice(next.start, next.end)
  if (!ANSWERING.test(text.slice(0, 160))) return undefined
  const speaker =
    a.voices[i + 1]?.who?.country ??
    a.voices[i + 1]?.country ??
    partyOf((a.mentions[i + 1] ?? []).find((m) => m.stands === 'free'))
  if (!speaker || speaker === party) return undefined
  return { text: asSentence(a, i + 1, next), span: next }
}
