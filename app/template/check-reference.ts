import { parseFilter } from '../meeting/filter.ts'
import { nearestMatch } from '../meeting/near-match.ts'
import { splitFilter } from '../meeting/resolve.ts'
import { isList, itemShape, unknownStep } from './record-paths.ts'

/** What is wrong with a reference, as the end of a sentence about it, and what to write; null when nothing is. */
export interface Fault {
  readonly says: string
  readonly remedy: string
}

/** Lists of the regions around a reference, innermost first, as paths without ids (`outcomes`). */
export type Lists = readonly string[]

export function referenceFault(ref: string, around: Lists): Fault | null {
  const [path, filter] = splitFilter(ref)
  if (!path.startsWith('/') && around.length === 0)
    return {
      says: 'is seen from an item, but stands in no region.',
      remedy: `Begin it with “/”, or put it between :::each and its closing line.`,
    }
  const faults = [
    path.startsWith('/') ? '' : (around[0] ?? ''),
    ...(path.startsWith('/') ? [] : around.slice(1)),
  ].map((list) => unknownStep(path, itemShape(list)))
  const [first] = faults
  if (first && faults.every((fault) => fault !== null) && !seenFromItem(path))
    return { says: `names nothing a record has: there is no “${first.step}”.`, remedy: suggestion(first) }
  return filter === undefined ? null : filterFault(filter, listOf(path, around))
}

/** `positions/text` inside a topic: the entries of one of the record's lists that point at the item. */
function seenFromItem(path: string): boolean {
  const [list = ''] = path.split('/')
  return !path.startsWith('/') && isList(list) && unknownStep(path) === null
}

/** Path of the list a region repeats, as seen from the regions around it. */
export function listOf(ref: string, around: Lists): string {
  const [path] = splitFilter(ref)
  const [inner] = around
  if (path.startsWith('/')) return path.slice(1)
  const nested = inner === undefined ? path : `${inner}/${path}`
  return inner !== undefined && isList(nested) ? nested : path
}

export function listFault(ref: string, around: Lists): Fault | null {
  const [, filter] = splitFilter(ref)
  const list = listOf(ref, around)
  if (list.split('/').some((step) => step.startsWith('x-'))) return null
  const unknown = unknownStep(list)
  if (unknown)
    return { says: `names nothing a record has: there is no “${unknown.step}”.`, remedy: suggestion(unknown) }
  if (!isList(list))
    return {
      says: 'is no list.',
      remedy: 'Name a list of the record, such as outcomes, points or participants.',
    }
  return filter === undefined ? null : filterFault(filter, list)
}

export function filterFault(filter: string, list: string): Fault | null {
  const conditions = parseFilter(filter)
  const remedy =
    'Write conditions such as: due  !due  kind=agreement  strength=joint,one-side  party!=/ourSide'
  if (!conditions) return { says: `holds “${filter}”, which is no condition.`, remedy }
  for (const { path, values } of conditions) {
    const unknown = unknownStep(path, itemShape(list))
    if (unknown)
      return {
        says: `asks for “${unknown.step}”, which no entry of ${list} has.`,
        remedy: suggestion(unknown),
      }
    const wrong = values.find((value) => value.startsWith('/') && unknownStep(value) !== null)
    if (wrong) return { says: `compares with “${wrong}”, which no record has.`, remedy }
  }
  return null
}

function suggestion({ step, known }: { readonly step: string; readonly known: readonly string[] }): string {
  const near = known
    .map((name) => ({ name, changes: nearestMatch(name, step, 2)?.changes ?? 9 }))
    .filter(({ name, changes }) => changes < 3 && Math.abs(name.length - step.length) < 3)
    .sort((a, b) => a.changes - b.changes)[0]
  if (near) return `Did you mean “${near.name}”?`
  return known.length > 0
    ? `Known here: ${known.join(', ')}. Fields of your own begin with “x-”.`
    : 'It goes further than the record does.'
}
