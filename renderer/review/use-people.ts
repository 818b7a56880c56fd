import { useMemo } from 'react'
import { peopleOf } from '../../app/review/people.ts'
import { useDeskState } from '../state/use-desk.tsx'

/** Names a thread can be given to or ask. */
export function usePeople(): readonly string[] {
  const author = useDeskState((s) => s.profile.author)
  const head = useDeskState((s) => s.head)
  const annotations = useDeskState((s) => s.annotations)
  const suggestions = useDeskState((s) => s.open?.brief.suggestions)
  const meeting = useDeskState((s) => s.meeting)
  return useMemo(
    () => peopleOf({ author, head, annotations, ...(suggestions && { suggestions }), meeting }),
    [author, head, annotations, suggestions, meeting],
  )
}
