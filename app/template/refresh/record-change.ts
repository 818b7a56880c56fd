import type { FormOptions } from '../../meeting/forms.ts'
import type { Meeting } from '../../meeting/meeting.ts'
import { itemAt } from '../../meeting/resolve.ts'
import { findValues } from '../find-value.ts'

/** What two states of a record say, seen from a note. */
export interface RecordChange {
  /** The value at a reference in a form, as the record was when the note was filled; undefined when it had none. */
  readonly was: (ref: string, form: string | undefined) => string | undefined
  /** The same, as the record is now. */
  readonly is: (ref: string, form: string | undefined) => string | undefined
  /** The item a reference belongs to, in either state. */
  readonly itemOf: (ref: string) => string | undefined
}

export function recordChange(
  filled: Meeting | undefined,
  meeting: Meeting,
  forms: FormOptions,
): RecordChange {
  const show = (record: Meeting | undefined) => (ref: string, form: string | undefined) => {
    const scope = { meeting: record ?? null, forms, tally: { filled: [], empty: [] }, around: [] }
    return findValues(ref, form, scope)[0]?.text
  }
  const known = new Map<string, string | undefined>()
  return {
    was: show(filled),
    is: show(meeting),
    itemOf: (ref) => {
      if (!known.has(ref)) known.set(ref, (itemAt(meeting, ref) ?? (filled && itemAt(filled, ref)))?.ref)
      return known.get(ref)
    },
  }
}
