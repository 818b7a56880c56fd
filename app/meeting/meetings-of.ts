import type { Meeting } from './meeting.ts'
import { escapeSegment } from './references.ts'

/** A record and every meeting inside it, outermost first. */
export const meetingsOf = (meeting: Meeting): readonly Meeting[] => [
  meeting,
  ...(meeting.meetings ?? []).flatMap((inner) => meetingsOf(inner)),
]

/** The same with the reference of each, `/meetings/talks`; that of the record itself is empty. */
export const placedMeetings = (
  meeting: Meeting,
  ref = '',
): readonly { readonly ref: string; readonly meeting: Meeting }[] => [
  { ref, meeting },
  ...(meeting.meetings ?? []).flatMap((inner) =>
    placedMeetings(inner, `${ref}/meetings/${escapeSegment(inner.id)}`),
  ),
]
