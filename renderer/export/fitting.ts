import type { AnnotationsAs, Format, SuggestionsAs } from '../../app/export/export.ts'

export interface ReviewChoice {
  readonly annotations: AnnotationsAs
  readonly suggestions: SuggestionsAs
}

interface Kind {
  readonly value: AnnotationsAs
  readonly words: string
  /** The format that has a place for it; absent for any. */
  readonly only?: Format
}

export const COMMENTS_AS: readonly Kind[] = [
  { value: 'none', words: 'Leave them out' },
  { value: 'notes', words: 'As notes at the end' },
  { value: 'margin', words: 'In the margin', only: 'pdf' },
  { value: 'criticmarkup', words: 'In the text, marked', only: 'md' },
]

export const commentChoices = (formats: readonly Format[]): readonly Kind[] =>
  COMMENTS_AS.filter(({ only }) => only === undefined || formats.includes(only))

/** What these formats have no place for becomes notes. */
export const fitting = (annotations: AnnotationsAs, formats: readonly Format[]): AnnotationsAs =>
  commentChoices(formats).some((c) => c.value === annotations) ? annotations : 'notes'
