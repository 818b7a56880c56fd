import type { Meeting } from '../meeting/meeting.ts'
import { type Identified, isObject } from '../meeting/references.ts'
import { itemAt } from '../meeting/resolve.ts'
import { isUnsettled } from '../meeting/unsettled.ts'
import type { Note } from '../note/note.ts'
import { plainText } from '../note/plain-text.ts'
import { inlineDirectives } from './inline-directives.ts'
import { notePassages, offsetInPassage } from './note-passages.ts'

/** A bound value in the note whose item waits for a person. Offsets are UTF-16 units of the block's plain text. */
export interface UnsettledPlace {
  /** The item's own reference. */
  readonly ref: string
  readonly block: number
  readonly start: number
  readonly end: number
}

/** Where items that nobody settled stand in the note, in reading order. */
export function unsettledPlaces(note: Note, meeting: Meeting | undefined): readonly UnsettledPlace[] {
  if (!meeting) return []
  const waits = new Map<string, string | null>()
  const waiting = (ref: string): string | null => {
    const known = waits.get(ref)
    if (known !== undefined) return known
    const found = itemAt(meeting, ref)
    const item: unknown = found?.item
    const answer = found && isObject(item) && isUnsettled(item as Identified) ? found.ref : null
    waits.set(ref, answer)
    return answer
  }
  return notePassages(note).flatMap((passage) =>
    inlineDirectives(passage.node, 'field').flatMap((field): UnsettledPlace[] => {
      const ref = waiting(field.attributes?.ref ?? '')
      const { length } = plainText(field)
      if (ref === null || length === 0) return []
      const start = offsetInPassage(passage, field)
      return [{ ref, block: passage.block, start, end: start + length }]
    }),
  )
}

/** How many items that wait stand in the note, each counted once. */
export const countUnsettled = (note: Note, meeting: Meeting | undefined): number =>
  new Set(unsettledPlaces(note, meeting).map(({ ref }) => ref)).size
