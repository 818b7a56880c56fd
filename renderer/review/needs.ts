import type { Annotation } from '../../app/review/annotation.ts'
import type { Finding, Severity } from '../../app/review/checks/check.ts'
import type { Card } from '../meeting/cards.ts'
import { KIND_WORDS } from './kind-words.ts'

/** One thing that waits for a person, whatever kind it is. */
export interface Need {
  readonly id: string
  readonly kind: 'finding' | 'comment' | 'unsettled'
  readonly weight: Severity
  /** A whole sentence. */
  readonly words: string
  readonly help: string
  /** Words of the note it is about. */
  readonly quote: string
  readonly block: number | null
  readonly finding?: Finding
  readonly thread?: string
  readonly card?: Card
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** Everything that waits, worst first, then in the order of the note. */
export function listNeeds(
  findings: readonly Finding[],
  annotations: readonly Annotation[],
  places: ReadonlyMap<string, number>,
  unsettled: readonly Card[],
): readonly Need[] {
  const fromFindings = findings.map(
    (f, i): Need => ({
      id: `finding-${f.rule}-${f.place.block}-${f.place.start}-${i}`,
      kind: 'finding',
      weight: f.severity,
      words: f.message,
      help: f.remedy,
      quote: f.place.quote,
      block: f.place.block,
      finding: f,
    }),
  )
  const fromThreads = annotations
    .filter((a) => !a.resolved)
    .map(
      (a): Need => ({
        id: `thread-${a.id}`,
        kind: 'comment',
        weight: a.kind === 'check-needed' || a.kind === 'legal' ? 'warning' : 'info',
        words: a.replies.at(-1)?.body ?? a.body,
        help: `${KIND_WORDS[a.kind]} by ${a.replies.at(-1)?.author ?? a.author}`,
        quote: a.anchor.exact,
        block: places.get(a.id) ?? null,
        thread: a.id,
      }),
    )
  const fromRecord = unsettled.map(
    (card): Need => ({
      id: `unsettled-${card.ref}`,
      kind: 'unsettled',
      weight: card.priority <= 2 ? 'warning' : 'info',
      words: card.text,
      help: 'Drawn from the sources and not yet settled.',
      quote: '',
      block: null,
      card,
    }),
  )
  return [...fromFindings, ...fromThreads, ...fromRecord].sort(
    (a, b) => RANK[a.weight] - RANK[b.weight] || (a.block ?? Infinity) - (b.block ?? Infinity) || 0,
  )
}
