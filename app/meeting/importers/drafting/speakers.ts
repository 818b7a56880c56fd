import type { Mention, Person } from './cast.ts'
import { isParticiple, isPassive, isReporting, mainSubject, subjectOf } from './clause.ts'
import type { Scanned } from './find-cast.ts'
import { speechVerb } from './lexicon/verbs.ts'
import type { MentionReader } from './mentions.ts'
import type { Quote } from './quotes.ts'
import type { Sentence } from './sentences.ts'
import { isStatement } from './statement-or-not.ts'

export interface Voice {
  readonly who?: Person
  /** Country spoken for, where no person is named. */
  readonly country?: string
  /** The text's own words for a speaker it does not name. */
  readonly unnamed?: string
  readonly relayedBy?: string
}

/** A quotation and whose it is, as far as the text tells. */
export interface Attributed extends Voice {
  readonly quote: Quote
  readonly sentence: number
  readonly level: 'high' | 'medium' | 'low'
  /** Why this speaker, in words. */
  readonly reason: string
  readonly verb?: string
}

export interface Spoken {
  readonly attributed: Attributed[]
  /** Mentions by sentence. */
  readonly mentions: readonly (readonly Mention[])[]
}

interface Found extends Voice {
  readonly how: 'after' | 'before' | 'fragment' | 'noun'
  readonly verb: string
  readonly reason: string
  readonly pronoun?: boolean
}

const SAYING_NOUNS =
  /^(?:call|calls|remark|remarks|comment|comments|words|warning|warnings|statement|message|description|plea|appeal|phrase|speech|pledge|promise|demand|assertion|claim|view|vision|insistence|assurance|characterisation|characterization|proposal|goal|letter|post|tweet|declaration|response|reply|answer)$/

/** Reads a text once from head to end: who is mentioned where, and whose each quotation is. */
export function findSpeakers(text: string, scanned: readonly Scanned[], reader: MentionReader): Spoken {
  const attributed: Attributed[] = []
  const all: Mention[][] = []
  /** Who spoke last, in which sentence. */
  let voice:
    | (Voice & { readonly sentence: number; readonly block: number; readonly quoted: boolean })
    | undefined
  let pending: { quote: Quote; index: number; block: number }[] = []
  for (const [index, scan] of scanned.entries()) {
    const { sentence } = scan
    const mentions = reader.read(scan, index)
    all.push(mentions)
    let spokeHere = false
    for (const [n, quote] of sentence.quotes.entries()) {
      const found = voiceOf(text, sentence, mentions, n)
      const carried = found ? undefined : carriedVoice(text, sentence, quote, n, voice, index)
      const setting = settingOf(text, sentence, quote, n, found, carried !== undefined)
      if (!isStatement(text, quote, setting)) continue
      if (found && !(found.how === 'fragment' && !found.who && !found.country && !found.unnamed)) {
        const { how, verb, reason, pronoun, ...rest } = found
        attributed.push({
          quote,
          sentence: index,
          ...rest,
          verb,
          reason,
          level: rest.who && !pronoun && how !== 'fragment' ? 'high' : 'medium',
        })
        voice = { ...rest, sentence: index, block: sentence.block, quoted: true }
        spokeHere = true
        if (rest.who) reader.noteSpeaker(rest.who)
        for (const p of pending) {
          const waiting = attributed[p.index]
          if (waiting && p.block === sentence.block && how === 'after')
            attributed[p.index] = {
              ...waiting,
              ...rest,
              level: 'medium',
              reason: 'the next sentence of the paragraph names the speaker',
            }
        }
        pending = []
      } else if (carried && voice) {
        const { sentence: _s, block: _b, quoted: _q, ...rest } = voice
        attributed.push({
          quote,
          sentence: index,
          ...rest,
          level: carried === 'same paragraph' ? 'high' : 'medium',
          reason:
            carried === 'same paragraph'
              ? 'it goes on in the same paragraph'
              : 'it goes on from the paragraph before',
        })
        voice = { ...rest, sentence: index, block: sentence.block, quoted: true }
        spokeHere = true
        if (rest.who) reader.noteSpeaker(rest.who)
      } else {
        attributed.push({ quote, sentence: index, level: 'low', reason: 'the text does not say who speaks' })
        if (isAlone(text, sentence))
          pending.push({ quote, index: attributed.length - 1, block: sentence.block })
        voice = undefined
      }
    }
    if (!spokeHere) {
      const said = indirectVoice(text, sentence, mentions)
      if (said) {
        voice = { ...said, sentence: index, block: sentence.block, quoted: false }
        // “…” stands alone; the next sentence says who was speaking.
        for (const p of pending) {
          const waiting = attributed[p.index]
          if (
            waiting &&
            p.block === sentence.block &&
            /\b(?:remarks?|comments?|words|speaking|told|was speaking|statement)\b/i.test(
              text.slice(sentence.start, sentence.end),
            )
          )
            attributed[p.index] = {
              ...waiting,
              ...said,
              level: 'medium',
              reason: 'the next sentence of the paragraph names the speaker',
            }
        }
      }
      if (sentence.quotes.length === 0) pending = []
    }
  }
  return { attributed: throughParagraphs(attributed), mentions: all }
}

