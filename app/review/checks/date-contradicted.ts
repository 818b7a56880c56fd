import { heldDates } from '../dates/held-dates.ts'
import { sentenceFinding, sourceRange } from '../sentence-finding.ts'
import type { Check } from './check.ts'

/**
 * A date where the passage it rests on has another one for the same thing. Less precise than the source is no
 * contradiction. Stops the export.
 *
 * Bad: `The ferry agreement was signed on 14 May 2024.`
 * Good: `The ferry agreement was signed in May 2024.`
 */
export const dateContradicted: Check = {
  rule: 'date-contradicted',
  group: 'dates',
  run: (input) =>
    heldDates(input).flatMap(({ sentence, date, held }) => {
      if (held.kind !== 'contradicted') return []
      const start = sentence.sentence.start + date.start
      return [
        sentenceFinding('date-contradicted', sentence, {
          severity: 'error',
          message: `The source says ${held.by.text}, the note ${date.text}.`,
          remedy: 'Put the source’s date, or cite the passage that has this one.',
          at: { start, end: start + date.text.length },
          sources: [sourceRange(held.sentence, held.by)],
          suggestion: held.by.text,
          stops: true,
        }),
      ]
    }),
}
