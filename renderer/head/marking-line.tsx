import { useEffect, useRef } from 'react'
import { useDesk, useDeskState } from '../state/use-desk.tsx'

/** The marking as it stands at the head and foot of each page: capitals, black unless the house sets a colour. */
export function MarkingLine() {
  const desk = useDesk()
  const marking = useDeskState((s) => s.head.marking)
  const colour = useDeskState((s) => (s.head.marking ? s.profile.markingColours[s.head.marking] : undefined))
  const line = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (colour) line.current?.style.setProperty('--marking', colour)
    else line.current?.style.removeProperty('--marking')
  }, [colour])
  return (
    <button
      ref={line}
      type="button"
      className={`marking-line${marking ? '' : ' none'}`}
      onClick={() => desk.store.setState({ headShown: true })}
      aria-label={marking ? `Marking: ${marking}. Change` : 'No marking. Set one'}
    >
      {marking ?? 'No marking'}
    </button>
  )
}
