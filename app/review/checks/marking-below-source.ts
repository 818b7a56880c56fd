import { sourceAbove } from '../marking.ts'
import type { Check } from './check.ts'

/**
 * A note marked lower than a source it stands on, without the reason for it. A marking the house does not know is left
 * alone.
 *
 * Bad: `---\nmarking: OFFICIAL\n---\n\nThe talks went on.`
 * Good: `---\nmarking: OFFICIAL\nmarking-reason: The passages used are public.\n---\n\nThe talks went on.`
 */
export const markingBelowSource: Check = {
  rule: 'marking-below-source',
  group: 'note',
  run: ({ note, meeting, markings }) => {
    const { marking, markingReason } = note.head
    if (markingReason?.trim()) return []
    const source = sourceAbove(marking, meeting, markings)
    if (!source?.marking) return []
    return [
      {
        rule: 'marking-below-source',
        severity: 'warning',
        message: `The note is ${marking ? `marked ${marking}` : 'not marked'}, its source “${source.title}” ${source.marking}.`,
        remedy: 'Mark the note as high as its source, or say in its head why it may be lower.',
        place: { block: 0, start: 0, end: 0, quote: '' },
      },
    ]
  },
}
