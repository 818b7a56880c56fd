import type { ChangeCause } from './change.ts'

/**
 * Who proposed a change that the text marks with `:ins`, `:del`, `:brk` or `:was`, and when. The marks carry the id, the
 * words stand in the text; this is the rest. Stored beside the threads as W3C annotations with motivation `editing`.
 */
export interface Suggestion {
  /** Short, without spaces, unique in its note; the `s` of its marks. */
  readonly id: string
  readonly author: string
  /** ISO 8601 instant. */
  readonly at: string
  readonly cause: ChangeCause
}
