import type { Meeting, Origin } from '../../meeting/meeting.ts'

export interface RecordItem {
  readonly kind: 'commitment' | 'concern' | 'quotation' | 'figure'
  /** Reference into the record, as fields use it. */
  readonly ref: string
  readonly text: string
  /** A figure’s value, which must stand in the note too. */
  readonly value?: string
  /** Larger matters more. */
  readonly weight: number
  readonly evidence: readonly string[]
}

/** Weight of a kind before priority: what binds counts before what was said. */
const WEIGHTS = { commitment: 40, concern: 30, quotation: 20, figure: 10 } as const
/** Priorities run from 1, most important, to 9. */
const LOWEST = 9

/** What a reader may expect of a note on this meeting. Quotations count where a participant spoke them. */
export function recordItems(meeting: Meeting): RecordItem[] {
  const principals = new Set((meeting.participants ?? []).map((p) => p.id))
  const make = (
    kind: RecordItem['kind'],
    list: string,
    one: { id: string; priority?: number | undefined; origin?: Origin | undefined },
    text: string,
    value?: string,
  ): RecordItem => ({
    kind,
    ref: `/${list}/${one.id}`,
    text,
    ...(value !== undefined && { value }),
    weight: WEIGHTS[kind] + LOWEST - (one.priority ?? LOWEST),
    evidence: one.origin?.kind === 'evidence' ? one.origin.evidence : [],
  })
  return [
    ...(meeting.outcomes ?? []).map((o) => make('commitment', 'outcomes', o, o.text)),
    ...(meeting.concerns ?? []).map((c) => make('concern', 'concerns', c, c.text)),
    ...(meeting.statements ?? [])
      .filter((s) => s.speaker !== undefined && principals.has(s.speaker))
      .map((s) => make('quotation', 'statements', s, s.quote)),
    ...(meeting.figures ?? []).map((f) =>
      make('figure', 'figures', f, `${f.value} ${f.unit ?? ''} ${f.of}`, f.value),
    ),
  ]
}
