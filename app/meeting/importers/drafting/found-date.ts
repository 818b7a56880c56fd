import type { Span } from '../evidence-book.ts'

/** A date as the text gives it. `value` is EDTF: only as precise as written. */
export interface FoundDate extends Span {
  readonly value: string
  /** Reckoned from the day of publication: “yesterday”, “in September”. */
  readonly relative: boolean
  /** The last day of a range that starts with `value`. */
  readonly until?: string
}

export interface DateReference {
  /** ISO day the text was written or published. */
  readonly day: string
  /** 05/03/2025 as 5 March, or as May 3. */
  readonly dayFirst: boolean
}
