import type { Problem } from '../errors.ts'
import { DATE_FIELDS, parseEdtf } from './edtf.ts'
import { Meeting } from './meeting.ts'
import { escapeSegment, type Identified, isObject, itemsOf, REFERENCES } from './references.ts'

/** What each list holds, for sentences. */
const HELD: Readonly<Record<string, string>> = {
  parties: 'party',
  participants: 'participant',
  mentioned: 'person mentioned',
  topics: 'topic',
  evidence: 'passage',
  sources: 'source',
}
/** Groups inside an item whose fields we know; any other group is the house's own and is left alone. */
const OURS = new Set(['origin', 'versions', 'position'])

/**
 * What a schema cannot say: two items with one id, an id that names nothing, a day no calendar has, an end before
 * its start. A meeting inside a visit may also refer to the lists of the visit. Takes plain data, so that a record
 * with faults of shape is told all its problems at once.
 */
export function crossReferenceProblems(record: unknown): readonly Problem[] {
  const problems: Problem[] = []
  if (isObject(record)) checkMeeting(record, '', [], problems, new Map())
  return problems
}

function checkMeeting(
  meeting: Identified,
  base: string,
  around: readonly Identified[],
  problems: Problem[],
  evidence: Map<string, string>,
): void {
  const scope = [meeting, ...around]
  const known = (list: string, id: string) =>
    scope.some((one) => itemsOf(one[list]).some((item) => item.id === id))
  for (const [key, value] of Object.entries(meeting)) {
    if (!Object.hasOwn(Meeting.shape, key)) continue
    const pointer = `${base}/${escapeSegment(key)}`
    if (key === 'meetings') {
      checkIds(value, pointer, problems, new Map())
      for (const [index, inner] of itemsOf(value).entries())
        checkMeeting(inner, `${pointer}/${index}`, scope, problems, evidence)
      continue
    }
    if (Array.isArray(value)) checkIds(value, pointer, problems, key === 'evidence' ? evidence : new Map())
    walk(value, pointer, key, known, problems)
  }
  checkOrder(meeting, base, problems)
}

function checkIds(list: unknown, pointer: string, problems: Problem[], seen: Map<string, string>): void {
  if (!Array.isArray(list)) return
  for (const [index, item] of list.entries()) {
    if (!isObject(item) || typeof item.id !== 'string') continue
    const place = `${pointer}/${index}/id`
    const first = seen.get(item.id)
    if (first)
      problems.push(problem(place, `The id “${item.id}” is used twice; it first stands at ${first}.`))
    else seen.set(item.id, place)
  }
}

function walk(
  value: unknown,
  pointer: string,
  key: string,
  known: (list: string, id: string) => boolean,
  problems: Problem[],
): void {
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) walk(entry, `${pointer}/${index}`, key, known, problems)
  } else if (isObject(value)) {
    for (const [inner, entry] of Object.entries(value))
      if (!holdsObjects(entry) || OURS.has(inner))
        walk(entry, `${pointer}/${escapeSegment(inner)}`, inner, known, problems)
    checkOrder(value, pointer, problems)
    checkSpan(value, pointer, problems)
  } else if (typeof value === 'string') {
    const lists = REFERENCES[key]
    if (lists && !lists.some((list) => known(list, value)))
      problems.push(problem(pointer, `“${value}” names no ${oneOf(lists)} of this record.`))
    if (DATE_FIELDS.has(key) && !parseEdtf(value))
      problems.push(problem(pointer, `“${value}” is no date of the calendar.`))
  }
}

const oneOf = (lists: readonly string[]) => lists.map((list) => HELD[list] ?? list).join(' or ')

const holdsObjects = (value: unknown) => isObject(value) || itemsOf(value).length > 0

/** Only dates written with the same precision and zone can be compared as text. */
function checkOrder(item: Identified, pointer: string, problems: Problem[]): void {
  const { start, end } = item
  if (typeof start !== 'string' || typeof end !== 'string' || start.length !== end.length) return
  if (start.slice(16) === end.slice(16) && end < start)
    problems.push(problem(`${pointer}/end`, `The end, ${end}, is before the start, ${start}.`))
}

function checkSpan(item: Identified, pointer: string, problems: Problem[]): void {
  if (typeof item.start === 'number' && typeof item.end === 'number' && item.end < item.start)
    problems.push(
      problem(`${pointer}/end`, `The passage ends, at ${item.end}, before it starts, at ${item.start}.`),
    )
}

const problem = (pointer: string, message: string): Problem => ({ message, place: { pointer } })
