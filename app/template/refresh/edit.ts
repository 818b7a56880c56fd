import type { PhrasingContent, RootContent } from 'mdast'

/**
 * One step of a refresh, told in the indexes of the note it was found in: at `block` stand the nodes `before`, and
 * `after` takes their place. Nothing before is an insertion in front of what stands there, nothing after a removal;
 * the same nodes in another order are a move. With `offset` the nodes stand inside that line's text, with `head` the
 * step changes a value of the front matter.
 */
export interface Edit {
  /** What changed in the record; empty where the template's words alone come or go. */
  readonly ref: string
  readonly block: readonly number[]
  readonly offset?: number
  readonly length?: number
  readonly head?: string
  readonly before: readonly (RootContent | PhrasingContent)[]
  readonly after: readonly (RootContent | PhrasingContent)[]
}

/** Words that the record would change and a person wrote: they stay. */
export interface Kept {
  readonly ref: string
  readonly block: readonly number[]
  /** The key of the head they stand under, where they are no part of the text. */
  readonly head?: string
  readonly words: string
  /** What the record would have there now; empty when it has nothing. */
  readonly record: string
}
