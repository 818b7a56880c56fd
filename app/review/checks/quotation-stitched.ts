import { judgedQuotations } from '../quotations/judged-quotations.ts'
import { quotationFinding } from '../quotations/quotation-finding.ts'
import type { Check } from './check.ts'

/**
 * Words from two places given as one run, without an ellipsis where the others stood.
 *
 * Bad: `He said: “We will open the crossing and hope that traffic returns to what it was.”`
 * Good: `He said: “We will open the crossing … and hope that traffic returns to what it was.”`
 */
export const quotationStitched: Check = {
  rule: 'quotation-stitched',
  group: 'quotes',
  run: (input) =>
    judgedQuotations(input).flatMap(({ quotation, verdict }) =>
      verdict.kind === 'stitched'
        ? [
            quotationFinding('quotation-stitched', quotation, {
              severity: 'error',
              message: `Words of the source are left out without a sign: “${verdict.omitted}”.`,
              remedy: 'Put an ellipsis (…) where they stood, or two quotations.',
              ranges: verdict.ranges,
              stops: true,
            }),
          ]
        : [],
    ),
}