/** A quotation that runs over paragraphs has one speaker: the one named at its end is also that of its beginning. */
function throughParagraphs(list: readonly Attributed[]): Attributed[] {
  const out = [...list]
  for (let i = out.length - 2; i >= 0; i--) {
    const one = out[i]
    const next = out[i + 1]
    if (!one || !next || !one.quote.runsOn || !next.quote.continues || one.who || one.country || one.unnamed)
      continue
    const { quote: _q, sentence: _s, reason: _r, level: _l, verb: _v, ...voice } = next
    out[i] = {
      quote: one.quote,
      sentence: one.sentence,
      ...voice,
      level: next.level,
      reason: 'the quotation goes on in the next paragraph, where the speaker is named',
    }
  }
  return out
}

/** Nothing but quotations stands in the sentence. */
const isAlone = (text: string, s: Sentence): boolean => {
  let rest = text.slice(s.start, s.end)
  for (const q of [...s.quotes].reverse())
    rest = rest.slice(0, Math.max(0, q.outer.start - s.start)) + rest.slice(q.outer.end - s.start)
  return !/[\p{L}\p{N}]/u.test(rest)
}

/** A quotation that names no speaker goes on from the one before, if nothing else was said in between. */
function carriedVoice(
  text: string,
  sentence: Sentence,
  quote: Quote,
  n: number,
  voice: { sentence: number; block: number; quoted: boolean } | undefined,
  index: number,
): 'same paragraph' | 'paragraph before' | undefined {
  if (!voice) return undefined
  if (quote.continues && voice.quoted) return 'paragraph before'
  if (n > 0 && voice.sentence === index) return 'same paragraph'
  if (!isAlone(text, sentence)) return undefined
  if (voice.sentence !== index - 1) return undefined
  return voice.block === sentence.block ? 'same paragraph' : 'paragraph before'
}

function settingOf(
  text: string,
  s: Sentence,
  quote: Quote,
  n: number,
  found: Found | null,
  carried: boolean,
) {
  const from = s.quotes[n - 1]?.outer.end ?? s.start
  const to = s.quotes[n + 1]?.outer.start ?? s.end
  return {
    before: text.slice(Math.max(s.start, Math.min(from, quote.outer.start)), quote.outer.start),
    after: text.slice(quote.outer.end, to),
    attribution: found
      ? found.how === 'after' || found.how === 'before'
        ? ('beside' as const)
        : ('sentence' as const)
      : carried
        ? ('carried' as const)
        : ('none' as const),
    ...(found && { verb: found.verb }),
  }
}

/** Looks after the quotation, then before it, for a reporting verb and the one who speaks. */
function voiceOf(text: string, s: Sentence, mentions: readonly Mention[], n: number): Found | null {
  const quote = s.quotes[n]
  if (!quote) return null
  const after = firstWordFrom(s, quote.outer.end)
  const next = s.quotes[n + 1]
  const stop = next ? firstWordFrom(s, next.outer.start) : s.words.length
  const before = firstWordFrom(s, quote.outer.start)
  const pre = attributionBefore(text, s, mentions, before, quote, n)
  if (pre?.how === 'before') return pre
  const post = after < stop ? attributionAfter(text, s, mentions, after, stop, quote) : null
  if (post ?? pre) return post ?? pre
  // “… “a” of B and “c” of D, the ministers said.”: the end of the sentence names the speaker of all.
  const last = s.quotes[s.quotes.length - 1]
  const tail = last && last !== quote ? firstWordFrom(s, last.outer.end) : s.words.length
  const end =
    tail < s.words.length && last ? attributionAfter(text, s, mentions, tail, s.words.length, last) : null
  return end && { ...end, how: 'fragment' }
}

