import type { Finding, Severity } from '../checks/check.ts'
import type { Quotation } from './find-quotations.ts'
import type { SourceRange } from './judge-quotation.ts'

/** A finding that lights one quotation of the note and the passages it was held against. */
export function quotationFinding(
  rule: string,
  quotation: Quotation,
  says: {
    severity: Severity
    message: string
    remedy: string
    ranges: readonly SourceRange[]
    suggestion?: string
    stops?: boolean
  },
): Finding {
  const { passage, from, to, words } = quotation
  return {
    rule,
    severity: says.severity,
    message: says.message,
    remedy: says.remedy,
    place: { block: passage.block, start: passage.start + from, end: passage.start + to, quote: words },
    ...(says.ranges.length && { sources: says.ranges }),
    ...(says.suggestion !== undefined && { suggestion: says.suggestion }),
    ...(says.stops && { stops: true }),
  }
}
