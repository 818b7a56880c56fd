import type { FormOptions } from '../meeting/forms.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { REFERENCES } from '../meeting/references.ts'
import { absoluteRef, resolveRef, splitFilter } from '../meeting/resolve.ts'
import { type Selected, selectable } from './select.ts'

/** Where filling stands: the record, the items around, and the tally of what was found. */
export interface Scope {
  /** Null for a blank note. */
  readonly meeting: Meeting | null
  readonly forms: FormOptions
  readonly tally: Tally
  /** Items of the regions around, innermost first. */
  readonly around: readonly Around[]
}

export interface Around extends Selected {
  /** Place among the items shown, from 1. */
  readonly number: number
}

/** References in the order of the note. */
export interface Tally {
  readonly filled: string[]
  readonly empty: string[]
}

/**
 * The items a list reference stands for. Seen from an item, a list of the record that is no field of it means the
 * entries that point at it, and at every other item around: inside a topic, `positions` are the positions on it.
 */
export function itemsAt(ref: string, scope: Scope): readonly Selected[] {
  const { meeting, around } = scope
  if (!meeting) return []
  const [path, filter] = splitFilter(ref)
  const [inner] = around
  if (path.startsWith('/') || (inner && Object.hasOwn(inner.item, path.split('/')[0] ?? ''))) {
    const absolute = absoluteRef(path, inner?.ref)
    return selectable(resolveRef(meeting, filter ? `${absolute}?${filter}` : absolute), absolute)
  }
  const entries = selectable(resolveRef(meeting, `/${ref}`), `/${path}`)
  return entries.filter(({ item }) => around.every((one) => pointsAt(item, one)))
}

function pointsAt(entry: Readonly<Record<string, unknown>>, { ref, item }: Selected): boolean {
  const list = ref.split('/').at(-2) ?? ''
  return Object.entries(REFERENCES).some(
    ([key, lists]) => lists.some((name) => name === list) && [entry[key]].flat().includes(item.id),
  )
}
