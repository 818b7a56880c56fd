import type { Meeting } from '../meeting/meeting.ts'
import type { Head } from '../note/note.ts'
import type { Annotation } from './annotation.ts'
import type { Suggestion } from './suggestion.ts'

interface Known {
  readonly author: string
  readonly head: Head
  readonly annotations: readonly Annotation[]
  readonly suggestions?: readonly Suggestion[]
  readonly meeting?: Meeting | null
}

/** Whom a thread can be given to: whoever worked on the note, and our own people in the record. Each once, by name. */
export function peopleOf({ author, head, annotations, suggestions = [], meeting }: Known): readonly string[] {
  const ours = (meeting?.participants ?? []).filter((one) => one.party === meeting?.ourSide)
  const names = [
    author,
    typeof head.drafter === 'string' ? head.drafter : '',
    ...annotations.flatMap((a) => [a.author, a.assignee ?? '', ...a.replies.map((r) => r.author)]),
    ...suggestions.map((s) => s.author),
    ...(meeting?.ourSide ? ours.map((one) => one.name) : []),
  ]
  return [...new Set(names.map((name) => name.trim()).filter(Boolean))].sort((a, b) => a.localeCompare(b))
}
