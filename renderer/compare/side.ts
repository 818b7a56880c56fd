import type { Brief } from '../../app/brief.ts'
import type { Comparison } from '../../app/review/compare.ts'

/** One side of a comparison: a note with the words that tell which it is. */
export interface Side {
  readonly words: string
  readonly brief: Brief
}

/** Two notes laid over each other, as the page shows them. */
export interface Comparing {
  readonly before: Side
  readonly after: Side
  readonly comparison: Comparison
}
