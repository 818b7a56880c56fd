/**
 * Who said what about which words. In the text the anchor is the mark itself (`:mark[…]{a="7"}`); the selectors
 * here are derived at save, so that a thread whose text has gone can still be shown and put back.
 * Stored as W3C Web Annotations by `web-annotation.ts`.
 */
export const ANNOTATION_KINDS = ['comment', 'question', 'check-needed', 'legal'] as const
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number]

export interface Annotation {
  /** Short, without spaces, unique in its note. */
  readonly id: string
  readonly kind: AnnotationKind
  readonly author: string
  /** ISO 8601 instant. */
  readonly created: string
  readonly modified?: string
  /** Plain text. */
  readonly body: string
  readonly replies: readonly Reply[]
  readonly resolved?: { readonly by: string; readonly at: string }
  readonly assignee?: string
  readonly anchor: Anchor
  /** What other programs wrote with it, kept as it came. */
  readonly others?: Readonly<Record<string, unknown>>
}

export interface Reply {
  readonly id: string
  readonly author: string
  readonly created: string
  readonly body: string
}

/** Offsets are UTF-16 units into the note's plain text (`note/plain-text.ts`). */
export interface Anchor {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  readonly end: number
  /** True when the words are no longer in the note. */
  readonly orphan?: boolean
}
