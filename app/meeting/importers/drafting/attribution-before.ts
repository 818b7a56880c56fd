import { found, isQuotedAs, relayed, relayer, unknown } from './attribution-found.ts'
import type { Mention } from './cast.ts'
import { isPassive, isReporting, subjectOf } from './clause.ts'
import type { Quote } from './quotes.ts'
import type { Sentence } from './sentences.ts'
import type { Found } from './voice.ts'

const SAYING_NOUNS =
  /^(?:call|calls|remark|remarks|comment|comments|words|warning|warnings|statement|message|description|plea|appeal|phrase|speech|pledge|promise|demand|assertion|claim|view|vision|insistence|assurance|characterisation|characterization|proposal|goal|letter|post|tweet|declaration|response|reply|answer)$/

/** Wang said: “…”; Wang, who …, noting that “…”; Wang’s call for “…”; according to Wang, “…”. */
export function attributionBefore(
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
    // “described by the president as a “…””: the agent speaks.
    if (isPassive(words, v) || (words[v + 1]?.lower === 'by' && /ed$/.test(word.lower))) {
      const agent = outer.find((m) => m.from > v && words[m.from - 1]?.lower === 'by')
      if (agent) return found(text, agent, 'before', word.lower)
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
      soft ??= found(text, subject, how, word.lower)
      continue
    }
    if (soft && !subject.who && !subject.country) return soft
    const relay = relayer(text, s, outer, v, subject)
    return {
      ...found(text, subject, soft ? 'fragment' : how, word.lower),
      ...(relay && { relayedBy: relay }),
    }
  }
  if (soft) return soft
  const according = words.findIndex(
    (w, i) => i < to && w.lower === 'according' && words[i + 1]?.lower === 'to',
  )
  if (according >= 0) {
    const m = outer.find((x) => x.from >= according + 2 && x.from <= according + 4)
    if (m) return found(text, m, 'before', 'according to')
  }
  const owner = [...outer]
    .reverse()
    .find(
      (m) =>
        m.possessive &&
        m.as !== 'country' &&
        words.slice(m.to, Math.min(to, m.to + 4)).some((w) => SAYING_NOUNS.test(w.lower)),
    )
  if (owner) return found(text, owner, 'noun', 'of')
  // “Asked about it, Ms Mollel smiled: “…””: the colon says that the one who acts now speaks.
  if (colonBefore(text, quote)) {
    const acting = new Set(
      outer.flatMap((m) => (m.who?.kind === 'person' && m.stands === 'free' && !m.possessive ? [m.who] : [])),
    )
    const only =
      acting.size === 1 ? outer.find((m) => m.who && acting.has(m.who) && m.stands === 'free') : undefined
    if (only) return found(text, only, 'before', 'said')
  }
  // “the spokesperson, Majed X, “stated that …””: the quoted words begin with the verb of saying.
  const first = /^(?:stated|said|added|noted) (?=that\b)/.exec(text.slice(quote.start, quote.end))?.[0]
  const beside = outer.at(-1)
  if (first && beside?.who && !text.slice(beside.tail, quote.outer.start).trim())
    return found(text, beside, 'before', first.trim())
  // “In his words, the negotiators “…””.
  const own = outer.find((m) => m.from === 1 && m.as === 'pronoun' && words[0]?.lower === 'in')
  if (own && /^words$/.test(words[2]?.lower ?? '')) return found(text, own, 'before', 'put')
  const phrase = /\b(?:in the words of|as|for|of)\s+$/i
  const putter = outer.find(
    (m) =>
      phrase.test(text.slice(Math.max(s.start, m.start - 20), m.start)) &&
      /^in the words of|^as .* put/i.test(text.slice(s.start, s.end)),
  )
  return putter ? found(text, putter, 'before', 'put') : null
}

const colonBefore = (text: string, quote: Quote) =>
  /[:：]\s*$/.test(text.slice(Math.max(0, quote.outer.start - 3), quote.outer.start))
