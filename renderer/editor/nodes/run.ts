import { $isTextNode, $setState, IS_BOLD, IS_ITALIC, IS_STRIKETHROUGH, type LexicalNode } from 'lexical'
import { formatState, marksState, nestingState, type Suggestion, suggestionsState } from './state.ts'

/** What the text being read stands in: formats as Lexical's bits, threads, suggestions. */
export interface Run {
  readonly format: number
  /** Formats from the outside in. */
  readonly nesting: readonly Format[]
  readonly marks: readonly string[]
  readonly suggestions: readonly Suggestion[]
}

export const PLAIN_RUN: Run = { format: 0, nesting: [], marks: [], suggestions: [] }

/** Markdown's formats; code is a node of its own there and a bit here. */
export const FORMAT_BITS = {
  strong: IS_BOLD,
  emphasis: IS_ITALIC,
  delete: IS_STRIKETHROUGH,
} as const

export type Format = keyof typeof FORMAT_BITS
/** The usual nesting, outermost first: how `***both***` is read. */
export const FORMATS = ['emphasis', 'strong', 'delete'] as const satisfies readonly Format[]

/** The run inside one more format. */
export const inFormat = (run: Run, format: Format): Run => ({
  ...run,
  format: run.format | FORMAT_BITS[format],
  nesting: run.nesting.includes(format) ? run.nesting : [...run.nesting, format],
})

/** Dresses an inline node in its run. */
export function $dress<T extends LexicalNode>(node: T, run: Run): T {
  if ($isTextNode(node)) {
    if (run.format !== 0) node.setFormat(run.format)
  } else if (run.format !== 0) $setState(node, formatState, run.format)
  const usual = FORMATS.filter((format) => run.nesting.includes(format))
  if (usual.some((format, at) => format !== run.nesting[at]))
    $setState(node, nestingState, run.nesting.join(' '))
  if (run.marks.length > 0) $setState(node, marksState, run.marks)
  if (run.suggestions.length > 0) $setState(node, suggestionsState, run.suggestions)
  return node
}
