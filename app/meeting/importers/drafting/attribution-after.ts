import { found, isQuotedAs, relayed, unknown } from './attribution-found.ts'
import type { Mention } from './cast.ts'
import { isParticiple, isPassive, isReporting, mainSubject, subjectOf } from './clause.ts'
import { PREPOSITIONS, speechVerb } from './lexicon/verbs.ts'
import type { Quote } from './quotes.ts'
import type { Sentence } from './sentences.ts'
import type { Found } from './voice.ts'

/** “…,” said Wang Yi. “…,” Wang told reporters. “…”, according to Wang. */
export function attributionAfter(
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
    text[quote.outer.end] !== ',' &&
    first.capital &&
    quote.outer.start > s.start &&
    /^\s[A-Z]/.test(text.slice(quote.outer.end, quote.outer.end + 2)) &&
    s.quotes.length === 1 &&
    (words[0]?.start ?? s.start) < quote.outer.start
  )
    return null
  if (first.lower === 'according' && words[from + 1]?.lower === 'to') {
    const m = mentions.find((x) => x.from >= from + 2 && x.from <= from + 4)
    return m
      ? found(text, m, 'after', 'according to')
      : unknown(text, words, from + 2, stop, 'after', 'according to')
  }
  const poster = accountOf(s, mentions, from)
  if (poster) return found(text, poster, 'after', 'said')
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
      const m = mentions.find(
        (x) => x.to > v + 1 && x.from >= v + 1 && (x.from <= v + 2 || opensPhrase(words, v + 1, x.from)),
      )
      if (m && !(m.possessive && m.as === 'pronoun')) {
        if (m.possessive) return heldBy(text, s, mentions, m, v, stop)
        return isPair(m, mentions, words)
          ? {
              how: 'after',
              verb: verb.lower,
              reason: 'two people are named',
              unnamed: text.slice(m.start, m.end),
            }
          : found(text, m, 'after', verb.lower)
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
    return main ? found(text, main, 'after', verb.lower) : null
  }
  const teller = /[,!?]$/.test(text.slice(quote.start, quote.end).trimEnd())
    ? besideAnyVerb(s, mentions, from)
    : null
  if (teller) return found(text, teller, 'after', 'said')
  if (
    /^(?:and|but|while|as|when|after|before|which|who|so|because|although|though|if|or|whereas)$/.test(
      first.lower,
    ) &&
    !(first.lower === 'as' && mentions.some((m) => m.from === from + 1))
  )
    return null
  for (let i = from; i < stop && i < from + 30; i++) {
    // “… by 2050, while Sweden announced …”: another clause speaks of another.
    if (/^(?:while|whereas|although|but)$/.test(words[i]?.lower ?? '')) return null
    if (!isReporting(words, i) || isParticiple(words[i]) || (isPassive(words, i) && !isQuotedAs(words, i)))
      continue
    const subject = subjectOf(s, mentions, i, from, text)
    if (!subject) {
      const lead = mentions.some((m) => m.from >= from && m.to <= i)
      return lead || i === from ? null : unknown(text, words, from, i, 'after', words[i]?.lower ?? '')
    }
    if (isQuotedAs(words, i)) return relayed(text, s, mentions, i, subject)
    // “…” on the declaration Johnson agreed: the sentence goes on; who speaks stands behind a comma.
    const gap = text.slice(quote.outer.end, Math.max(quote.outer.end, subject.lead))
    if (
      i > from + 1 &&
      !/[,;:—–-]/.test(gap) &&
      !/[,.!?…]$/.test(text.slice(quote.start, quote.end).trimEnd())
    )
      return null
    return found(text, subject, 'after', words[i]?.lower ?? '')
  }
  return null
}

/** “…,” Blinken’s official account read: the words are those of the one whose it is. */
function accountOf(s: Sentence, mentions: readonly Mention[], from: number): Mention | null {
  const owner = mentions.find(
    (m) => m.from === from && m.possessive && (m.who !== undefined || m.country !== undefined),
  )
  if (!owner) return null
  const rest = s.words
    .slice(owner.to, owner.to + 5)
    .map((w) => w.lower)
    .join(' ')
  return /^(?:[\p{L}-]+ ){0,3}(?:account|post|tweet|message|statement|letter|page|feed|readout|website|press service) (?:read|reads|said|says|added|stated)\b/u.test(
    rest,
  )
    ? owner
    : null
}

/** “…,” Kaboré fumed. “…,” quipped Wang. Beside a quotation that a comma ends, any verb reports it. */
function besideAnyVerb(s: Sentence, mentions: readonly Mention[], from: number): Mention | null {
  const { words } = s
  const isVerb = (i: number) => !words[i]?.capital && /^\p{L}{2,}ed$/u.test(words[i]?.lower ?? '')
  const first = mentions.find((m) => m.from === from && m.who?.kind === 'person' && !m.possessive)
  if (first && isVerb(first.to)) return first
  const second = isVerb(from)
    ? mentions.find((m) => m.from === from + 1 && m.who?.kind === 'person')
    : undefined
  return second && !second.possessive ? second : null
}

/** “the Pacific island’s (prime minister)”: a determiner and nouns that belong to the office after them. */
const opensPhrase = (words: Sentence['words'], from: number, to: number): boolean =>
  to - from <= 4 &&
  /^(?:the|a|an)$/.test(words[from]?.lower ?? '') &&
  words.slice(from + 1, to).every((w) => !PREPOSITIONS.has(w.lower) && !speechVerb(w.lower))

const isDayName = (w: string) => /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(w)

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
  if (next) return found(text, next, 'after', s.words[v]?.lower ?? '')
  return unknown(text, s.words, owner.from, stop, 'after', s.words[v]?.lower ?? '')
}