function firstWordFrom(s: Sentence, offset: number): number {
  const at = s.words.findIndex((w) => w.start >= offset)
  return at < 0 ? s.words.length : at
}

/** “…,” said Wang Yi. “…,” Wang told reporters. “…”, according to Wang. */
function attributionAfter(
  text: string,
  s: Sentence,
  mentions: readonly Mention[],
  from: number,
  stop: number,
  quote: Quote,
): Found | null {
  const { words } = s
  const first = words[from]
  if (!first) return null
  if (
    /[.]$/.test(text.slice(quote.start, quote.end).trimEnd()) &&
    !/^[,]/.test(text.slice(quote.outer.end)) &&
    first.capital &&
    quote.outer.start > s.start &&
    quote.end - quote.start > 0 &&
    /^\s[A-Z]/.test(text.slice(quote.outer.end, quote.outer.end + 2)) &&
    s.quotes.length === 1 &&
    before(words, from, s, quote)
  )
    return null
  if (first.lower === 'according' && words[from + 1]?.lower === 'to') {
    const m = mentions.find((x) => x.from >= from + 2 && x.from <= from + 4)
    return m
      ? found(text, m, 'after', 'according to', mentions, s)
      : unknown(text, words, from + 2, stop, 'after', 'according to')
  }
  let v = from
  while (
    v < stop &&
    v < from + 3 &&
    !words[v]?.capital &&
    /ly$|^(?:also|then|later)$/.test(words[v]?.lower ?? '')
  )
    v++
  const verb = words[v]
  if (verb && isReporting(words, v) && !isParticiple(verb) && !isPassive(words, v)) {
    const next = words[v + 1]
    if (next && v + 1 < stop) {
      const m = mentions.find((x) => x.from <= v + 2 && x.to > v + 1 && x.from >= v + 1)
      if (m && !(m.possessive && m.as === 'pronoun')) {
        if (m.possessive) return heldBy(text, s, mentions, m, v, stop)
        return isPair(m, mentions, words)
          ? {
              how: 'after',
              verb: verb.lower,
              reason: 'two people are named',
              unnamed: text.slice(m.start, m.end),
            }
          : found(text, m, 'after', verb.lower, mentions, s)
      }
      if (
        !/^(?:in|on|at|during|after|before|to|that|as|when|while|by|from|of|for|following|with|through|via|earlier|later|last|yesterday|today)$/.test(
          next.lower,
        ) &&
        !isDayName(next.lower)
      ) {
        return unknown(text, words, v + 1, stop, 'after', verb.lower)
      }
    }
    const main = mainSubject(mentions.filter((m) => m.to <= from))
    return main ? found(text, main, 'after', verb.lower, mentions, s) : null
  }
  if (
    /^(?:and|but|while|as|when|after|before|which|who|so|because|although|though|if|or|whereas)$/.test(
      first.lower,
    ) &&
    !(first.lower === 'as' && mentions.some((m) => m.from === from + 1))
  )
    return null
  for (let i = from; i < stop && i < from + 30; i++) {
    if (!isReporting(words, i) || isParticiple(words[i]) || (isPassive(words, i) && !isQuotedAs(words, i)))
      continue
    const subject = subjectOf(s, mentions, i, from, text)
    if (!subject) {
      const lead = mentions.some((m) => m.from >= from && m.to <= i)
      return lead || i === from ? null : unknown(text, words, from, i, 'after', words[i]?.lower ?? '')
    }
    if (isQuotedAs(words, i)) return relayed(text, s, mentions, i, subject)
    return found(text, subject, 'after', words[i]?.lower ?? '', mentions, s)
  }
  return null
}

const isDayName = (w: string) => /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(w)
/** Words precede the quotation in its sentence, so a new capitalised clause after it is another sentence. */
const before = (words: Sentence['words'], from: number, s: Sentence, quote: Quote): boolean =>
  (words[0]?.start ?? s.start) < quote.outer.start && from > 0

const isPair = (m: Mention, mentions: readonly Mention[], words: Sentence['words']) =>
  words[m.to]?.lower === 'and' &&
  mentions.some((x) => x.from === m.to + 1 && x.who !== undefined && x.who !== m.who)

