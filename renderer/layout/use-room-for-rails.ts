import { useEffect } from 'react'
import { useDesk } from '../state/use-desk.tsx'

/** Below these widths a side lies over the page (desk-view.css), so that it waits to be asked for. */
const SIDES = [
  { key: 'rightShown', narrow: '(max-width: 1060px)' },
  { key: 'leftShown', narrow: '(max-width: 760px)' },
] as const

/** Puts a side away when the window has no room for it beside the page, and brings it back with the room. */
export function useRoomForRails(): void {
  const desk = useDesk()
  useEffect(() => {
    const leave = SIDES.map(({ key, narrow }) => {
      const query = window.matchMedia(narrow)
      const setRoom = () => desk.store.setState({ [key]: !query.matches })
      if (query.matches) setRoom()
      query.addEventListener('change', setRoom)
      return () => query.removeEventListener('change', setRoom)
    })
    return () => {
      for (const stop of leave) stop()
    }
  }, [desk])
}
