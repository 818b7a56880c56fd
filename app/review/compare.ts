import type { Root } from 'mdast'
import { definitionsOf } from '../note/normalize-definitions.ts'
import type { Note } from '../note/note.ts'
import type { Change } from './change.ts'
import { changesIn } from './changes-in.ts'
import { markMoves } from './mark-moves.ts'
import { uniteTrees } from './merge/unite-trees.ts'
import { redlineText } from './redline-text.ts'
import { rejectAll, suggestionIds } from './suggestions.ts'

export interface Comparison {
  /** The earlier note with what the later one changes marked as suggestions: a redline. */
  readonly redline: Root
  readonly changes: readonly Change[]
  /** Keys of the head whose values differ. */
  readonly head: readonly { readonly key: string; readonly before: unknown; readonly after: unknown }[]
}

/**
 * What a later note changes of an earlier one. Suggestions that are still open in either count as not made; a block that
 * stands elsewhere unchanged is one change, marked as moved at both places.
 * @param author named as the author of each change
 */
export function compareNotes(before: Note, after: Note, author = ''): Comparison {
  const united = uniteTrees(rejectAll(before.tree), [rejectAll(after.tree)]).tree
  const redline = markMoves(united, definitionsOf(united))
  const cause = { kind: 'suggestion' } as const
  const suggestions = suggestionIds(redline).map((id) => ({ id, author, at: '', cause }))
  const keys = new Set([...Object.keys(before.head), ...Object.keys(after.head)])
  const head = [...keys]
    .filter((key) => JSON.stringify(before.head[key]) !== JSON.stringify(after.head[key]))
    .map((key) => ({ key, before: before.head[key], after: after.head[key] }))
  return { redline, changes: changesIn(redline, suggestions), head }
}

/** A comparison as lines for a terminal; empty when the two notes say the same. */
export function comparisonAsText({ redline, head }: Comparison): string {
  const lines = [
    ...head.map(({ key, before, after }) => `${key}: [-${shown(before)}-]{+${shown(after)}+}`),
    ...redlineText(redline),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

/** A value of the head in words. */
export const shown = (value: unknown): string =>
  value === undefined ? '(none)' : typeof value === 'string' ? value : JSON.stringify(value)