/** “said Iwaya’s spokesman”: whoever stands at the end of the chain. */
function heldBy(
  text: string,
  s: Sentence,
  mentions: readonly Mention[],
  owner: Mention,
  v: number,
  stop: number,
): Found | null {
  const next = mentions.find((m) => m.from === owner.to)
  if (next) return found(text, next, 'after', s.words[v]?.lower ?? '', mentions, s)
  return unknown(text, s.words, owner.from, stop, 'after', s.words[v]?.lower ?? '')
}

/** Wang said: “…”; Wang, who …, noting that “…”; Wang’s call for “…”; according to Wang, “…”. */
function attributionBefore(
  text: string,
  s: Sentence,
  mentions: readonly Mention[],
  to: number,
  quote: Quote,
  n: number,
): Found | null {
  const { words } = s
  const quoted = (i: number) =>
    s.quotes.some(
      (q, k) => k !== n && (words[i]?.start ?? 0) >= q.outer.start && (words[i]?.end ?? 0) <= q.outer.end,
    )
  const outer = mentions.filter((m) => m.to <= to)
  let soft: Found | null = null
  for (let v = to - 1; v >= 0; v--) {
    if (quoted(v)) continue
    const word = words[v]
    if (!word) continue
    if (isQuotedAs(words, v)) {
      const subject = subjectOf(s, outer, v, 0, text)
      return subject ? relayed(text, s, outer, v, subject) : null
    }
    if (!isReporting(words, v)) continue
    if (isPassive(words, v)) {
      const agent = outer.find((m) => m.from > v && words[m.from - 1]?.lower === 'by')
      if (agent) return found(text, agent, 'before', word.lower, mentions, s)
      continue
    }
    const subject = subjectOf(s, outer, v, 0, text)
    const beside =
      /^[\s,:–—-]*(?:\b(?:that|as|of|it|on|reporters|only|to be|for|in|how|out|the|a|an|his|her|their|its|this|with)\b[\s,:–—-]*){0,4}$/.test(
        text.slice(word.end, quote.outer.start).toLowerCase(),
      )
    const how = beside || colonBefore(text, quote) ? 'before' : 'fragment'
    if (!subject) {
      if (soft) return soft
      // Someone no mention covers speaks here: stays unknown.
      return unknown(text, words, Math.max(0, v - 5), v, how, word.lower)
    }
    if (subject.as === 'country' || subject.as === 'group') {
      // “Wang said Japan had agreed to “…””: the words are those of the one who says so, if someone does.
      soft ??= found(text, subject, how, word.lower, mentions, s)
      continue
    }
    if (soft && !subject.who && !subject.country) return soft
    const relay = relayer(text, s, outer, v, subject)
    return {
      ...found(text, subject, soft ? 'fragment' : how, word.lower, mentions, s),
      ...(relay && { relayedBy: relay }),
    }
  }
  if (soft) return soft
  const according = words.findIndex(
    (w, i) => i < to && w.lower === 'according' && words[i + 1]?.lower === 'to',
  )
  if (according >= 0) {
    const m = outer.find((x) => x.from >= according + 2 && x.from <= according + 4)
    if (m) return found(text, m, 'before', 'according to', mentions, s)
  }
  const owner = [...outer]
    .reverse()
    .find(
      (m) =>
        m.possessive &&
        m.as !== 'country' &&
        words.slice(m.to, Math.min(to, m.to + 4)).some((w) => SAYING_NOUNS.test(w.lower)),
    )
  if (owner) return found(text, owner, 'noun', 'of', mentions, s)
  const phrase = /\b(?:in the words of|as|for|of)\s+$/i
  const putter = outer.find(
    (m) =>
      phrase.test(text.slice(Math.max(s.start, m.start - 20), m.start)) &&
      /^in the words of|^as .* put/i.test(text.slice(s.start, s.end)),
  )
  return putter ? found(text, putter, 'before', 'put', mentions, s) : null
}

const colonBefore = (text: string, quote: Quote) =>
  /[:：]\s*$/.test(text.slice(Math.max(0, quote.outer.start - 3), quote.outer.start))

/** “quoted Li as saying”, “was quoted as saying”. */
const isQuotedAs = (words: Sentence['words'], v: number): boolean =>
  /^(?:quot(?:e|es|ed|ing)|cit(?:e|es|ed|ing))$/.test(words[v]?.lower ?? '') &&
  words
    .slice(v + 1, v + 10)
    .some((w, i, list) => w.lower === 'as' && /^(?:saying|telling|stating)$/.test(list[i + 1]?.lower ?? ''))

