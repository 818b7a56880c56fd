import { useEffect } from 'react'
import { unsettledPlaces } from '../../app/review/unsettled-places.ts'
import type { EditorSession } from '../editor/session.ts'
import { useDeskState } from '../state/use-desk.tsx'

/** Underlines in the page what was drafted and nobody settled. */
export function useUnsettledHighlights(session: EditorSession): void {
  const live = useDeskState((s) => s.live)
  const meeting = useDeskState((s) => s.meeting)
  useEffect(() => {
    session.highlight('unsettled', live && meeting ? unsettledPlaces(live, meeting) : [])
  }, [session, live, meeting])
}
