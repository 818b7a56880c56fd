import type { Annotation } from '../../app/review/annotation.ts'
import { listsSuggestion, listThreads, type ThreadFilter } from '../state/thread-filter.ts'
import type { Suggested } from './suggested.ts'
import type { Card } from './use-card-stack.ts'

/** A card of the panel. */
export interface Listed extends Card {
  /** Absent for a suggestion, and for the thread that is being written. */
  readonly annotation?: Annotation
  readonly suggested?: Suggested
}

/** What there is to list, and how. */
export interface Listing {
  readonly annotations: readonly Annotation[]
  /** Threads that have their words in the text, in its order. */
  readonly found: readonly { readonly id: string; readonly block: number }[]
  readonly suggested: readonly Suggested[]
  readonly filter: ThreadFilter
  readonly me: string
  /** The thread and the suggestion that are being dealt with: listed whatever becomes of them. */
  readonly thread: string | null
  readonly suggestion: string | null
}

/** Threads and suggestions have numbers of their own. */
export const cardOf = (suggestion: string): string => `suggestion ${suggestion}`

/** Behind every block of the note. */
const LAST = Number.MAX_SAFE_INTEGER

/** Threads and suggestions in the order of the text; threads without words last. */
export function listCards({ annotations, found, suggested, filter, me, ...active }: Listing): Listed[] {
  const order = new Map(found.map(({ id }, at) => [id, at]))
  const blocks = new Map(found.map(({ id, block }) => [id, block]))
  const threads = listThreads(annotations, order, filter, me, active.thread).map(
    (annotation): Listed => ({ id: annotation.id, block: blocks.get(annotation.id) ?? null, annotation }),
  )
  const changes = suggested
    .filter((one) => one.id === active.suggestion || listsSuggestion(one.author, filter))
    .map((one): Listed => ({ id: cardOf(one.id), block: one.block, suggested: one }))
  return [...threads, ...changes].sort((a, b) => (a.block ?? LAST) - (b.block ?? LAST))
}
