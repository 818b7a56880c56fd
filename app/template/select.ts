import { filterItems, parseFilter, withRefs } from '../meeting/filter.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { type Identified, isObject } from '../meeting/references.ts'
import { attribute, type Directive } from './directive.ts'

export interface Selected {
  readonly ref: string
  readonly item: Identified
}

/**
 * The items a region repeats: those that meet `where`, in the order of `sort`, cut to the `max` of greatest weight.
 * What is cut is the least important by `priority` (1 first; none last), wherever it stands in the order shown.
 */
export function selectItems(
  meeting: Meeting,
  items: readonly Selected[],
  region: Directive,
): readonly Selected[] {
  const where = parseFilter(attribute(region, 'where') ?? '') ?? []
  const fitting = items.filter(({ item }) => filterItems([item], where, meeting).length > 0)
  const max = Number(attribute(region, 'max') ?? Number.POSITIVE_INFINITY)
  const chosen = new Set(stableSort(fitting, [{ key: 'priority', descending: false }]).slice(0, max))
  const sort = parseSort(attribute(region, 'sort') ?? '') ?? []
  return stableSort(
    fitting.filter((one) => chosen.has(one)),
    sort,
  )
}

export interface SortKey {
  readonly key: string
  readonly descending: boolean
}

/** `priority -date`: by priority, then latest first. Null when a word is no field name. */
export function parseSort(words: string): readonly SortKey[] | null {
  const keys = words.split(/\s+/).filter(Boolean)
  if (!keys.every((word) => /^-?[\p{L}_][\p{L}\p{N}_-]*$/u.test(word))) return null
  return keys.map((word) => ({ key: word.replace(/^-/, ''), descending: word.startsWith('-') }))
}

/** Items without the field go last, whichever way the field is sorted. */
function stableSort(items: readonly Selected[], keys: readonly SortKey[]): readonly Selected[] {
  return [...items].sort((a, b) => {
    for (const { key, descending } of keys) {
      const order = compare(a.item[key], b.item[key], descending)
      if (order !== 0) return order
    }
    return 0
  })
}

function compare(a: unknown, b: unknown, descending: boolean): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  const order =
    typeof a === 'number' && typeof b === 'number'
      ? a - b
      : String(a) < String(b)
        ? -1
        : Number(String(a) > String(b))
  return descending ? -order : order
}

/** A list's entries as selectable items; entries that are no objects are left out. */
export function selectable(list: unknown, listRef: string): readonly Selected[] {
  return Array.isArray(list) ? withRefs(list.filter(isObject), listRef) : []
}
