import { languageOf } from '../../meeting/importers/drafting/language.ts'
import { findQuotes } from '../../meeting/importers/drafting/quotes.ts'
import type { Note } from '../../note/note.ts'
import { type NotePassage, notePassages } from '../note-passages.ts'

/** Words the note gives as someone’s own. */
export interface Quotation {
  readonly words: string
  readonly passage: NotePassage
  /** Range in the passage’s text, without the marks. */
  readonly from: number
  readonly to: number
}

/** Every passage in quotation marks, and every block quotation as a whole, in reading order. */
export function findQuotations(note: Note): readonly Quotation[] {
  return notePassages(note).flatMap((passage) => {
    if (passage.within.includes('guide') || !passage.text.trim()) return []
    const between = markedIn(passage)
    // A block quotation is one even without marks; with marks, what is between them is.
    const ranges = !between.length && passage.within.includes('blockquote') ? [whole(passage.text)] : between
    return ranges.map(({ start, end }) => ({
      words: passage.text.slice(start, end),
      passage,
      from: start,
      to: end,
    }))
  })
}

type Ranges = readonly { readonly start: number; readonly end: number }[]
const marked = new WeakMap<NotePassage['node'], { readonly text: string; readonly ranges: Ranges }>()

/** Read once, as long as the passage stays as it is. */
function markedIn({ node, text }: NotePassage): Ranges {
  const known = marked.get(node)
  if (known?.text === text) return known.ranges
  const ranges = quotedRanges(text)
  marked.set(node, { text, ranges })
  return ranges
}

/** Ranges between quotation marks, outermost only. One reading of marks serves sources and notes. */
export function quotedRanges(text: string): readonly { readonly start: number; readonly end: number }[] {
  const block = { start: 0, end: text.length, from: 0, kind: 'body' } as const
  return findQuotes({ text, language: languageOf(text), blocks: [block] })
}

const whole = (text: string) => ({
  start: text.length - text.trimStart().length,
  end: text.trimEnd().length,
})
