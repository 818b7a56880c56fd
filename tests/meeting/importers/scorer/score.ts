import type { Meeting } from '../../../../app/meeting/meeting.ts'

/** What a careful reader takes from a text; written by hand, apart from the code it judges. */
export interface Gold {
  readonly file?: string
  readonly today?: string
  readonly published: string | null
  readonly start: string
  readonly status?: 'planned' | 'held'
  readonly statements: readonly {
    readonly quote: string
    readonly speaker: string | null
    readonly relayedBy?: string
  }[]
  readonly participants: readonly string[]
  readonly dates: readonly string[]
  /** Words that stand in the passage of the item. */
  readonly commitments: readonly string[]
  readonly concerns: readonly string[]
  readonly open: readonly string[]
}

export interface Count {
  right: number
  found: number
  wanted: number
  readonly misses: string[]
  readonly extras: string[]
}
export const KINDS = [
  'quotations',
  'quotation and speaker',
  'participants',
  'dates',
  'commitments',
  'concerns',
  'left open',
] as const
export type Kind = (typeof KINDS)[number]
export type Score = Record<Kind, Count>

const empty = (): Count => ({ right: 0, found: 0, wanted: 0, misses: [], extras: [] })
export const newScore = (): Score => Object.fromEntries(KINDS.map((k) => [k, empty()])) as Score

/** An undertaking may be found among the next steps, which are not counted as found: never above one. */
export const precision = (c: Count) => (c.found === 0 ? 1 : Math.min(1, c.right / c.found))
export const recall = (c: Count) => (c.wanted === 0 ? 1 : c.right / c.wanted)
export const f1 = (c: Count) => {
  const p = precision(c)
  const r = recall(c)
  return p + r === 0 ? 0 : (2 * p * r) / (p + r)
}

/** Adds one text's counts to a score. */
export function count(score: Score, gold: Gold, meeting: Meeting): void {
  const people = [...(meeting.participants ?? []), ...(meeting.mentioned ?? []), ...(meeting.parties ?? [])]
  const speaker = (id: string | undefined) => people.find((p) => p.id === id)?.name ?? null
  const found = (meeting.statements ?? []).map((s) => ({
    quote: plain(s.quote),
    speaker: speaker(s.speaker),
  }))
  const wanted = gold.statements.map((s) => ({ quote: plain(s.quote), speaker: s.speaker }))
  compare(
    score.quotations,
    found.map((s) => s.quote),
    wanted.map((s) => s.quote),
  )
  const both = (s: { quote: string; speaker: string | null }) => `${s.speaker ?? 'unknown'}: ${s.quote}`
  compare(score['quotation and speaker'], found.map(both), wanted.map(both))
  compare(
    score.participants,
    (meeting.participants ?? [])
      .filter((p) => p.present !== false || p.invited === true || meeting.status === 'planned')
      .filter((p) => !(meeting.status === 'held' && p.present === false))
      .map((p) => p.name),
    gold.participants,
  )
  const dates = new Set(
    [meeting.start, meeting.sources?.[0]?.published, ...(meeting.timeline ?? []).map((e) => e.date)].flatMap(
      (d) => (d ? [d.slice(0, 10)] : []),
    ),
  )
  compare(score.dates, [...dates], gold.dates)
  const passages = (lists: readonly (keyof Meeting)[]) =>
    lists.flatMap((list) =>
      ((meeting[list] ?? []) as { origin?: { kind: string; evidence?: string[] } }[]).map((item) =>
        (item.origin?.evidence ?? [])
          .map((id) => meeting.evidence?.find((e) => e.id === id)?.quote.exact ?? '')
          .join('\n'),
      ),
    )
  contained(score.commitments, passages(['outcomes', 'followUps']), gold.commitments, passages(['outcomes']))
  contained(score.concerns, passages(['concerns']), gold.concerns)
  contained(score['left open'], passages(['open']), gold.open)
}

const plain = (s: string) =>
  s
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.;]+|[\s,.;，。]+$/g, '')

function compare(c: Count, found: readonly string[], wanted: readonly string[]): void {
  const rest = [...wanted]
  c.found += found.length
  c.wanted += wanted.length
  for (const one of found) {
    const at = rest.indexOf(one)
    if (at < 0) c.extras.push(one)
    else {
      rest.splice(at, 1)
      c.right++
    }
  }
  c.misses.push(...rest)
}

/** An item is right where its passage holds the words; `own` is what precision is counted over. */
function contained(c: Count, passages: readonly string[], wanted: readonly string[], own = passages): void {
  c.wanted += wanted.length
  c.found += own.length
  for (const words of wanted) {
    if (passages.some((p) => p.includes(words))) c.right++
    else c.misses.push(words)
  }
  c.extras.push(...own.filter((p) => !wanted.some((w) => p.includes(w))))
}
