import { asksEvidence } from '../asks-evidence.ts'
import { type NoteSentence, noteSentences } from '../note-sentences.ts'
import { groundsOf } from '../passages/grounds.ts'
import { sentenceFinding } from '../sentence-finding.ts'
import { patternOf } from '../words/pattern-of.ts'
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
  run: (input) => {
    const grounds = groundsOf(input)
    return noteSentences(input.note).flatMap((s) => {
      if (!asksEvidence(s) || s.passage.within.includes('table')) return []
      const at = grounds.once('agreed', s.sentence, () => agreedByNobody(s))
      if (!at) return []
      return [
        sentenceFinding('agreed-passive', s, {
          severity: 'info',
          message: 'Who agreed is not said.',
          remedy: 'Name those who agreed: both sides, or one.',
          at,
        }),
      ]
    })
  },
}

function agreedByNobody({ sentence, reading }: NoteSentence): { start: number; end: number } | null {
  if (NAMED.test(sentence.text)) return null
  for (const source of wordsOfLanguage(reading.language).agreedByNobody) {
    const found = patternOf(source).exec(sentence.text)
    if (!found) continue
    const start = sentence.start + found.index
    return { start, end: start + found[0].length }
  }
  return null
}
