import type { EditorState, LexicalEditor, NodeKey } from 'lexical'
import type { SuggestionBook } from './book.ts'

/** One change on its way to becoming a suggestion: the state before it, and what it touched. */
export interface Tracking {
  readonly book: SuggestionBook
  /** Reads the state before the change. */
  before<T>($read: () => T): T
  /** Whether the change touched a node or anything in it. */
  touched(key: NodeKey): boolean
  /** A new suggestion: one for all that one edit changes, unless it is many edits in one. */
  begin(): string
  /** Called before anything is put back or marked. */
  $willChange(): void
}

export const trackingOf = (
  editor: LexicalEditor,
  base: EditorState,
  book: SuggestionBook,
  touched: ReadonlySet<NodeKey>,
  begin: () => string,
): Tracking => ({
  book,
  before: ($read) => base.read($read, { editor }),
  touched: (key) => touched.has(key),
  begin,
  $willChange() {},
})

/** A change that cannot be told in words put in and taken out; what it touched is then suggested as a whole. */
export class Untrackable extends Error {}
