import type { Annotation } from '../../app/review/annotation.ts'
import type { Finding, Severity } from '../../app/review/checks/check.ts'
import { type ForMe, forMe } from '../../app/review/mentions.ts'
import type { Card } from '../meeting/cards.ts'
import { KIND_WORDS } from './kind-words.ts'
import { sayInOneLine } from './say-change.ts'
import type { Suggested } from './suggested.ts'

/** One thing that waits for a person, whatever kind it is. */
export interface Need {
  readonly id: string
  readonly kind: 'finding' | 'comment' | 'suggestion' | 'unsettled'
  readonly weight: Severity
  /** A whole sentence. */
  readonly words: string
  readonly help: string
  /** Words of the note it is about. */
  readonly quote: string
  readonly block: number | null
  readonly finding?: Finding
  readonly thread?: string
  /** Waits for this person in particular. */
  readonly mine?: true
  readonly suggestion?: string
  readonly card?: Card
}

const LAST = Number.MAX_SAFE_INTEGER
const WHY: Readonly<Record<ForMe, string>> = { assigned: ', for you', mentioned: ', who asks you' }
const givenTo = ({ assignee }: Annotation): string => (assignee ? `, for ${assignee}` : '')

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** Everything that waits, worst first, then in the order of the note. */
export function listNeeds(
  findings: readonly Finding[],
  annotations: readonly Annotation[],
  places: ReadonlyMap<string, number>,
  unsettled: readonly Card[],
  me = '',
  suggested: readonly Suggested[] = [],
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
    .map((a): Need => {
      const why = forMe(a, me)
      return {
        id: `thread-${a.id}`,
        kind: 'comment',
        weight: why || a.kind === 'check-needed' || a.kind === 'legal' ? 'warning' : 'info',
        words: a.replies.at(-1)?.body ?? a.body,
        help: `${KIND_WORDS[a.kind]} by ${a.replies.at(-1)?.author ?? a.author}${why ? WHY[why] : givenTo(a)}`,
        quote: a.anchor.exact,
        block: places.get(a.id) ?? null,
        thread: a.id,
        ...(why && { mine: true as const }),
      }
    })
  const fromSuggestions = suggested.map(
    ({ id, block, says, author }): Need => ({
      id: `suggestion-${id}`,
      kind: 'suggestion',
      weight: 'info',
      words: sayInOneLine(says),
      help: author ? `Suggested by ${author}` : 'Suggested',
      quote: '',
      block,
      suggestion: id,
    }),
  )
  const fromRecord = unsettled.map(
    (card): Need => ({
      id: `unsettled-${card.ref}`,
      kind: 'unsettled',
      weight: card.kind === 'conflicts' ? 'warning' : 'info',
      words: card.text,
      help: [card.detail, card.confidence].filter(Boolean).join('. '),
      quote: '',
      block: null,
      card,
    }),
  )
  return [...fromFindings, ...fromThreads, ...fromSuggestions, ...fromRecord].sort(
    (a, b) =>
      RANK[a.weight] - RANK[b.weight] ||
      Number(b.mine ?? false) - Number(a.mine ?? false) ||
      (a.block ?? LAST) - (b.block ?? LAST),
  )
}

/** Of a hundred drafted items so many matter. */
const MATTER = 12

/**
 * What nobody settled, heaviest first: what sources state differently, then by priority, those in the note before
 * the others. Unless all are asked for, the twelve that matter.
 */
export function rankUnsettled(
  cards: readonly Card[],
  inNote: ReadonlySet<string>,
  all: boolean,
): { readonly shown: readonly Card[]; readonly more: number } {
  const weight = (card: Card) =>
    (card.kind === 'conflicts' ? 0 : 10 * card.priority) + (inNote.has(card.ref) ? 0 : 5)
  const ranked = cards
    .map((card, at) => ({ card, at }))
    .sort((a, b) => weight(a.card) - weight(b.card) || a.at - b.at)
    .map(({ card }) => card)
  const conflicts = ranked.filter((card) => card.kind === 'conflicts').length
  const shown = all ? ranked : ranked.slice(0, conflicts + MATTER)
  return { shown, more: ranked.length - shown.length }
}
