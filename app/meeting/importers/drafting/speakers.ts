import { attributionAfter } from './attribution-after.ts'
import { attributionBefore } from './attribution-before.ts'
import { firstWordFrom } from './attribution-found.ts'
import type { Scanned } from './candidates.ts'
import type { Mention } from './cast.ts'
import { isPassive, isReporting } from './clause.ts'
import { indirectVoice } from './indirect-voice.ts'
import { speechVerb } from './lexicon/verbs.ts'
import type { MentionReader } from './mentions.ts'
import type { Quote } from './quotes.ts'
import type { Sentence } from './sentences.ts'
import { isStatement } from './statement-or-not.ts'
import { takenUp, wrote } from './taken-up.ts'
import type { Attributed, Found, Spoken, Voice } from './voice.ts'

export type { Attributed } from './voice.ts'

/** Reads a text once from head to end: who is mentioned where, and whose each quotation is. */
export function findSpeakers(text: string, scanned: readonly Scanned[], reader: MentionReader): Spoken {
  const attributed: Attributed[] = []
  const all: Mention[][] = []
  /** Who spoke last, in which sentence. */
  let voice:
    | (Voice & {
        readonly sentence: number
        readonly block: number
        readonly quoted: boolean
        /** Only acts in the sentence before; nothing says that they speak. */
        readonly narrated?: boolean
      })
    | undefined
  let pending: { quote: Quote; index: number; block: number }[] = []
  for (const [index, scan] of scanned.entries()) {
    const { sentence } = scan
    const mentions = reader.read(scan, index)
    all.push(mentions)
    let spokeHere = false
    for (const [n, quote] of sentence.quotes.entries()) {
      const found = takenUp(
        voiceOf(text, sentence, mentions, n),
        voice,
        index,
        wrote(text, scanned[index - 1]),
      )
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
        const { sentence: _s, block: _b, quoted: _q, narrated, ...rest } = voice
        attributed.push({
          quote,
          sentence: index,
          ...rest,
          level: carried === 'same paragraph' && !narrated ? 'high' : 'medium',
          reason: narrated
            ? 'the sentence before says what this person did'
            : carried === 'same paragraph'
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
      // “Asked about Brussels, she laughed. “…””: who acts in a sentence speaks in the quotation that follows it.
      else if (sentence.quotes.length === 0) {
        const actors = new Set(
          mentions.flatMap((m) =>
            m.who?.kind === 'person' && m.stands === 'free' && !m.possessive ? [m.who] : [],
          ),
        )
        const [actor] = actors
        voice =
          actor && actors.size === 1 && !isReportingAnyone(sentence)
            ? { who: actor, sentence: index, block: sentence.block, quoted: false, narrated: true }
            : voice
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
  voice: { sentence: number; block: number; quoted: boolean; narrated?: boolean } | undefined,
  index: number,
): 'same paragraph' | 'paragraph before' | undefined {
  if (!voice) return undefined
  if (quote.continues && voice.quoted) return 'paragraph before'
  if (n > 0 && voice.sentence === index) return 'same paragraph'
  if (!isAlone(text, sentence)) return undefined
  if (voice.sentence !== index - 1) return undefined
  if (voice.block === sentence.block) return 'same paragraph'
  return voice.narrated ? undefined : 'paragraph before'
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
  // “Lontoc told him that Manila “…”, according to the ministry”: the ministry passes her words on.
  if (post?.verb === 'according to' && pre?.who && pre.how === 'fragment') {
    const relay = post.who?.name ?? post.unnamed
    return { ...pre, ...(relay && { relayedBy: relay }) }
  }
  // “Abe said the countries should exhaust “…”, Moon's spokeswoman said”: she passes on what he said.
  if (post?.who && pre?.who && pre.who !== post.who && pre.how === 'fragment' && isSaying(pre.verb)) {
    return { ...pre, relayedBy: post.who.name }
  }
  if (post ?? pre) return post ?? pre
  // “… “a” of B and “c” of D, the ministers said.”: the end of the sentence names the speaker of all.
  const last = s.quotes[s.quotes.length - 1]
  const tail = last && last !== quote ? firstWordFrom(s, last.outer.end) : s.words.length
  const end =
    tail < s.words.length && last ? attributionAfter(text, s, mentions, tail, s.words.length, last) : null
  return end && { ...end, how: 'fragment' }
}

/** Someone speaks in the sentence, whoever it is. */
const isReportingAnyone = (s: Sentence) =>
  // “Asked whether …, she laughed”: the question is another's.
  s.words.some((w, v) => v > 0 && isReporting(s.words, v) && !isPassive(s.words, v) && speechVerb(w.lower))

const isSaying = (verb: string) =>
  /^(?:said|says|told|stressed|warned|stated|noted|added|argued|urged|insisted|declared|explained|replied|called|described)$/.test(
    verb,
  )
