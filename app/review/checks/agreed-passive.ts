import { asksEvidence } from '../asks-evidence.ts'
import { noteSentences } from '../note-sentences.ts'
import { sentenceFinding } from '../sentence-finding.ts'
import { wordsOfLanguage } from '../words/words-of-language.ts'
import type { Check } from './check.ts'

/** Whoever agreed is named somewhere in the sentence. */
const NAMED =
  /\b(?:by|between|both|the two|two sides|sides|parties|jointly|together|ministers|leaders|governments|they)\b|双方|両/iu

/**
 * Something agreed, and nobody who agreed to it.
 *
 * Bad: `It was agreed that groups may stay thirty days.`
 * Good: `It was agreed between the islands that groups may stay thirty days.`
 */
export const agreedPassive: Check = {
  rule: 'agreed-passive',
  group: 'attribution',
  run: ({ note }) =>
    noteSentences(note).flatMap((s) => {
      if (!asksEvidence(s) || s.passage.within.includes('table') || NAMED.test(s.sentence.text)) return []
      const found = wordsOfLanguage(s.reading.language)
        .agreedByNobody.map((p) => new RegExp(p, 'iu').exec(s.sentence.text))
        .find((m) => m !== null)
      if (!found) return []
      const start = s.sentence.start + found.index
      return [
        sentenceFinding('agreed-passive', s, {
          severity: 'info',
          message: 'Who agreed is not said.',
          remedy: 'Name those who agreed: both sides, or one.',
          at: { start, end: start + found[0].length },
        }),
      ]
    }),
}
