import type { Root, RootContent } from 'mdast'
import type { Note } from '../../app/note/note.ts'
import type { Change } from '../../app/review/change.ts'
import { changesIn } from '../../app/review/changes-in.ts'
import type { Suggestion } from '../../app/review/suggestion.ts'
import type { Desk } from '../state/desk.ts'
import { useDesk } from '../state/use-desk.tsx'
import { useOfLive } from '../state/use-of-live.ts'
import { type SaidChange, sayChange } from './say-change.ts'

/** One suggestion as its card shows it. */
export interface Suggested {
  readonly id: string
  readonly author: string
  /** ISO 8601 instant; empty when nobody wrote it down. */
  readonly at: string
  readonly cause: Change['cause']
  /** The top-level block of its first mark. */
  readonly block: number
  readonly says: SaidChange
}

/** What a block marks, kept as long as the block stays the same. */
const known = new WeakMap<RootContent, readonly Change[]>()

function changesOf(block: RootContent): readonly Change[] {
  const before = known.get(block)
  if (before) return before
  const changes = changesIn({ type: 'root', children: [block] })
  known.set(block, changes)
  return changes
}

/** Suggestions of a note in the order of its text. */
export function listSuggested(tree: Root, suggestions: readonly Suggestion[]): readonly Suggested[] {
  const found = new Map<
    string,
    { block: number; before: Change['before'][number][]; after: Change['after'][number][] }
  >()
  for (const [block, node] of tree.children.entries()) {
    for (const { id, before, after } of changesOf(node)) {
      const change = found.get(id) ?? { block, before: [], after: [] }
      change.before.push(...before)
      change.after.push(...after)
      found.set(id, change)
    }
  }
  const of = new Map(suggestions.map((one) => [one.id, one]))
  return [...found].map(([id, { block, ...change }]) => {
    const { author = '', at = '', cause = { kind: 'suggestion' } as const } = of.get(id) ?? {}
    return { id, author, at, cause, block, says: sayChange(change) }
  })
}

/** The suggestions now, for whoever asks outside a drawing. */
export function suggestedNow(desk: Desk): readonly Suggested[] {
  const session = desk.session()
  return session ? listSuggested(session.current().tree, session.suggestions()) : []
}

/** The suggestions for a panel; the same list for as long as its cards would show the same. */
export function useSuggested(): readonly Suggested[] {
  const desk = useDesk()
  const pick = ({ tree }: Note) => listSuggested(tree, desk.store.getState().suggestions)
  return useOfLive(pick, sameCards) ?? NONE
}
const NONE: readonly Suggested[] = []

const sameCards = (a: readonly Suggested[], b: readonly Suggested[]): boolean =>
  a.length === b.length && (a.length === 0 || JSON.stringify(a) === JSON.stringify(b))