function relayed(
  text: string,
  s: Sentence,
  mentions: readonly Mention[],
  v: number,
  subject: Mention,
): Found | null {
  const { words } = s
  if (isPassive(words, v)) {
    const by = mentions.find((m) => m.from > v && words[m.from - 1]?.lower === 'by')
    const relay = by ? nameOf(text, by) : undefined
    return { ...found(text, subject, 'before', 'quoted', mentions, s), ...(relay && { relayedBy: relay }) }
  }
  const said = mentions.find((m) => m.from > v && m.from <= v + 3)
  const relay = nameOf(text, subject)
  return said
    ? { ...found(text, said, 'before', 'quoted', mentions, s), ...(relay && { relayedBy: relay }) }
    : null
}

/** “Hayashi said Wang had told him “…””, “According to the readout, Wang said “…””: who passes the words on. */
function relayer(
  text: string,
  s: Sentence,
  mentions: readonly Mention[],
  v: number,
  speaker: Mention,
): string | undefined {
  const { words } = s
  for (let i = v - 1; i >= 0; i--) {
    if (words[i]?.lower === 'according' && words[i + 1]?.lower === 'to') {
      const m = mentions.find((x) => x.from >= i + 2 && x.from <= i + 4 && x !== speaker)
      return m ? nameOf(text, m) : undefined
    }
    if (!isReporting(words, i) || isParticiple(words[i])) continue
    const subject = subjectOf(s, mentions, i, 0, text)
    if (!subject || (subject.who && subject.who === speaker.who) || subject.from >= speaker.from)
      return undefined
    if (
      subject.as === 'group' ||
      !/^(?:said|says|told|tells|reported|reports|quoted|recalled|revealed|disclosed|claimed|claims)$/.test(
        words[i]?.lower ?? '',
      )
    )
      return undefined
    // Both clauses joined by “and” have each their own say.
    if (/(?:,|;) ?(?:and|but|while)\b/.test(text.slice(words[i]?.end ?? 0, speaker.start + 1)))
      return undefined
    return nameOf(text, subject)
  }
  return undefined
}

const nameOf = (text: string, m: Mention): string =>
  m.who?.name ?? text.slice(m.start, m.end).replace(/\s+/g, ' ')

function found(
  text: string,
  m: Mention,
  how: Found['how'],
  verb: string,
  _mentions: readonly Mention[],
  _s: Sentence,
): Found {
  const reason =
    m.as === 'pronoun'
      ? `“${text.slice(m.start, m.end)}” was taken to mean the one named before`
      : m.as === 'role'
        ? `“${text.slice(m.start, m.end)}” was taken for the holder of that office`
        : 'named beside the words'
  if (m.who) return { who: m.who, how, verb, reason, ...(m.as === 'pronoun' && { pronoun: true }) }
  if (m.as === 'country' && m.country) return { country: m.country, how, verb, reason }
  return {
    unnamed: text.slice(m.start, m.end).replace(/\s+/g, ' '),
    how,
    verb,
    reason: 'the text does not name the speaker',
  }
}

function unknown(
  text: string,
  words: Sentence['words'],
  from: number,
  to: number,
  how: Found['how'],
  verb: string,
): Found {
  const first = words[from]
  const last = words[Math.min(to, from + 8) - 1]
  return {
    how,
    verb,
    reason: 'the text does not name the speaker in a form that is known',
    ...(first &&
      last &&
      last.end > first.start && { unnamed: text.slice(first.start, last.end).replace(/\s+/g, ' ') }),
  }
}

/** Who speaks in a sentence of reported speech, for a quotation that follows without attribution. */
function indirectVoice(text: string, s: Sentence, mentions: readonly Mention[]): Voice | null {
  for (let v = 0; v < s.words.length; v++) {
    if (!isReporting(s.words, v) || isPassive(s.words, v)) continue
    if (!speechVerb(s.words[v]?.lower ?? '')) continue
    const subject = subjectOf(s, mentions, v, 0, text)
    if (subject?.who) return { who: subject.who }
    if (subject?.as === 'country' && subject.country) return { country: subject.country }
    return null
  }
  return null
}
