import { asksEvidence } from '../asks-evidence.ts'
import { isBound } from '../ledger/bound-evidence.ts'
import { isStatement, ownEvidence, stateOf } from '../ledger/ledger.ts'
import { noteSentences } from '../note-sentences.ts'
import { groundsOf } from '../passages/grounds.ts'
import { sentenceFinding } from '../sentence-finding.ts'
import type { Check } from './check.ts'

/**
 * A statement of fact that cites nothing, is no value of the record, and whose words no passage has. Advice and
 * assessment stand on their author.
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
    return noteSentences(input.note).flatMap((s) => {
      if (!asksEvidence(s) || s.passage.within.includes('table') || !isStatement(s)) return []
      const state = grounds.once('state', s.sentence, () => {
        if (grounds.sentences.every((x) => x.language !== s.reading.language)) return 'borne out'
        return stateOf(grounds, s, ownEvidence(grounds, s).length > 0 || isBound(grounds.meeting, s.sentence))
      })
      if (state !== 'unsupported') return []
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
