import type { Mention } from './cast.ts'
import { isPassive, isReporting, subjectOf } from './clause.ts'
import { speechVerb } from './lexicon/verbs.ts'
import type { Sentence } from './sentences.ts'
import type { Voice } from './voice.ts'

/** Who speaks in a sentence of reported speech, for a quotation that follows without attribution. */
export function indirectVoice(text: string, s: Sentence, mentions: readonly Mention[]): Voice | null {
  const last = tailVerb(text, s, mentions)
  const verbs = last === undefined ? s.words.keys() : [last]
  for (const v of verbs) {
    if (!isReporting(s.words, v) || isPassive(s.words, v)) continue
    if (!speechVerb(s.words[v]?.lower ?? '')) continue
    const subject = subjectOf(s, mentions, v, last === undefined ? 0 : floorOf(text, s, v), text)
    if (subject?.who) return { who: subject.who }
    if (subject?.as === 'country' && subject.country) return { country: subject.country }
    return null
  }
  return null
}

/** “The ministers agreed on it, the ministry said.”: the verb of the clause at the end. */
function tailVerb(text: string, s: Sentence, mentions: readonly Mention[]): number | undefined {
  for (let v = s.words.length - 1; v >= 0 && v > s.words.length - LONGEST_TAIL; v--) {
    if (!/^(?:said|says|added|reported|announced|stated|told)$/.test(s.words[v]?.lower ?? '')) continue
    const from = floorOf(text, s, v)
    return from > 0 && mentions.some((m) => m.from >= from && m.from <= from + 1 && m.to <= v) ? v : undefined
  }
  return undefined
}
/** Most words of the clause that says who said it. */
const LONGEST_TAIL = 6

/** The first word after the last comma before verb `v`. */
function floorOf(text: string, s: Sentence, v: number): number {
  for (let i = v; i > 0; i--)
    if (/,\s*$/.test(text.slice(s.words[i - 1]?.end ?? 0, s.words[i]?.start ?? 0))) return i
  return 0
}
