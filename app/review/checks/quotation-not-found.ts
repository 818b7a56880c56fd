import { wordsOf } from '../matching/words.ts'
import { judgedQuotations } from '../quotations/judged-quotations.ts'
import { quotationFinding } from '../quotations/quotation-finding.ts'
import type { Check } from './check.ts'

/** A word or two in marks is a title, a term or irony as often as it is a quotation. */
const LEAST_WORDS = 3

/**
 * Words in quotation marks that stand in no source of this note.
 *
 * Bad: `He said: “Nothing of the kind was ever on the table.”`
 * Good: `He said: “We will open the crossing in March.”`
 */
export const quotationNotFound: Check = {
  rule: 'quotation-not-found',
  group: 'quotes',
  run: (input) =>
    judgedQuotations(input).flatMap(({ quotation, verdict }) =>
      verdict.kind === 'not-found' && wordsOf(quotation.words).length >= LEAST_WORDS
        ? [
            quotationFinding('quotation-not-found', quotation, {
              severity: 'warning',
              message: 'No source of this note has these words.',
              remedy: 'Add the source they come from, or take the quotation marks off.',
              ranges: [],
            }),
          ]
        : [],
    ),
}
