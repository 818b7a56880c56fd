import { heldFigures } from '../figures/held-figures.ts'
import { sentenceFinding, sourceRange } from '../sentence-finding.ts'
import type { Check } from './check.ts'

/**
 * A figure where the passage it rests on has another one for the same thing, or the same number in another unit.
 * Stops the export.
 *
 * Bad: `Groups from the islands may now stay 15 days.`
 * Good: `Groups from the islands may now stay thirty days.`
 */
export const figureContradicted: Check = {
  rule: 'figure-contradicted',
  group: 'figures',
  run: (input) =>
    heldFigures(input).flatMap(({ sentence, figure, held }) => {
      if (held.kind !== 'contradicted') return []
      const start = sentence.sentence.start + figure.start
      return [
        sentenceFinding('figure-contradicted', sentence, {
          severity: 'error',
          message: `The source says ${held.by.text}, the note ${figure.text}.`,
          remedy: 'Put the source’s figure, or cite the passage that has this one.',
          at: { start, end: start + figure.text.length },
          sources: [sourceRange(held.sentence, held.by)],
          suggestion: held.by.text,
          stops: true,
        }),
      ]
    }),
}
