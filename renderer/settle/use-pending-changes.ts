import { useEffect } from 'react'
import type { Brief } from '../../app/brief.ts'
import { type Answer, decideChanges, type Pending, pendingChanges } from '../../app/refresh-decisions.ts'
import { noteForms } from '../meeting/note-forms.ts'
import type { Desk } from '../state/desk.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'

/** How long note and record must rest before they are compared again. */
const REST_MS = 400
/** A long note is filled twice for it: between two keys, unless somebody never pauses. */
const IDLE_MS = 2_000

/** Keeps the list of what the record would change in step with note and record. */
export function usePendingChanges(): void {
  const desk = useDesk()
  const live = useDeskState((s) => s.live)
  const meeting = useDeskState((s) => s.meeting)
  const brief = useDeskState((s) => s.open?.brief)
  useEffect(() => {
    if (!live || !meeting || !brief || isSame(brief.filled, meeting)) {
      if (desk.store.getState().pending.length > 0) desk.store.setState({ pending: [] })
      return
    }
    const compare = () => {
      const now = desk.documents.current()
      if (now) desk.store.setState({ pending: pendingOf(desk, now) })
    }
    let idle = 0
    const timer = setTimeout(() => {
      idle = requestIdleCallback(compare, { timeout: IDLE_MS })
    }, REST_MS)
    return () => {
      clearTimeout(timer)
      cancelIdleCallback(idle)
    }
  }, [desk, live, meeting, brief])
}

/** Answers some of what is pending, in the note as it stands now. One step to undo. */
export function answerPending(desk: Desk, words: string, answers: ReadonlyMap<string, Answer>): void {
  desk.record.changeBrief(words, (brief) => decideChanges(brief, pendingOf(desk, brief), answers))
}

function pendingOf(desk: Desk, brief: Brief): readonly Pending[] {
  const { profile, head } = desk.store.getState()
  const by = { author: profile.author || 'Me', at: new Date().toISOString() }
  try {
    return pendingChanges(brief, by, noteForms(brief, profile, head.language))
  } catch (error) {
    desk.fail(error)
    return []
  }
}

const compared = new WeakMap<object, { readonly with: object; readonly same: boolean }>()

/** A note that was only opened and saved has two records that say the same. */
function isSame(filled: Brief['filled'], meeting: object): boolean {
  if (!filled || filled === meeting) return filled === meeting
  const known = compared.get(filled)
  if (known?.with === meeting) return known.same
  const same = JSON.stringify(filled) === JSON.stringify(meeting)
  compared.set(filled, { with: meeting, same })
  return same
}
