import { EvidenceBook, type Span } from '../importers/evidence-book.ts'
import type { Meeting } from '../meeting.ts'
import { meetingsOf } from '../meetings-of.ts'
import { isObject } from '../references.ts'
import { changeAt } from './change-at.ts'

/** A passage a person chose: UTF-16 units into the text of one source. */
export interface ChosenPassage extends Span {
  readonly source: string
  readonly text: string
}

/** Enters a passage into the record. The same passage has the same id. */
export function citePassage(
  meeting: Meeting,
  { source, text, start, end }: ChosenPassage,
): { readonly meeting: Meeting; readonly evidence: string } {
  const all = meetingsOf(meeting).flatMap((m) => m.evidence ?? [])
  const book = new EvidenceBook(all)
  const evidence = book.enter(source, text, { start, end })
  const added = book.evidence.slice(all.length)
  if (added.length === 0) return { meeting, evidence }
  return { meeting: { ...meeting, evidence: [...(meeting.evidence ?? []), ...added] }, evidence }
}

/** Rests an item on another passage: that one alone, and the item counts as settled. */
export function retargetItem(meeting: Meeting, ref: string, passage: ChosenPassage): Meeting {
  const cited = citePassage(meeting, passage)
  const origin = { kind: 'evidence', evidence: [cited.evidence] }
  return changeAt(cited.meeting, ref, (item) => {
    if (!isObject(item)) return item
    const { confidence: _, ...rest } = item
    return { ...rest, origin, settled: true }
  })
}
