import type { Meeting } from './meeting.ts'

/** A record and every meeting inside it, outermost first. */
export const meetingsOf = (meeting: Meeting): readonly Meeting[] => [
  meeting,
  ...(meeting.meetings ?? []).flatMap((inner) => meetingsOf(inner)),
]
