import { holdsFacts } from '../asks-evidence.ts'
import { isOnSources } from '../claims/on-sources.ts'
import { type Polarity, polarityOf } from '../claims/polarity.ts'
import { type NoteSentence, noteSentences } from '../note-sentences.ts'
import { type Grounds, groundsOf } from '../passages/grounds.ts'
import type { SourceSentence } from '../passages/source-sentences.ts'
import { sentenceFinding, wholeRange } from '../sentence-finding.ts'
import type { Check } from './check.ts'

/** So like the sentence that its passage is the one meant. */
const SURE = 0.45
/** A denial that the source has not at all is held against it only here. */
const VERY_SURE = 0.6

/**
 * What the source denies, affirmed in the note, or the other way round. Silent where either side says it in words that
 * may stand for a denial.
 *
 * Bad: `His country would accept new limits on fishing.`
 * Good: `His country would not accept new limits on fishing.`
 */
export const negationDiffers: Check = {
  rule: 'negation-differs',
  group: 'claims',
  run: (input) => {
    const grounds = groundsOf(input)
    return noteSentences(input.note).flatMap((s) => {
      if (!holdsFacts(s)) return []
      const turned = grounds.once('negation', s.sentence, () => turnedSentence(grounds, s))
      if (!turned) return []
      return [
        sentenceFinding('negation-differs', s, {
          severity: 'warning',
          message: turned.denied
            ? 'The source denies what the note says here.'
            : 'The source says what the note denies here.',
          remedy: 'See the passage, and say it as the source does.',
          sources: [wholeRange(turned.sentence)],
        }),
      ]
    })
  },
}

function turnedSentence(
  grounds: Grounds,
  s: NoteSentence,
): { sentence: SourceSentence; denied: boolean } | null {
  const matches = grounds.matchesOf(s)
  const top = matches[0]
  if (!top || top.share < SURE || top.sentence.language !== s.reading.language) return null
  const note = polarityOf(s.sentence.text, s.reading.language)
  const close = matches.filter((m) => m.share >= top.share * 0.75)
  const sources = close.map((m) => ({
    sentence: m.sentence,
    polarity: polarityOf(m.sentence.text, m.sentence.language),
  }))
  const best = sources[0]
  if (!best) return null
  if (
    note.plain &&
    differs(best.polarity.denied, best.polarity, note) &&
    sources.every((x) => x === best || !affirms(x.polarity, best.polarity, note))
  )
    return { sentence: best.sentence, denied: true }
  if (
    sources.every((x) => x.polarity.plain) &&
    top.share >= VERY_SURE &&
    !isOnSources(s) &&
    differs(note.heads, note, best.polarity)
  )
    return { sentence: best.sentence, denied: false }
  return null
}

/** Something one side denies and nowhere affirms, the other affirms; and it is a word that tells. */
const differs = (denied: ReadonlySet<string>, denying: Polarity, affirming: Polarity): boolean =>
  [...denied].some((key) => !denying.affirmed.has(key) && affirming.affirmed.has(key))

/** Another passage as good says without a denial what the best one denies. */
const affirms = (other: Polarity, best: Polarity, note: Polarity): boolean =>
  [...best.denied].some((key) => note.affirmed.has(key) && other.affirmed.has(key) && !other.denied.has(key))
