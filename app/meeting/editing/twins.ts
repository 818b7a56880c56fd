import { wordsOf } from '../item-words.ts'
import type { Meeting } from '../meeting.ts'
import { type Identified, isObject, itemsOf } from '../references.ts'
import { isUnsettled } from '../unsettled.ts'

/** Lists in which the sources of a meeting state the same matter. */
const LISTS = ['outcomes', 'positions', 'followUps', 'open', 'statements', 'figures'] as const

/** The item that says what one version of a conflict says and rests on its passage; undefined where none does. */
export function refOfTwin(meeting: Meeting, value: string, evidence: readonly string[]): string | undefined {
  const found = LISTS.flatMap((list) =>
    itemsOf(meeting[list])
      .filter((item) => says(item, value) && rests(item, evidence))
      .map((item) => `/${list}/${String(item.id)}`),
  )
  return found[0]
}

/** References of the items that a conflict nobody settled is about: they are settled with it. */
export function itemsInQuestion(meeting: Meeting): ReadonlySet<string> {
  const open = (meeting.conflicts ?? []).filter(isUnsettled)
  return new Set(
    open.flatMap(({ item = '', versions }) => [
      item.split('/').slice(0, 3).join('/'),
      ...versions.flatMap((v) => refOfTwin(meeting, v.value, v.evidence ?? []) ?? []),
    ]),
  )
}

/** The id of the person, party or body of this name. */
export const speakerNamed = (meeting: Meeting, name: string): string | undefined =>
  [...(meeting.participants ?? []), ...(meeting.parties ?? []), ...(meeting.mentioned ?? [])].find(
    (one) => one.name === name || one.id === name,
  )?.id

function says(item: Identified, value: string): boolean {
  if (wordsOf(item) === value) return true
  return [item.value, item.unit].filter(Boolean).join(' ') === value
}

/** Whether an item stands on one of these passages; where none are known, any item may. */
export function rests({ origin }: Identified, evidence: readonly string[]): boolean {
  if (evidence.length === 0) return true
  return (
    isObject(origin) && Array.isArray(origin.evidence) && origin.evidence.some((e) => evidence.includes(e))
  )
}
