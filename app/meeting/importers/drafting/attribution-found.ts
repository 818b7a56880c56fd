import type { Mention } from './cast.ts'
import { isParticiple, isPassive, isReporting, subjectOf } from './clause.ts'
import type { Sentence } from './sentences.ts'
import type { Found } from './voice.ts'

export function firstWordFrom(s: Sentence, offset: number): number {
  const at = s.words.findIndex((w) => w.start >= offset)
  return at < 0 ? s.words.length : at
}

/** “quoted Li as saying”, “was quoted as saying”. */
export const isQuotedAs = (words: Sentence['words'], v: number): boolean =>
  /^(?:quot(?:e|es|ed|ing)|cit(?:e|es|ed|ing))$/.test(words[v]?.lower ?? '') &&
  words
    .slice(v + 1, v + 10)
    .some((w, i, list) => w.lower === 'as' && /^(?:saying|telling|stating)$/.test(list[i + 1]?.lower ?? ''))

export function relayed(
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
    return { ...found(text, subject, 'before', 'quoted'), ...(relay && { relayedBy: relay }) }
  }
  const said = mentions.find((m) => m.from > v && m.from <= v + 3)
  const relay = nameOf(text, subject)
  return said ? { ...found(text, said, 'before', 'quoted'), ...(relay && { relayedBy: relay }) } : null
}

/** “Hayashi said Wang had told him “…””, “According to the readout, Wang said “…””: who passes the words on. */
export function relayer(
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

export function found(text: string, m: Mention, how: Found['how'], verb: string): Found {
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

export function unknown(
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
