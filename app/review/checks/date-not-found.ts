import { asksEvidence } from '../asks-evidence.ts'
import { heldDates } from '../dates/held-dates.ts'
import { sentenceFinding } from '../sentence-finding.ts'
import type { Check } from './check.ts'

/**
 * A date that stands in no source and not in the record, or is more precise there than anyone says.
 *
 * Bad: `A lighthouse was closed in 1987.`
 * Good: `The ferry agreement was signed on 12 May 2024.`
 */
export const dateNotFound: Check = {
  rule: 'date-not-found',
  group: 'dates',
  run: (input) =>
    heldDates(input).flatMap(({ sentence, date, held }) => {
      if (held.kind !== 'not-found' || date.form === 'weekday' || !asksEvidence(sentence)) return []
      const start = sentence.sentence.start + date.start
      return [
        sentenceFinding('date-not-found', sentence, {
          severity: 'warning',
          message: `No source of this note has ${date.text}.`,
          remedy: 'Add the source it comes from, or say it as precisely as the source does and no more.',
          at: { start, end: start + date.text.length },
        }),
      ]
    }),
}
