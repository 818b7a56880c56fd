import type { PhrasingContent, RootContent } from 'mdast'

/** One proposed change, whoever or whatever proposes it: a reviewer, a merge, or a record that moved on. */
export interface Change {
  readonly id: string
  readonly author: string
  /** ISO 8601 instant. */
  readonly at: string
  readonly cause: ChangeCause
  readonly place: ChangePlace
  /** Nodes as they stand; empty for an insertion. */
  readonly before: readonly (RootContent | PhrasingContent)[]
  /** Nodes as proposed; empty for a deletion. */
  readonly after: readonly (RootContent | PhrasingContent)[]
}

export type ChangeCause =
  | { readonly kind: 'suggestion' }
  | { readonly kind: 'merge'; readonly copy: string }
  /** The record changed at `ref`. */
  | { readonly kind: 'refresh'; readonly ref: string }

/** Indexes of children from the root down; `offset` and `length` count UTF-16 units of that block's plain text. */
export interface ChangePlace {
  readonly block: readonly number[]
  readonly offset?: number
  readonly length?: number
  /** A key of the head, when the change is of its value and not of the text; `block` is empty then. */
  readonly head?: string
  /** Words at the place, so that a person can find it. */
  readonly near?: string
}
