import { judgedQuotations } from '../quotations/judged-quotations.ts'
import { quotationFinding } from '../quotations/quotation-finding.ts'
import type { Check } from './check.ts'

/**
 * The source’s words, cut so that they say something else: what was left off denies them or makes them depend on
 * something. Stops the export.
 *
 * Bad: `He was ready to “accept new limits on fishing”.`
 * Good: `He would not “accept new limits on fishing”.`
 */
export const quotationClipped: Check = {
  rule: 'quotation-clipped',
  group: 'quotes',
  run: (input) =>
    judgedQuotations(input).flatMap(({ quotation, verdict }) =>
      verdict.kind === 'clipped'
        ? [
            quotationFinding('quotation-clipped', quotation, {
              severity: 'error',
              message: `The source goes with “${verdict.dropped}”, without which this says something else.`,
              remedy: 'Quote those words too, or say them in front of the quotation.',
              ranges: verdict.ranges,
              stops: true,
            }),
          ]
        : [],
    ),
}
