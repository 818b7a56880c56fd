import type { Suggestion } from '../nodes/state.ts'
import type { SuggestionBook } from './book.ts'

/** Whether these marks make something an insertion of whoever is suggesting: it may come and go outright. */
export const isOwnInsertion = (suggestions: readonly Suggestion[], book: SuggestionBook): boolean =>
  suggestions.some(({ name, attributes }) => name === 'ins' && book.isOwn(attributes.s))

/** The id that typing on beside these marks goes on with. */
export const idToGoOn = (suggestions: readonly Suggestion[], book: SuggestionBook): string | undefined =>
  suggestions.find(({ attributes }) => book.goesOn(attributes.s))?.attributes.s

export const inserted = (s: string): Suggestion => ({ name: 'ins', attributes: { s } })

/** Marks of something that is taken out: what was suggested to go already goes on doing so. */
export const struck = (
  suggestions: readonly Suggestion[],
  name: 'del' | 'was',
  s: string,
): readonly Suggestion[] =>
  suggestions.some((one) => one.name !== 'ins') ? suggestions : [{ name, attributes: { s } }, ...suggestions]
