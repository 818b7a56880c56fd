import { useEffect, useState } from 'react'
import { refreshFindings } from '../review/check-note.ts'
import { useDesk } from '../state/use-desk.tsx'

/** True once the note was checked as it stands: what stops an export must not be judged by the words of a second ago. */
export function useFreshFindings(): boolean {
  const desk = useDesk()
  const [fresh, setFresh] = useState(false)
  useEffect(() => {
    void refreshFindings(desk).finally(() => setFresh(true))
  }, [desk])
  return fresh
}
