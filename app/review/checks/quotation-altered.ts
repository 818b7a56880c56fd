import type { WordChange } from '../quotations/judge-quotation.ts'
import { judgedQuotations } from '../quotations/judged-quotations.ts'
import { quotationFinding } from '../quotations/quotation-finding.ts'
import type { Check } from './check.ts'

/**
 * Words in quotation marks that differ from the source’s in a word or a few. Stops the export.
 *
 * Bad: `He said: “We will open the crossing in April.”`
 * Good: `He said: “We will open the crossing in March.”`
 */
export const quotationAltered: Check = {
  rule: 'quotation-altered',
  group: 'quotes',
  run: (input) =>
    judgedQuotations(input).flatMap(({ quotation, verdict }) => {
      if (verdict.kind !== 'altered') return []
      const [range] = verdict.ranges
      const text = range && input.sources.get(range.source)?.slice(range.start, range.end)
      return [
        quotationFinding('quotation-altered', quotation, {
          severity: 'error',
          message: `The source has other words: ${verdict.changes.slice(0, 3).map(inWords).join('; ')}.`,
          remedy:
            'Put the source’s wording back, or take the quotation marks off and say it in your own words.',
          ranges: verdict.ranges,
          ...(text && { suggestion: text }),
          stops: true,
        }),
      ]
    }),
}

function inWords({ note, source }: WordChange): string {
  if (!note) return `“${source}” is left out`
  if (!source) return `“${note}” is added`
  return `“${source}” became “${note}”`
}
