import type { Origin } from '../../meeting.ts'
import type { Span } from '../evidence-book.ts'
import type { Identifiers } from '../identifiers.ts'
import type { Analysis } from './analysis.ts'

/** Headings that name a part of a document, not a matter that was talked about. */
const PARTS =
  /^(?:present|attendees?|participants?|in attendance|apologies|absent|agenda|minutes|summary|introduction|background|conclusions?|decisions?|actions?|action (?:points|items)|next steps?|next meeting|follow[- ]?ups?|annex.*|appendix.*|notes?|references|contact|date|venue|opening|welcome|closing|any other business|aob|outcomes?|agreed|transcript|q ?& ?a|questions?|statement|key points|discussion|overview|executive summary|purpose|objectives?|distribution)$/i

export interface DraftedTopic {
  readonly id: string
  readonly title: string
  readonly origin: Origin
  /** As sections are compared: lower case. */
  readonly key: string
  readonly weight: number
}

/** The headings over the content, as the topics of the meeting. */
export function draftTopics(
  a: Analysis,
  ids: Identifiers,
  cite: (spans: readonly Span[]) => Origin,
): DraftedTopic[] {
  const found: DraftedTopic[] = []
  const used = new Set(a.sections)
  for (const block of a.page.blocks) {
    if (block.kind !== 'heading') continue
    const title = a.text
      .slice(block.start, block.end)
      .replace(/^[#\s]+|^\d{1,2}[.)]\s*|[*#:：\s]+$/g, '')
      .replace(/\*\*/g, '')
      .trim()
    const key = a.text
      .slice(block.start, block.end)
      .replace(/^[#\s\d.)*]+|[:：*\s]+$/g, '')
      .toLowerCase()
    if (!title || !used.has(key) || PARTS.test(title) || found.some((t) => t.key === key)) continue
    found.push({ id: ids.next(title, 'topic'), title, origin: cite([block]), key, weight: 2 })
  }
  return found
}
