import type { Meeting } from '../../meeting.ts'
import { digestText } from '../digest.ts'
import type { EvidenceBook } from '../evidence-book.ts'
import { Identifiers } from '../identifiers.ts'
import type { ReadFacts, ReadText } from '../readers/reader.ts'
import { findDates } from './dates.ts'
import { isContent, layOut } from './page.ts'
import { findQuotes } from './quotes.ts'
import { findSentences } from './sentences.ts'

export interface DraftContext {
  /** File name, and the id of its entry among the sources. */
  readonly name: string
  readonly id: string
  readonly today: string
  readonly book: EvidenceBook
}

/** One read source → the record it alone would give. */
export function draftMeeting(read: ReadText | ReadFacts, { name, id, today, book }: DraftContext): Meeting {
  const { text } = read
  const page = layOut(text, read)
  const quotes = findQuotes(page)
  const sentences = findSentences(page, quotes)
  const ref = { day: read.published ?? today, dayFirst: true }
  const ids = new Identifiers()
  const title = page.title ? text.slice(page.title.start, page.title.end) : name
  return {
    schema: 1,
    id: 'meeting',
    title,
    status: 'held',
    language: page.language,
    statements: quotes.map((q) => ({
      id: ids.next('', 's1'),
      quote: text.slice(q.start, q.end),
      origin: book.cite(id, text, [q]),
      settled: false,
    })),
    timeline: sentences.flatMap((s) =>
      findDates(text, s, ref, page.language).map((d) => ({
        id: ids.next('', 't1'),
        date: d.value,
        text: text.slice(s.start, s.end),
        origin: book.cite(id, text, [s]),
        settled: false,
      })),
    ),
    sources: [{ id, title, file: name, sha256: digestText(text), language: page.language }],
    evidence: page.blocks.some(isContent) ? book.evidence : [],
  }
}
