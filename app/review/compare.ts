import type { Nodes, Root } from 'mdast'
import type { Note } from '../note/note.ts'
import { plainText } from '../note/plain-text.ts'
import type { Change } from './change.ts'
import { changesIn } from './changes-in.ts'
import { uniteTrees } from './merge/unite-trees.ts'
import { rejectAll } from './suggestions.ts'

export interface Comparison {
  /** The earlier note with what the later one changes marked as suggestions: a redline. */
  readonly redline: Root
  readonly changes: readonly Change[]
  /** Keys of the head whose values differ. */
  readonly head: readonly { readonly key: string; readonly before: unknown; readonly after: unknown }[]
}

/**
 * What a later note changes of an earlier one. Suggestions that are still open in either count as not made.
 * @param author named as the author of each change
 */
export function compareNotes(before: Note, after: Note, author = ''): Comparison {
  const { tree, made } = uniteTrees(rejectAll(before.tree), [rejectAll(after.tree)])
  const suggestions = made.map(({ id }) => ({ id, author, at: '', cause: { kind: 'suggestion' as const } }))
  const keys = new Set([...Object.keys(before.head), ...Object.keys(after.head)])
  const head = [...keys]
    .filter((key) => JSON.stringify(before.head[key]) !== JSON.stringify(after.head[key]))
    .map((key) => ({ key, before: before.head[key], after: after.head[key] }))
  return { redline: tree, changes: changesIn(tree, suggestions), head }
}

/** A comparison as lines for a terminal: the block’s number, words out after −, words in after +. */
export function comparisonAsText({ changes, head }: Comparison): string {
  const lines = [
    ...head.map(({ key, before, after }) => `head  ${key}: − ${shown(before)}  + ${shown(after)}`),
    ...changes.map(({ place, before, after, author }) => {
      const out = before.length > 0 ? ` − ${words(before)}` : ''
      const into = after.length > 0 ? ` + ${words(after)}` : ''
      return `¶ ${(place.block[0] ?? 0) + 1} ${out}${into}${author && `  (${author})`}`
    }),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

const words = (nodes: readonly Nodes[]) =>
  nodes
    .map((node) =>
      node.type === 'textDirective' && node.name === 'brk' ? '¶' : plainText(node) || `(${node.type})`,
    )
    .join('')
const shown = (value: unknown) =>
  value === undefined ? '(none)' : typeof value === 'string' ? value : JSON.stringify(value)
