import { asksEvidence } from '../asks-evidence.ts'
import { isForeign, isStatement, stateOf } from '../ledger/ledger.ts'
import { placeClaims } from '../ledger/place-claims.ts'
import { noteSentences } from '../note-sentences.ts'
import { groundsOf } from '../passages/grounds.ts'
import { sentenceFinding } from '../sentence-finding.ts'
import type { Check } from './check.ts'

/**
 * A statement of fact that cites nothing, is no value of the record, and whose words no passage has. Advice and
 * assessment stand on their author, and what a person settled stays settled while its words stay.
 *
 * Bad: `The lighthouse keepers received a golden medal from their union.`
 * Good: `The ferry company has four ships in all.`
 */
export const claimUnsupported: Check = {
  rule: 'claim-unsupported',
  group: 'claims',
  run: (input) => {
    const grounds = groundsOf(input)
    if (grounds.empty) return []
    const sentences = noteSentences(input.note)
    const { settled } = placeClaims(sentences, input.claims ?? [])
    return sentences.flatMap((s) => {
      if (!asksEvidence(s) || s.passage.within.includes('table') || !isStatement(s)) return []
      if (settled.has(s) || isForeign(grounds, s) || stateOf(grounds, s) !== 'unsupported') return []
      return [
        sentenceFinding('claim-unsupported', s, {
          severity: 'warning',
          message: 'No source of this note says this.',
          remedy: 'Cite the passage it rests on, move it to the assessment, or take it out.',
        }),
      ]
    })
  },
}
