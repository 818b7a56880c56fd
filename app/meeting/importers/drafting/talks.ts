import type { Span } from '../evidence-book.ts'
import type { Analysis } from './analysis.ts'
import { dayNumber } from './calendar.ts'
import { looksAhead } from './date-reckoning.ts'
import { findDates } from './dates.ts'
import type { FoundDate } from './found-date.ts'
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

/** Words that speak of people meeting. */
export const MEETING =
  /\b(?:met|meet|meets|meeting|meetings|talks|summit|dialogue|conversation|discussions?|consultations?|negotiations?|visit(?:ed|s|ing)?|hosted|received|welcomed|greeted|call(?:ed)? on|phone call|telephone (?:call|conversation)|video ?(?:call|conference)|spoke (?:by|on the) (?:phone|telephone)|spoke (?:[\p{L}]+ ){0,3}with|spoke|talked|held|sat down|round ?table|session|audience|ministerial|roundtable|plenary|convened|gathered|delegations?|briefing|debate|hearing|sitting|(?:security )?council|committee|commission)\b|会談|會談|会谈|会見|會見|会见|会晤|會晤|磋商|協議|通话|通話|訪問|访问|訪中|訪日/iu
const STRONG_MEETING =
  /\b(?:met(?! with (?:protest|criticism|opposition|anger|resistance))|held (?:[\p{L}“”"’-]+ ){0,6}(?:talks|meetings?|consultations|discussions|negotiations|summit|dialogue|conversation|call|round)|talks|meeting|summit|(?:dinner|lunch|breakfast) (?:with|between|meeting|hosted)|over (?:a |an )?(?:working )?(?:dinner|lunch|breakfast)|hosted|received|conversation|phone call|spoke (?:by|over|on) (?:the )?(?:phone|telephone)|spoke (?:[\p{L}]+ ){0,3}with|talked (?:for|through|until|by|with|over|in|at|late)|dialogue|consultations|convened|negotiations|round ?table|session|conference)\b|会談|會談|会谈|会见|會見した|会晤|會晤|磋商|通话|電話協議/iu
const VISIT = /\b(?:visit(?:ed|s|ing)?|trip|travel(?:led|ed)?)\b/i
const FUTURE =
  /\b(?:will (?:meet|host|hold|visit|travel|receive|sign|lead|attend|convene|gather|take part|discuss|begin|open|be held|take place)|is (?:scheduled|due|expected|set|to) (?:to )?(?:meet|host|hold|visit|travel|arrive|attend)|are (?:scheduled|due|expected|set|to) (?:to )?(?:meet|hold|convene|gather)|you are (?:cordially |kindly |hereby )?invited|invit(?:es|e) you|pleased to invite|we look forward to|please (?:confirm|find|join|rsvp)|rsvp|draft agenda|provisional agenda|proposed agenda|upcoming)\b/i
/** Words of the lead that tell of a meeting that took place. */
const MET =
  /\b(?:met|held (?:[\p{L}-]+ ){0,3}(?:talks|meetings?|consultations|call)|took place|agreed|discussed|spoke|signed|exchanged|(?:after|following|during) (?:an? |the |their |his |her )?(?:[\p{L}-]+ ){0,3}(?:talks|meeting|summit|call))\b/iu
const HELD = new RegExp(
  `${MET.source}|\\b(?:said|stated|stressed|noted|added|told|reached|ended|expressed|informed|reiterated|thanked|welcomed)\\b`,
  'iu',
)
/** An opening sentence about what is still to come. */
const COMING =
  /\b(?:will|is to|are to|is due to|are due to|is set to|are set to|is scheduled to|are scheduled to|is expected to|are expected to) (?:[\p{L}]+ )?(?:sign|meet|host|hold|visit|travel|receive|attend|convene|gather|lead|begin|resume|open|arrive|pay)\b[^.]*\b(?:next|on|this|in|from|tomorrow|later)\b/iu
/** Another meeting than this one: before, after, or elsewhere. */
const OTHER =
  /^Earlier\b|\b(?:follow(?:s|ed)(?: up)?(?: on)? (?:an?|the|his|her|their|last|earlier|previous)|comes? (?:after|days|weeks|months|ahead|as)|came (?:after|days|weeks|months|as|ahead)|first (?:such )?(?:meeting|visit|talks|summit) since|since (?:a|an|the|their|his|her) (?:[\w-]+ ){0,3}(?:summit|meeting|talks|visit)|last met|previously met|had (?:also |earlier |already |previously )?(?:met|called on|held|spoken|visited)|met (?:last|in) (?:month|year|week|january|february|march|april|may|june|july|august|september|october|november|december)|had met|earlier (?:meeting|talks|summit|visit|this (?:year|month))|(?:previous|recent) (?:meeting|talks|round|summit|visit|conversation|call)|ahead of|in the run-up to|next (?:round|meeting|summit|month|year|week)|will (?:meet|host|visit|travel|hold|attend)|inaugural|(?:is|are) (?:scheduled|expected|due|set) to|later this (?:year|month|week)|last (?:year|month|week))\b|昨年|先月|前回|去年|上月|上次|此前|次回|下次|来月|今後/i
/** An opening that points back to this meeting: “Following the talks, …”. */
const AFTERWARDS =
  /^(?:following|after|during|at|in) (?:the|their|his|her|its|an?) (?:[a-z-]+ ){0,4}(?:meeting|talks|summit|dialogue|discussions|session|conversation|call|consultations|negotiations|encounter|lunch|dinner)\b/i

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/電話(?:会談|協議)|通电话|通電話|通话/, 'telephone call'],
  [/首脳会談|首脑会晤|首脑会谈|峰会|サミット/, 'summit'],
  [/外相会談|外长会谈|外长会晤|外長會談|外交部长.{0,60}会[谈见晤]|外相.{0,60}会談/s, 'ministerial talks'],
  [/会談|会谈|會談|会见|會見|会晤|磋商|協議/, 'talks'],
  [
    /\b(?:phone call|telephone (?:call|conversation)|spoke by (?:phone|telephone)|by phone|phone talks)\b/i,
    'telephone call',
  ],
  [/\b(?:video ?(?:call|conference|link)|virtual (?:meeting|summit))\b/i, 'video conference'],
  [
    /\bsecurity dialogue\b.{0,40}\b(?:held|round|meeting|met|convened)\b|\b(?:round|session) of (?:the |their )?(?:[a-z-]+ ){0,4}dialogue\b/i,
    'dialogue',
  ],
  [/\b(?:trilateral|three-way)\b/i, 'trilateral meeting'],
  [/\bsummit\b/i, 'summit'],
  [
    /\bministerial (?:meeting|talks|conference)|\bforeign ministers?[’']? (?:meeting|talks)|\bminister(?:s|ial)?\b.{0,120}\b(?:met|talks|meeting|hosted|received)\b|\b(?:met|talks|meeting|hosted|received)\b.{0,120}\bministers?\b/is,
    'ministerial talks',
  ],
  [/\bround ?table\b/i, 'round table'],
  [/\bworking (?:group|lunch|dinner|breakfast)|\bworking-level\b/i, 'working meeting'],
  [/\bnegotiat(?:ions|ing round)\b/i, 'negotiations'],
  [/\bconference\b(?! call)/i, 'conference'],
  [/\bconsultations\b/i, 'consultations'],
  [/\btalks\b|\bheld talks\b/i, 'talks'],
  [/\bmeeting\b|\bmet\b/i, 'meeting'],
  [/\bvisit\b/i, 'visit'],
]

/** “on the sidelines of the … summit”: the summit is another event. */
const aside = (text: string) =>
  text.replace(
    /\b(?:sidelines?|margins?|eve|fringes?|ahead|before|after|follow(?:s|ing)?|since) (?:of |the |an? |his |her |their )?[^,.;]{0,90}/gi,
    ' ',
  )

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

/**
 * The day of the meeting: a day named in a sentence that speaks of it, the earlier in the text the better; the same
 * day named again counts for more. A day after publication is no day of talks that were held.
 */
function meetingDate(
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
    /\b(?:talks|meeting|met|agreed|summit|signed|truce|deal)\b/i.test(flat.slice(0, 5).join(' '))
  )
    for (const dates of a.dates.slice(0, 5)) {
      const said = dates.find(
        (d) =>
          d.value.length >= 10 &&
          a.dayKnown &&
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

export const hasStrongMeeting = (a: Analysis, s: Sentence): boolean =>
  STRONG_MEETING.test(a.text.slice(s.start, s.end))
export const otherCueAt = (text: string): number => {
  if (AFTERWARDS.test(text)) return -1
  const m = OTHER.exec(text)
  return m ? m.index : -1
}
