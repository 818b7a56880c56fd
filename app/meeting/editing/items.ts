import { BriefError } from '../../errors.ts'
import { Identifiers } from '../importers/identifiers.ts'
import { wordsOf } from '../item-words.ts'
import type { Meeting } from '../meeting.ts'
import { meetingsOf } from '../meetings-of.ts'
import { readMeeting } from '../read-meeting.ts'
import { type Identified, isObject, itemsOf } from '../references.ts'
import { itemAt } from '../resolve.ts'
import { changeAt } from './change-at.ts'
import { dropReferences, isNamed } from './drop-references.ts'

/** Fields of an item as a form or an importer gives them. */
export type ItemFields = Readonly<Record<string, unknown>>

/** Takes an item as it stands: it no longer waits for a person. */
export const settleItem = (meeting: Meeting, ref: string): Meeting =>
  changeAt(meeting, ref, (item) => (isObject(item) ? { ...item, settled: true } : item))

/**
 * An item in a person's words. Fields that are undefined or empty go; all others of the item stay.
 * @throws {BriefError} `meeting-invalid` when the record could not be read with it.
 */
export function putItem(meeting: Meeting, ref: string, fields: ItemFields): Meeting {
  const next = changeAt(meeting, ref, (item) =>
    isObject(item) ? withoutEmpty({ ...item, ...fields, settled: true }) : item,
  )
  return readMeeting(next)
}

/**
 * A record with one more item, which counts as settled: a person put it in.
 * @param list the list's name, `outcomes`.
 * @throws {BriefError} `meeting-invalid`
 */
export function addItem(
  meeting: Meeting,
  list: string,
  fields: ItemFields,
): { readonly meeting: Meeting; readonly ref: string } {
  const items = itemsOf(Reflect.get(meeting, list))
  const ids = new Identifiers(meetingsOf(meeting).flatMap((m) => everyId(m)))
  const id = ids.next(wordsOf(fields), list)
  const item = withoutEmpty({ ...fields, id, settled: true })
  return { meeting: readMeeting({ ...meeting, [list]: [...items, item] }), ref: `/${list}/${id}` }
}

/**
 * Takes an item out. A person whose words or deeds stand in the record moves to those only mentioned; what else is
 * named by others takes its name out of them.
 * @throws {BriefError} `call-refused` where others cannot do without it.
 */
export function removeItem(meeting: Meeting, ref: string): Meeting {
  const found = itemAt(meeting, ref)
  if (!found || found.ref !== ref) return meeting
  const item = found.item as Identified
  const id = String(item.id)
  const without = changeAt(meeting, ref, () => undefined)
  if (found.list === 'participants' && isNamed(without, id)) {
    const base = ref.split('/').slice(0, -2).join('/')
    const { present: _, invited: __, ...person } = item
    return intoList(without, `${base}/mentioned`, { ...person, settled: true })
  }
  const freed = dropReferences(without, id)
  if (isNamed(freed, id)) throw inUse(wordsOf(item))
  return remember(freed, found.list, item)
}

/** A drafted item that went is remembered, so that a corrected source does not bring it back. */
export function remember(meeting: Meeting, list: string, item: Identified): Meeting {
  if (!isObject(item.origin) || item.origin.kind !== 'evidence') return meeting
  return { ...meeting, removed: [...(meeting.removed ?? []), { list, text: wordsOf(item) }] }
}

/** Puts an item at the end of a list, making the list where there is none. */
const intoList = (meeting: Meeting, ref: string, item: object): Meeting =>
  changeAt(meeting, ref, (list) => [...itemsOf(list), item])

const everyId = (meeting: Meeting): string[] =>
  Object.values(meeting).flatMap((list) => itemsOf(list).map(({ id }) => String(id)))

const withoutEmpty = (item: ItemFields): ItemFields =>
  Object.fromEntries(
    Object.entries(item).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )

const inUse = (name: string) =>
  new BriefError(
    'call-refused',
    `“${name}” is named by other items of the record, which cannot do without it. Nothing was changed.`,
    'Change or remove those items first.',
  )
