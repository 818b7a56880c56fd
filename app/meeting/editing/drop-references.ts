import type { Meeting } from '../meeting.ts'
import { isObject, REFERENCES } from '../references.ts'

/** Fields an item cannot be without. */
const NEEDED: ReadonlySet<string> = new Set(['positions party'])
/** Fields that name people, parties and topics; passages and sources are no such names. */
const NAMING = Object.keys(REFERENCES).filter((key) => key !== 'evidence' && key !== 'source')

/** Whether an item anywhere in the record names this one. */
export function isNamed(meeting: Meeting, id: string): boolean {
  let named = false
  walk(meeting, '', (_, __, value) => {
    if (value === id || (Array.isArray(value) && value.includes(id))) named = true
    return value
  })
  return named
}

/** The record without an id in the fields that name it, as far as their items can do without. */
export function dropReferences(meeting: Meeting, id: string): Meeting {
  return walk(meeting, '', (list, key, value) => {
    if (NEEDED.has(`${list} ${key}`)) return value
    if (value === id) return undefined
    if (!Array.isArray(value) || !value.includes(id)) return value
    const rest = value.filter((one) => one !== id)
    return rest.length > 0 ? rest : undefined
  }) as Meeting
}

/** Every naming field of the record's own items, changed by `change`; undefined takes the field out. */
function walk(
  value: unknown,
  list: string,
  change: (list: string, key: string, value: unknown) => unknown,
): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => walk(entry, list, change))
  if (!isObject(value)) return value
  const entries = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    const next = NAMING.includes(key)
      ? change(list, key, inner)
      : Array.isArray(inner)
        ? walk(inner, key, change)
        : inner
    return next === undefined ? [] : [[key, next]]
  })
  return Object.fromEntries(entries)
}
