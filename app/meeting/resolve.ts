import { filterItems, parseFilter } from './filter.ts'
import type { Meeting } from './meeting.ts'
import { isObject, itemsOf, REFERENCES, referenced, unescapeSegment } from './references.ts'

/** `/outcomes/visas/text` as it is; `text` as seen from `/outcomes/visas`; `.` is the base itself. */
export function absoluteRef(ref: string, base = ''): string {
  if (ref.startsWith('/') || !base) return ref
  return ref === '.' ? base : `${base}/${ref}`
}

/**
 * What stands in the record at a reference. Items of a list are found by their id, so a reference survives
 * reordering; entries without an id by their place from 0. A step through a field that names another item goes
 * on in that item: `/statements/s1/speaker/role`. A list may be narrowed with a filter (see `filter.ts`):
 * `/outcomes?status=open;!due`.
 * @param ref absolute (`/place/city`), or relative to `base`.
 * @returns undefined when the record has nothing there.
 */
export function resolveRef(meeting: Meeting, ref: string, base?: string): unknown {
  const [absolute = '', filter] = splitFilter(absoluteRef(ref, base))
  if (!absolute.startsWith('/')) return undefined
  const value = walk(meeting, absolute)
  if (filter === undefined) return value
  const conditions = parseFilter(filter)
  return conditions ? filterItems(itemsOf(value), conditions, meeting) : undefined
}

function walk(meeting: Meeting, absolute: string): unknown {
  let value: unknown = meeting
  let key = ''
  for (const segment of absolute.slice(1).split('/').map(unescapeSegment)) {
    if (typeof value === 'string' && key in REFERENCES) value = referenced(meeting, key, value)?.item
    if (Array.isArray(value)) {
      value = entryOf(value, segment)
      continue
    }
    if (!isObject(value) || !Object.hasOwn(value, segment)) return undefined
    value = value[segment]
    key = segment
  }
  return value
}

/** A reference and the filter behind its question mark. */
export function splitFilter(ref: string): readonly [string, string | undefined] {
  const mark = ref.indexOf('?')
  return mark < 0 ? [ref, undefined] : [ref.slice(0, mark), ref.slice(mark + 1)]
}

function entryOf(list: readonly unknown[], segment: string): unknown {
  const item = itemsOf(list).find((entry) => entry.id === segment)
  if (item) return item
  const entry = /^(0|[1-9]\d*)$/.test(segment) ? list[Number(segment)] : undefined
  return isObject(entry) && entry.id !== undefined ? undefined : entry
}

/** The innermost item a reference passes through: its own reference and the item; null outside every item. */
export function itemAt(
  meeting: Meeting,
  ref: string,
): { readonly ref: string; readonly item: object; readonly list: string } | null {
  const segments = ref.split('/')
  for (let length = segments.length; length > 2; length--) {
    const itemRef = segments.slice(0, length).join('/')
    const item = resolveRef(meeting, itemRef)
    const list = segments[length - 2] ?? ''
    if (
      isObject(item) &&
      item.id !== undefined &&
      Array.isArray(resolveRef(meeting, segments.slice(0, length - 1).join('/')))
    )
      return { ref: itemRef, item, list }
  }
  return null
}
