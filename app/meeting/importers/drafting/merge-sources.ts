import type { Meeting } from '../../meeting.ts'
import type { EvidenceBook } from '../evidence-book.ts'

/** Records and drafts of one meeting → one record. */
export function mergeSources(
  records: readonly Meeting[],
  drafts: readonly Meeting[],
  book: EvidenceBook,
): Meeting {
  const [first] = [...records, ...drafts]
  return first ?? { schema: 1, id: 'meeting', title: 'Meeting', status: 'planned', evidence: book.evidence }
}
