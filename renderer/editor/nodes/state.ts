import { $getState, $setState, createState, type LexicalNode } from 'lexical'

/**
 * What a run of text carries besides its format: thread ids and suggestions. Flat node state, never wrapper nodes,
 * so that runs split, join and overlap without anything to keep in step.
 */

/** Readers for untrusted state: anything odd becomes the neutral value. */
export const asString = (value: unknown): string => (typeof value === 'string' ? value : '')
export const asStringOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const asStrings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : NONE
const NONE: readonly string[] = []

export type Attributes = Readonly<Record<string, string>>
const NO_ATTRIBUTES: Attributes = {}
export function asAttributes(value: unknown): Attributes {
  if (typeof value !== 'object' || value === null) return NO_ATTRIBUTES
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
export function sameAttributes(a: Attributes, b: Attributes): boolean {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key])
}

/** Ids of the threads that speak of this run. */
export const marksState = createState('marks', {
  parse: asStrings,
  isEqual: (a, b) => a.length === b.length && a.every((id, i) => id === b[i]),
})

/** One suggestion around a run: inserted, deleted, or how it stood before. */
export interface Suggestion {
  readonly name: 'ins' | 'del' | 'was'
  readonly attributes: Attributes
}
const isSuggestion = (value: unknown): value is Suggestion =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  (value.name === 'ins' || value.name === 'del' || value.name === 'was') &&
  'attributes' in value &&
  typeof value.attributes === 'object'
const NO_SUGGESTIONS: readonly Suggestion[] = []

/** Outermost first. */
export const suggestionsState = createState('suggestions', {
  parse: (value): readonly Suggestion[] =>
    Array.isArray(value)
      ? value
          .filter(isSuggestion)
          .map(({ name, attributes }) => ({ name, attributes: asAttributes(attributes) }))
      : NO_SUGGESTIONS,
  isEqual: (a, b) =>
    a.length === b.length &&
    a.every((one, i) => one.name === b[i]?.name && sameAttributes(one.attributes, b[i].attributes)),
})

/** Format bits of an inline node that is not text (an image in bold type is still in bold type). */
export const formatState = createState('format', {
  parse: (value) => (typeof value === 'number' && value >= 0 && value < 2048 ? value : 0),
})

/** Formats from the outside in, where the text was read in another order than the usual one. */
export const nestingState = createState('nesting', { parse: asString })

export const $marks = (node: LexicalNode): readonly string[] => $getState(node, marksState)
/** Suggestions around a run of text, or around a block as a whole. */
export const $suggestions = (node: LexicalNode): readonly Suggestion[] => $getState(node, suggestionsState)

/** Sets suggestions only where they change. */
export function $setSuggestions(node: LexicalNode, suggestions: readonly Suggestion[]): void {
  if (!suggestionsState.isEqual($suggestions(node), suggestions))
    $setState(node, suggestionsState, suggestions)
}

/** Sets marks only where they change, so that nothing is dirtied for nothing. */
export function $setMarks(node: LexicalNode, marks: readonly string[]): void {
  if (!marksState.isEqual($marks(node), marks)) $setState(node, marksState, marks)
}
