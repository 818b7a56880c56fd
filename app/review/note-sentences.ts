import type { Nodes } from 'mdast'
import type {} from 'mdast-util-directive'
import { type Language, languageOf } from '../meeting/importers/drafting/language.ts'
import type { Page } from '../meeting/importers/drafting/page.ts'
import { findQuotes, type Quote } from '../meeting/importers/drafting/quotes.ts'
import { findSentences, type Sentence } from '../meeting/importers/drafting/sentences.ts'
import type { Note } from '../note/note.ts'
import { plainText } from '../note/plain-text.ts'
import { type NotePassage, notePassages } from './note-passages.ts'
import { type Term, termsOf } from './passages/terms.ts'

/** What one passage's words are, wherever the passage stands: worked out once, kept as long as its block. */
export interface PassageReading {
  readonly text: string
  readonly language: Language
  readonly page: Page
  readonly quotes: readonly Quote[]
  readonly sentences: readonly SentenceReading[]
}

export interface SentenceReading {
  readonly span: Sentence
  readonly start: number
  readonly end: number
  readonly text: string
  readonly terms: readonly Term[]
  /** Evidence cited in or right behind it. */
  readonly cites: readonly string[]
  /** Values of the record that stand in it, with their range in the passage. */
  readonly fields: readonly FieldRange[]
}

export interface FieldRange {
  readonly ref: string
  readonly start: number
  readonly end: number
}

/** One sentence of the note in its place. */
export interface NoteSentence {
  readonly passage: NotePassage
  readonly reading: PassageReading
  readonly sentence: SentenceReading
  /** The sentence before it in the same passage. */
  readonly before: SentenceReading | undefined
}

const readings = new WeakMap<Nodes, PassageReading>()
const ofNote = new WeakMap<Note, readonly NoteSentence[]>()

/** Every sentence of the note in reading order; advice to the author is none of it. Kept with the note. */
export function noteSentences(note: Note): readonly NoteSentence[] {
  const known = ofNote.get(note)
  if (known) return known
  const made = notePassages(note).flatMap((passage) => {
    if (passage.within.includes('guide') || !passage.text.trim()) return []
    const reading = readPassage(passage)
    return reading.sentences.map((sentence, i) => ({
      passage,
      reading,
      sentence,
      before: reading.sentences[i - 1],
    }))
  })
  ofNote.set(note, made)
  return made
}

export function readPassage({ node, text }: NotePassage): PassageReading {
  const known = readings.get(node)
  if (known && known.text === text) return known
  const language = languageOf(text)
  const page: Page = { text, language, blocks: [{ start: 0, end: text.length, from: 0, kind: 'body' }] }
  const quotes = findQuotes(page)
  const { cites, fields } = boundParts(node)
  const spans = findSentences(page, quotes)
  const made: PassageReading = {
    text,
    language,
    page,
    quotes,
    sentences: spans.map((span, i) => {
      const words = text.slice(span.start, span.end)
      const next = spans[i + 1]?.start ?? Number.POSITIVE_INFINITY
      return {
        span,
        start: span.start,
        end: span.end,
        text: words,
        terms: termsOf(words, language),
        // A citation stands behind the full stop of what it bears out, also where the next sentence follows at once.
        cites: cites.filter((c) => c.at > span.start && c.at <= next).flatMap((c) => c.ids),
        fields: fields.filter((f) => f.start < span.end && f.end > span.start),
      }
    }),
  }
  readings.set(node, made)
  return made
}

function boundParts(node: Nodes): { cites: { at: number; ids: string[] }[]; fields: FieldRange[] } {
  const cites: { at: number; ids: string[] }[] = []
  const fields: FieldRange[] = []
  let at = 0
  const visit = (one: Nodes) => {
    if (one.type === 'textDirective' && one.name === 'cite') {
      cites.push({ at, ids: (one.attributes?.e ?? '').split(/\s+/).filter(Boolean) })
      return
    }
    if (one.type === 'textDirective' && one.name === 'field')
      fields.push({ ref: one.attributes?.ref ?? '', start: at, end: at + plainText(one).length })
    if ('children' in one && !(one.type === 'textDirective' && one.name === 'was'))
      one.children.forEach(visit)
    else at += plainText(one).length
  }
  if ('children' in node) node.children.forEach(visit)
  return { cites, fields }
}
