import { useEffect, useState } from 'react'
import { refreshFindings } from '../review/check-note.ts'
import type { Desk } from '../state/desk.ts'
import { useDesk } from '../state/use-desk.tsx'

/** True once the note was checked as it stands: what stops an export must not be judged by the words of a second ago. */
export function useFreshFindings(): boolean {
  const desk = useDesk()
  const [fresh, setFresh] = useState(false)
  useEffect(() => {
    void checkedAsItStands(desk).finally(() => setFresh(true))
  }, [desk])
  return fresh
}

/** A check that the words outran answers nothing, and is asked again. */
async function checkedAsItStands(desk: Desk): Promise<void> {
  for (let tries = 0; tries < 3; tries++) if (await refreshFindings(desk)) return
}
