import type { AnnotationKind } from '../../app/review/annotation.ts'

/** What each kind of thread is called in the window. */
export const KIND_WORDS: Readonly<Record<AnnotationKind, string>> = {
  comment: 'Comment',
  question: 'Question',
  'check-needed': 'To be checked',
  legal: 'Legal',
}
