import type { Meeting } from '../../meeting.ts'

/** Lists whose items compete for a reader's first glance. */
const RANKED = [
  'outcomes',
  'open',
  'concerns',
  'statements',
  'positions',
  'followUps',
  'figures',
  'timeline',
  'topics',
  'programme',
] as const
const PEOPLE = ['participants', 'mentioned'] as const
/** Twelve items matter; two dozen more are worth a look. */
const FIRST = 12
const SECOND = 36

/** Weights of drafted items → priorities 1 to 9 over the whole record; the weights go. Items of records keep theirs. */
export function rank(meeting: Meeting): Meeting {
  const all = RANKED.flatMap((list) =>
    (meeting[list] ?? []).map((item, at) => ({ key: `${list} ${at}`, weight: weightOf(item), at })),
  )
  const order = all
    .filter((x) => x.weight !== undefined)
    .sort((x, y) => (y.weight ?? 0) - (x.weight ?? 0) || x.at - y.at)
  const priority = new Map<string, number>()
  for (const [n, { key }] of order.entries())
    priority.set(
      key,
      n < FIRST
        ? 1 + Math.floor(n / 4)
        : n < SECOND
          ? 4 + Math.floor((n - FIRST) / 8)
          : Math.min(9, 7 + Math.floor((n - SECOND) / 24)),
    )
  const out: Record<string, unknown> = { ...meeting }
  for (const list of RANKED) {
    const items = meeting[list]
    if (items) out[list] = items.map((item, at) => weighed(item, priority.get(`${list} ${at}`)))
  }
  for (const list of PEOPLE) {
    const items = meeting[list]
    if (items)
      out[list] = items.map((item) =>
        weighed(item, weightOf(item) === undefined ? undefined : list === 'participants' ? 2 : 6),
      )
  }
  return prune(out) as Meeting
}

const weightOf = (item: object): number | undefined => {
  const weight: unknown = Reflect.get(item, 'weight')
  return typeof weight === 'number' ? weight : undefined
}
function weighed(item: object, priority: number | undefined): object {
  const { weight: _weight, ...rest } = item as { weight?: unknown }
  return priority === undefined ? rest : { ...rest, priority }
}

/** Lists without items are left out. */
function prune(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, v]) => !(Array.isArray(v) && v.length === 0)))
}
