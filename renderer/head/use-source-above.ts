import { useMemo } from 'react'
import type { Source } from '../../app/meeting/meeting.ts'
import { sourceAbove } from '../../app/review/marking.ts'
import { useDeskState } from '../state/use-desk.tsx'

/** The source marked highest, where the note is marked lower; null where no reason is due. */
export function useSourceAbove(): Source | null {
  const marking = useDeskState((s) => s.head.marking)
  const meeting = useDeskState((s) => s.meeting)
  const markings = useDeskState((s) => s.profile.markings)
  return useMemo(() => sourceAbove(marking, meeting ?? undefined, markings), [marking, meeting, markings])
}
