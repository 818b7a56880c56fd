import { holdsFacts } from '../asks-evidence.ts'
import { isOnSources } from '../claims/on-sources.ts'
import { polarityOf } from '../claims/polarity.ts'
import { type NoteSentence, noteSentences } from '../note-sentences.ts'
import { type Grounds, groundsOf } from '../passages/grounds.ts'
import type { Match } from '../passages/passage-index.ts'
import type { SourceSentence } from '../passages/source-sentences.ts'
import { sentenceFinding, wholeRange } from '../sentence-finding.ts'
import type { Check } from './check.ts'

/** So like the sentence that its passage is the one meant. */
const SURE = 0.42
/** A denial that the source has not at all is held against it only here. */
const VERY_SURE = 0.6
/** A sentence of fewer words of matter (“The sides met.”) is like too many passages. */
const FEWEST = 3
/** Passages nearly as good as the best may be the one meant. */
const AS_GOOD = 0.85

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

/** “He gave no date”: few words, but one passage alone has them all, said of someone by the same pronoun. */
const isSameRemark = (s: NoteSentence, top: Match, next: Match | undefined): boolean => {
  const subject = PRONOUN.exec(s.sentence.text)?.[0].toLowerCase()
  return (
    subject !== undefined &&
    PRONOUN.exec(top.sentence.text)?.[0].toLowerCase() === subject &&
    top.share >= ALL &&
    (next?.share ?? 0) < AS_GOOD
  )
}
const PRONOUN = /^(?:he|she|it|they)\b/i
const ALL = 0.95

function turnedSentence(
  grounds: Grounds,
  s: NoteSentence,
): { sentence: SourceSentence; denied: boolean } | null {
  const matches = grounds.matchesOf(s)
  const top = matches[0]
  const few = new Set(s.sentence.terms.map(({ key }) => key)).size < FEWEST
  if (few && !(top && isSameRemark(s, top, matches[1]))) return null
  if (!top || top.share < SURE || isOnSources(s) || top.sentence.language !== s.reading.language) return null
  const note = polarityOf(s.sentence.text, s.reading.language)
  const read = (one: SourceSentence) =>
    grounds.once('polarity', one, () => polarityOf(one.text, one.language))
  const best = read(top.sentence)
  const rivals = matches.slice(1).filter((m) => m.share >= top.share * AS_GOOD)
  const affirmedThere = new Set(rivals.flatMap((m) => [...read(m.sentence).affirmed]))
  // What is denied beside the passage counts by its first word only.
  const around = grounds
    .beside(top.sentence)
    .map((one) => ({ one, denied: read(one).heads, affirmed: read(one).affirmed }))
  // Both deny the same thing: what else the source's denial reaches is not held against the note.
  const mirrored = [...note.denied].some((key) => best.denied.has(key))
  for (const { one, denied, affirmed } of [
    ...(mirrored ? [] : [{ one: top.sentence, denied: best.denied, affirmed: best.affirmed }]),
    // A sentence that denies something itself may have been made of both.
    ...(note.denied.size ? [] : around),
  ])
    for (const key of denied)
      if (
        note.plainly.has(key) &&
        !note.denied.has(key) &&
        !affirmed.has(key) &&
        !best.affirmed.has(key) &&
        !affirmedThere.has(key)
      )
        return { sentence: one, denied: true }
  if (top.share < VERY_SURE) return null
  // Another passage denies it: that is the one the note has it from.
  const deniedThere = new Set(
    [...matches.slice(1), ...around].flatMap((m) => [...read('one' in m ? m.one : m.sentence).denied]),
  )
  const turned = [...note.notDone].some(
    (key) => best.plainly.has(key) && !best.denied.has(key) && !deniedThere.has(key),
  )
  return turned ? { sentence: top.sentence, denied: false } : null
}
