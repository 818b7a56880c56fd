import type { Verdict } from '../quotations/judge-quotation.ts'
import { judgedQuotations } from '../quotations/judged-quotations.ts'
import { quotationFinding } from '../quotations/quotation-finding.ts'
import type { Check, CheckInput } from './check.ts'

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
    judgedQuotations(input).flatMap(({ quotation, verdict }) => {
      if (verdict.kind !== 'clipped') return []
      const whole = withDropped(input, quotation.words, verdict)
      return [
        quotationFinding('quotation-clipped', quotation, {
          severity: 'error',
          message: `The source goes with “${verdict.dropped}”, without which this says something else.`,
          remedy: 'Quote those words too, or say them in front of the quotation.',
          ranges: verdict.ranges,
          ...(whole && { suggestion: whole }),
          stops: true,
        }),
      ]
    }),
}

/** The quotation with the words that were cut off it, as the source has them around it. */
function withDropped(
  { sources }: CheckInput,
  words: string,
  { ranges, dropped }: Extract<Verdict, { kind: 'clipped' }>,
): string | undefined {
  const [first] = ranges
  const last = ranges[ranges.length - 1]
  const text = first && sources.get(first.source)
  if (!first || !last || !text) return undefined
  const before = text.slice(0, first.start)
  if (before.trimEnd().endsWith(dropped)) {
    const at = before.trimEnd().length - dropped.length
    return text.slice(at, first.start) + words
  }
  const at = text.indexOf(dropped, last.end)
  return at >= 0 ? words + text.slice(last.end, at + dropped.length) : undefined
}
