import type { AnnotationsAs, SuggestionsAs } from '../../app/export/export.ts'

export interface OpenReview {
  readonly threads: number
  readonly suggestions: number
}

const THREADS: Readonly<Record<AnnotationsAs, readonly [one: string, many: string]>> = {
  none: ['The thread stays behind', 'The threads stay behind'],
  notes: ['The thread goes along', 'The threads go along'],
  margin: ['The thread goes along', 'The threads go along'],
  criticmarkup: ['The thread goes along in the text', 'The threads go along in the text'],
}
const SUGGESTIONS: Readonly<Record<SuggestionsAs, string>> = {
  original: 'what was suggested is left out: the text stands as it was',
  final: 'what was suggested stands as if accepted, and no one sees that it was not',
  marks: 'what was suggested stands in the text, marked as such',
}

/** What of a review is still open, and what becomes of it in this export: a sentence or two; empty when nothing is. */
export function sayOpen(open: OpenReview, annotations: AnnotationsAs, suggestions: SuggestionsAs): string {
  const { threads, suggestions: changes } = open
  const counted = [count(threads, 'thread'), count(changes, 'suggestion')].filter(Boolean)
  if (counted.length === 0) return ''
  const are = threads + changes === 1 ? 'is' : 'are'
  const fates = [
    threads > 0 && THREADS[annotations][threads === 1 ? 0 : 1],
    changes > 0 && SUGGESTIONS[suggestions],
  ].filter((words) => words !== false)
  return `${counted.join(' and ')} ${are} open. ${capital(fates.join('; '))}.`
}

const count = (n: number, word: string): string => (n === 0 ? '' : `${n} ${word}${n === 1 ? '' : 's'}`)
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
