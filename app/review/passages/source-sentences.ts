import { type Language, languageOf } from '../../meeting/importers/drafting/language.ts'
import type { Page } from '../../meeting/importers/drafting/page.ts'
import { paragraphs } from '../../meeting/importers/drafting/paragraphs.ts'
import { findQuotes } from '../../meeting/importers/drafting/quotes.ts'
import { findSentences, type Sentence } from '../../meeting/importers/drafting/sentences.ts'
import { type Term, termsOf } from './terms.ts'

/** One sentence of a source: what a statement of a note can stand on. */
export interface SourceSentence {
  readonly source: string
  /** UTF-16 units of the source's text. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** Its number in its source. */
  readonly nth: number
  readonly terms: readonly Term[]
  readonly language: Language
  /** As the importer reads it, with its words. */
  readonly span: Sentence
  readonly page: Page
}

const read = new WeakMap<ReadonlyMap<string, string>, Map<string, readonly SourceSentence[]>>()

/** The sentences of one of the sources; read once, whatever becomes of the record beside them. */
export function sentencesOf(sources: ReadonlyMap<string, string>, id: string): readonly SourceSentence[] {
  let known = read.get(sources)
  if (!known) {
    known = new Map()
    read.set(sources, known)
  }
  const made = known.get(id) ?? sentencesOfSource(id, sources.get(id) ?? '')
  known.set(id, made)
  return made
}

/** Every sentence of a source, headings included: a headline can be what a note rests on. */
export function sentencesOfSource(source: string, text: string): SourceSentence[] {
  const language = languageOf(text)
  const blocks = paragraphs(text).map((span) => ({ ...span, kind: 'body' as const, from: span.start }))
  const page: Page = { text, language, blocks }
  return findSentences(page, findQuotes(page)).map((span, nth) => {
    const { start, end } = span
    const words = text.slice(start, end)
    return { source, start, end, text: words, nth, terms: termsOf(words, language), language, span, page }
  })
}
