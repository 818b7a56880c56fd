import { type RefObject, useEffect } from 'react'
import type { LedgerEntry } from '../../../app/review/ledger/ledger.ts'
import type { Desk } from '../../state/desk.ts'
import { createThrottle } from '../../state/throttle.ts'
import { useDesk, useDeskState } from '../../state/use-desk.tsx'

const FOLLOW_MS = 80

/** The sentence the caret stands in. */
export function sentenceAtCaret(desk: Desk, entries: readonly LedgerEntry[]): LedgerEntry | null {
  const at = desk.session()?.caret()
  if (!at) return null
  const here = entries.filter(({ place }) => place.block === at.block && place.end >= at.offset)
  return here.find(({ place }) => place.start <= at.offset) ?? null
}

/** Tells which sentence the caret goes to, as long as nobody works in the list itself. */
export function useSentenceAtCaret(
  list: RefObject<HTMLElement | null>,
  entries: readonly LedgerEntry[],
  tell: (entry: LedgerEntry) => void,
): void {
  const desk = useDesk()
  const key = useDeskState((s) => s.open?.key)
  useEffect(() => {
    const session = desk.session()
    if (key === undefined || !session) return
    const timer = createThrottle(FOLLOW_MS, FOLLOW_MS, () => {
      if (list.current?.contains(document.activeElement)) return
      const here = sentenceAtCaret(desk, entries)
      if (here) tell(here)
    })
    const stop = session.onSelection(timer.soon)
    timer.soon()
    return () => {
      stop()
      timer.stop()
    }
  }, [desk, key, list, entries, tell])
}
