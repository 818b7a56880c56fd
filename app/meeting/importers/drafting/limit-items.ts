import type { Evidence, Meeting } from '../../meeting.ts'

/** Drafted items of one kind that are kept; a whole book yields thousands, and no one settles those. */
export const MOST_ITEMS = 400
const LISTS = [
  'outcomes',
  'open',
  'concerns',
  'statements',
  'positions',
  'followUps',
  'figures',
  'timeline',
  'programme',
] as const

/** The heaviest items of each kind, in their order; passages nothing points at any more go. What was left out is told. */
export function limitItems(meeting: Meeting): Meeting {
  const out: Record<string, unknown> = { ...meeting }
  let left = 0
  for (const list of LISTS) {
    const items = meeting[list]
    if (!items || items.length <= MOST_ITEMS) continue
    const order = items
      .map((item, at) => ({ at, weight: weightOf(item) }))
      .sort((a, b) => b.weight - a.weight || a.at - b.at)
    const kept = new Set(order.slice(0, MOST_ITEMS).map((x) => x.at))
    out[list] = items.filter((_item, at) => kept.has(at))
    left += items.length - MOST_ITEMS
  }
  if (left === 0) return meeting
  const cited = new Set<string>()
  for (const [key, value] of Object.entries(out)) if (key !== 'evidence') collect(value, cited, 0)
  return {
    ...meeting,
    ...out,
    evidence: (meeting.evidence ?? []).filter((e: Evidence) => cited.has(e.id)),
    gaps: [
      ...(meeting.gaps ?? []),
      {
        id: 'gap-long',
        text: `The sources are long: ${left} items of little weight were left out.`,
        origin: { kind: 'general' },
      },
    ],
  }
}

function weightOf(item: object): number {
  const weight: unknown = Reflect.get(item, 'weight')
  return typeof weight === 'number' ? weight : Number.POSITIVE_INFINITY
}

/** Every id in a list called `evidence`. */
function collect(value: unknown, into: Set<string>, depth: number): void {
  if (typeof value !== 'object' || value === null || depth > 8) return
  if (Array.isArray(value)) {
    for (const one of value) collect(one, into, depth + 1)
    return
  }
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'evidence' && Array.isArray(inner)) for (const id of inner) into.add(String(id))
    else collect(inner, into, depth + 1)
  }
}
