import type { RootContent } from 'mdast'
import type { Meeting } from '../meeting/meeting.ts'
import { itemAt } from '../meeting/resolve.ts'
import { isUnsettled } from '../meeting/unsettled.ts'
import type { Note } from '../note/note.ts'
import { plainText } from '../note/plain-text.ts'
import { inlineDirectives } from './inline-directives.ts'
import { notePassages, offsetInPassage } from './note-passages.ts'

/** A bound value in the note. Offsets are UTF-16 units of the top-level block's plain text. */
export interface BoundPlace {
  readonly ref: string
  readonly block: number
  readonly start: number
  readonly end: number
}

/** Of each block once: after a word typed only the block it was typed in is read again. */
const read = new WeakMap<RootContent, readonly Omit<BoundPlace, 'block'>[]>()

/** Every value of the note that is bound to the record, in reading order; those without words are left out. */
export function boundPlaces({ tree }: Pick<Note, 'tree'>): readonly BoundPlace[] {
  return tree.children.flatMap((top, block) => {
    const known = read.get(top) ?? placesIn(top)
    read.set(top, known)
    return known.map((place) => ({ ...place, block }))
  })
}

function placesIn(top: RootContent): readonly Omit<BoundPlace, 'block'>[] {
  const alone = { head: {}, tree: { type: 'root' as const, children: [top] }, source: '' }
  return notePassages(alone).flatMap((passage) =>
    inlineDirectives(passage.node, 'field').flatMap((field) => {
      const { length } = plainText(field)
      const start = offsetInPassage(passage, field)
      return length === 0 ? [] : [{ ref: field.attributes?.ref ?? '', start, end: start + length }]
    }),
  )
}

/** Where items that nobody settled stand in the note, in reading order; `ref` is the item's own reference. */
export function unsettledPlaces(
  note: Pick<Note, 'tree'>,
  meeting: Meeting | undefined,
): readonly BoundPlace[] {
  if (!meeting) return []
  const waits = new Map<string, string | null>()
  const waiting = (ref: string): string | null => {
    const known = waits.get(ref)
    if (known !== undefined) return known
    const found = itemAt(meeting, ref)
    const answer = found && isUnsettled({ ...found.item }) ? found.ref : null
    waits.set(ref, answer)
    return answer
  }
  return boundPlaces(note).flatMap((place) => {
    const ref = waiting(place.ref)
    return ref === null ? [] : [{ ...place, ref }]
  })
}

/** How many items that wait stand in the note, each counted once. */
export const countUnsettled = (note: Pick<Note, 'tree'>, meeting: Meeting | undefined): number =>
  new Set(unsettledPlaces(note, meeting).map(({ ref }) => ref)).size
