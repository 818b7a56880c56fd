import { $isTextNode, $setState, IS_BOLD, IS_ITALIC, IS_STRIKETHROUGH, type LexicalNode } from 'lexical'
import { formatState, marksState, type Suggestion, suggestionsState } from './state.ts'

/** What the text being read stands in: formats as Lexical's bits, threads, suggestions. */
export interface Run {
  readonly format: number
  readonly marks: readonly string[]
  readonly suggestions: readonly Suggestion[]
}

export const PLAIN_RUN: Run = { format: 0, marks: [], suggestions: [] }

/** Markdown's formats; code is a node of its own there and a bit here. */
export const FORMAT_BITS = {
  strong: IS_BOLD,
  emphasis: IS_ITALIC,
  delete: IS_STRIKETHROUGH,
} as const

/** Dresses an inline node in its run. */
export function $dress<T extends LexicalNode>(node: T, run: Run): T {
  if ($isTextNode(node)) {
    if (run.format !== 0) node.setFormat(run.format)
  } else if (run.format !== 0) $setState(node, formatState, run.format)
  if (run.marks.length > 0) $setState(node, marksState, run.marks)
  if (run.suggestions.length > 0) $setState(node, suggestionsState, run.suggestions)
  return node
}
