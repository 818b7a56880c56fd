import type { Meeting } from '../../meeting/meeting.ts'
import { itemAt, resolveRef } from '../../meeting/resolve.ts'
import type { NoteSentence } from '../note-sentences.ts'

/** Share of a sentence that bound words must fill for their evidence to be its own. */
const MOST_OF_IT = 0.6

/** Evidence of the record’s items whose words stand in a sentence. */
export function boundEvidence(meeting: Meeting | undefined, { sentence }: NoteSentence): string[] {
  if (!meeting || !isBound(meeting, sentence)) return []
  return sentence.fields.flatMap(({ ref }) => {
    const item = itemAt(meeting, ref) as
      | { origin?: { kind: string; evidence?: readonly string[] } }
      | undefined
    return item?.origin?.evidence ?? []
  })
}

/** Most of the sentence is the record’s own wording, as the record has it now. */
export function isBound(meeting: Meeting | undefined, sentence: NoteSentence['sentence']): boolean {
  if (!meeting) return false
  let bound = 0
  for (const { ref, start, end } of sentence.fields) {
    const value = resolveRef(meeting, ref)
    const words = sentence.text
      .slice(Math.max(0, start - sentence.start), Math.max(0, end - sentence.start))
      .trim()
    if (typeof value !== 'string' || (value.includes(words) && words))
      bound += Math.min(end, sentence.end) - Math.max(start, sentence.start)
  }
  return bound >= MOST_OF_IT * sentence.text.length
}
