import type { Annotation } from '../../app/review/annotation.ts'
import type { SelectionState } from '../editor/session.ts'
import { KIND_WORDS } from './kind-words.ts'
import { sayInOneLine } from './say-change.ts'
import type { Suggested } from './suggested.ts'

/** What a screen reader says where the caret is: threads and suggestions there, by whom, and how they stand. */
export function sayAtCaret(
  at: Pick<SelectionState, 'annotations' | 'suggestions'>,
  annotations: readonly Annotation[],
  suggested: readonly Suggested[],
): string {
  const threads = at.annotations.flatMap((id) => annotations.find((a) => a.id === id) ?? [])
  const changes = at.suggestions.flatMap((id) => suggested.find((s) => s.id === id) ?? [])
  return [
    ...changes.map(({ says, author }) => `Suggestion${by(author)}, open: ${sayInOneLine(says)}.`),
    ...threads.map(
      ({ kind, author, resolved, replies }) =>
        `${KIND_WORDS[kind]}${by(author)}, ${resolved ? `settled by ${resolved.by}` : 'open'}${replied(replies.length)}.`,
    ),
  ].join(' ')
}

const by = (author: string): string => (author ? ` by ${author}` : '')
const replied = (count: number): string =>
  count === 0 ? '' : count === 1 ? ', one reply' : `, ${count} replies`
