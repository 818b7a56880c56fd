import { speechVerb } from '../../meeting/importers/drafting/lexicon/verbs.ts'
import { asksEvidence } from '../asks-evidence.ts'
import { type NoteSentence, noteSentences } from '../note-sentences.ts'
import { type Grounds, groundsOf } from '../passages/grounds.ts'
import type { SourceSentence } from '../passages/source-sentences.ts'
import { sentenceFinding, wholeRange } from '../sentence-finding.ts'
import type { Check } from './check.ts'

const SURE = 0.55

/**
 * One side’s judgement or demand in the author’s own voice: the source has someone say it, the note simply says it.
 *
 * Bad: `The old pier is dangerous and must be closed.`
 * Good: `According to Ms Brandt, the old pier is dangerous and must be closed.`
 */
export const attributionMissing: Check = {
  rule: 'attribution-missing',
  group: 'attribution',
  run: (input) => {
    const grounds = groundsOf(input)
    return noteSentences(input.note).flatMap((s) => {
      if (!asksEvidence(s) || s.passage.within.includes('table')) return []
      const passage = grounds.once('voice', s.sentence, () => saidBySomeone(grounds, s))
      if (!passage) return []
      return [
        sentenceFinding('attribution-missing', s, {
          severity: 'info',
          message: 'In the source someone says this; here it is the note’s own view.',
          remedy: 'Say whose view it is.',
          sources: [wholeRange(passage)],
        }),
      ]
    })
  },
}

function saidBySomeone(grounds: Grounds, s: NoteSentence): SourceSentence | null {
  if (s.reading.language !== 'en' || isReported(s.sentence.text) || (s.before && isReported(s.before.text)))
    return null
  const judging = judgingIn(grounds, s.sentence.text)
  if (!judging.length) return null
  const top = grounds.matchesOf(s)[0]
  if (!top || top.share < SURE || !isReported(top.sentence.text)) return null
  const there = judgingIn(grounds, top.sentence.text)
  return judging.some((w) => there.includes(w)) ? top.sentence : null
}

const isReported = (text: string): boolean =>
  /\b(?:according to|in (?:his|her|their|its) view|for (?:Mr|Ms)|as (?:he|she|they) (?:put|saw))\b|[“"]/i.test(
    text,
  ) || (text.toLowerCase().match(/\p{L}+/gu) ?? []).some((w) => speechVerb(w) !== undefined || HOLDS.test(w))
/** Verbs that give a view to someone without speech. */
const HOLDS =
  /^(?:sees?|saw|regards?|regarded|considers?|considered|views?|viewed|holds?|held|thinks?|believes?|finds?|found|fears?|feared|wants?|wanted|expects?|expected)$/

function judgingIn(grounds: Grounds, text: string): string[] {
  const list = new Set(grounds.wordsOf('en').judging.split(' '))
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((w) => list.has(w))
}
