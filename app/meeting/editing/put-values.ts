import type { Meeting } from '../meeting.ts'
import { readMeeting } from '../read-meeting.ts'
import { isObject } from '../references.ts'

/** What a form about the meeting as a whole holds; absent or empty takes the value out. */
export interface MeetingValues {
  readonly title?: string
  readonly status?: string
  readonly start?: string
  readonly end?: string
  readonly purpose?: string
  readonly name?: string
  readonly city?: string
  readonly country?: string
}

const PLACE = ['name', 'city', 'country'] as const
const OWN = ['title', 'status', 'start', 'end', 'purpose'] as const

/**
 * Title, day, place and purpose in a person's words. What changed rests on that person from now on, so that a
 * corrected source does not change it back.
 * @throws {BriefError} `meeting-invalid`
 */
export function putValues(
  meeting: Meeting,
  values: MeetingValues,
  who: { readonly name: string; readonly date: string },
): Meeting {
  const out: Record<string, unknown> = { ...meeting }
  for (const key of OWN) put(out, key, values[key])
  const place: Record<string, unknown> = { ...meeting.place }
  for (const key of PLACE) put(place, key, values[key])
  put(out, 'place', Object.keys(place).length > 0 ? place : undefined)
  const changed = ['title', 'start', 'place'].filter(
    (key) => JSON.stringify(out[key]) !== JSON.stringify(Reflect.get(meeting, key)),
  )
  if (changed.length > 0) {
    const origin = { kind: 'person', ...who }
    out.basis = {
      ...(isObject(meeting.basis) && meeting.basis),
      ...Object.fromEntries(changed.map((key) => [key, origin])),
    }
  }
  return readMeeting(out)
}

function put(into: Record<string, unknown>, key: string, value: unknown): void {
  if (value === undefined || value === '') delete into[key]
  else into[key] = value
}
