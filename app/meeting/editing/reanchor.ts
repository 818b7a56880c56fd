import { anchorEvidence } from '../evidence.ts'
import { EvidenceBook } from '../importers/evidence-book.ts'
import type { Evidence } from '../meeting.ts'

/** How passages of one source stand in its corrected text. */
export interface Reanchored {
  readonly evidence: readonly Evidence[]
  /** Passages whose words differ now, or are gone. */
  readonly differing: ReadonlyMap<string, 'changed' | 'gone'>
}

/**
 * Finds the passages of one source in its corrected text. They keep their ids; one that is gone keeps the words it
 * had, without a place.
 */
export function reanchor(evidence: readonly Evidence[], source: string, text: string): Reanchored {
  const differing = new Map<string, 'changed' | 'gone'>()
  const moved = evidence.map((one) => {
    if (one.source !== source) return one
    const found = anchorEvidence(one, text)
    if (!found) {
      differing.set(one.id, 'gone')
      const { position: _, ...wordsOnly } = one
      return wordsOnly
    }
    if (found.how === 'near') differing.set(one.id, 'changed')
    const book = new EvidenceBook()
    book.enter(source, text, found)
    const [now] = book.evidence
    return now ? { ...one, quote: now.quote, ...(now.position && { position: now.position }) } : one
  })
  return { evidence: moved, differing }
}
