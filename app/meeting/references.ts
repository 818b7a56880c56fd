import type { Meeting } from './meeting.ts'

/** Fields that hold ids, and the lists of the record in which those ids stand. */
export const REFERENCES: Readonly<Record<string, readonly (keyof Meeting & string)[]>> = {
  party: ['parties'],
  ourSide: ['parties'],
  by: ['parties', 'participants', 'mentioned'],
  to: ['parties', 'participants', 'mentioned'],
  raisedBy: ['parties', 'participants', 'mentioned'],
  speaker: ['participants', 'parties', 'mentioned'],
  topic: ['topics'],
  evidence: ['evidence'],
  source: ['sources'],
}

/**
 * The item an id in field `key` stands for, and its own reference; null when `key` holds no ids or none fits.
 * The record's own lists go before those of the meetings inside it.
 */
export function referenced(
  meeting: Meeting,
  key: string,
  id: string,
  base = '',
): { readonly ref: string; readonly item: object } | null {
  for (const list of REFERENCES[key] ?? []) {
    const item = itemsOf(meeting[list]).find((entry) => entry.id === id)
    if (item) return { ref: `${base}/${list}/${escapeSegment(id)}`, item }
  }
  for (const inner of meeting.meetings ?? []) {
    const found = referenced(inner, key, id, `${base}/meetings/${escapeSegment(inner.id)}`)
    if (found) return found
  }
  return null
}

export interface Identified {
  readonly id?: unknown
  readonly [key: string]: unknown
}

/** The objects of a list; anything else is no item. */
export function itemsOf(value: unknown): readonly Identified[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

export function isObject(value: unknown): value is Identified {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** RFC 6901: `~` and `/` inside a segment. */
export const escapeSegment = (segment: string) => segment.replaceAll('~', '~0').replaceAll('/', '~1')
export const unescapeSegment = (segment: string) => segment.replaceAll('~1', '/').replaceAll('~0', '~')
