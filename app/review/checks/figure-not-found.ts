import { asksEvidence } from '../asks-evidence.ts'
import { isOnSources } from '../claims/on-sources.ts'
import { heldFigures } from '../figures/held-figures.ts'
import { sentenceFinding } from '../sentence-finding.ts'
import type { Check } from './check.ts'

/**
 * A figure that stands in no source and not in the record, in a section of fact.
 *
 * Bad: `The ferry company lost 4,100 passengers.`
 * Good: `Groups from the islands may now stay up to 30 days.`
 */
export const figureNotFound: Check = {
  rule: 'figure-not-found',
  group: 'figures',
  run: (input) =>
    heldFigures(input).flatMap(({ sentence, figure, held }) => {
      // “The report names six fields” counts in the sources itself.
      if (held.kind !== 'not-found' || !asksEvidence(sentence) || isOnSources(sentence)) return []
      const start = sentence.sentence.start + figure.start
      return [
        sentenceFinding('figure-not-found', sentence, {
          severity: 'warning',
          message: `No source of this note has ${figure.text}.`,
          remedy: 'Add the source it comes from, or take it out.',
          at: { start, end: start + figure.text.length },
        }),
      ]
    }),
}
