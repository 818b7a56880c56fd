import type { Span } from '../evidence-book.ts'
import { RULES } from './date-rules.ts'
import { cjkDates } from './dates-cjk.ts'
import type { DateReference, FoundDate } from './found-date.ts'
import type { Language } from './language.ts'

export { dayNumber } from './calendar.ts'
export type { FoundDate } from './found-date.ts'

/** Most sentences hold nothing that could be a date; two dozen patterns need not be tried on them. */
const MAY_HOLD =
  /\d|day\b|night|year|month|morning|afternoon|evening|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|tomorrow|ago\b/i

/** Every date of a range of text, in order, without overlaps. */
export function findDates(text: string, range: Span, ref: DateReference, language: Language): FoundDate[] {
  if (language !== 'en') return cjkDates(text, range, ref)
  const part = text.slice(range.start, range.end).replace(/[\n\r\u00a0]/g, ' ')
  if (!MAY_HOLD.test(part)) return []
  const found: FoundDate[] = []
  const taken = new Uint8Array(part.length)
  for (const { pattern, read } of RULES) {
    pattern.lastIndex = 0
    for (let m = pattern.exec(part); m; m = pattern.exec(part)) {
      const end = m.index + m[0].length
      if (taken.subarray(m.index, end).includes(1)) continue
      const got = read(m, ref, part)
      if (!got || !/^\d{4}/.test(got.value)) continue
      taken.fill(1, m.index, end)
      found.push({
        start: range.start + m.index,
        end: range.start + end,
        value: got.value,
        relative: got.relative ?? false,
        ...(got.until && { until: got.until }),
      })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
