import type { Meeting } from '../meeting.ts'
import { isObject, unescapeSegment } from '../references.ts'

/**
 * A record with what stands at a reference changed. Items of a list are found by their id, as everywhere. What the
 * change does not touch stays the same object; a reference that leads nowhere changes nothing.
 * @param change answers the new value; undefined takes it out.
 */
export function changeAt(meeting: Meeting, ref: string, change: (old: unknown) => unknown): Meeting {
  const segments = ref.split('/').slice(1).map(unescapeSegment)
  return changeBelow(meeting, segments, change) as Meeting
}

function changeBelow(
  value: unknown,
  [segment, ...rest]: readonly string[],
  change: (old: unknown) => unknown,
): unknown {
  if (segment === undefined) return change(value)
  if (Array.isArray(value)) {
    const at = value.findIndex((entry) => isObject(entry) && entry.id === segment)
    if (at < 0) return value
    const old: unknown = value[at]
    const next = changeBelow(old, rest, change)
    if (next === old) return value
    return next === undefined
      ? value.filter((_, index) => index !== at)
      : value.map((entry: unknown, index) => (index === at ? next : entry))
  }
  if (!isObject(value)) return value
  const old = value[segment]
  const next = changeBelow(old, rest, change)
  if (next === old) return value
  const { [segment]: _, ...others } = value
  // A list that lost its last item says nothing, and goes.
  return next === undefined || (Array.isArray(next) && next.length === 0)
    ? others
    : { ...value, [segment]: next }
}
