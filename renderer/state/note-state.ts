import { type DeskState, NO_NOTE, type OpenNote } from './desk-state.ts'

/** The desk with another note on it: nothing of the last one lingers. */
export function noteState(open: OpenNote, saved: DeskState['saved']): Partial<DeskState> {
  const { brief } = open
  const reviewed = brief.annotations.some((a) => !a.resolved) || brief.suggestions?.length
  return {
    ...NO_NOTE,
    open,
    head: brief.note.head,
    meeting: brief.meeting ?? null,
    annotations: brief.annotations,
    claims: brief.claims ?? NO_NOTE.claims,
    suggestions: brief.suggestions ?? NO_NOTE.suggestions,
    saved,
    live: brief.note,
    leftTab: brief.meeting ? 'meeting' : 'outline',
    rightTab: reviewed ? 'comments' : 'needs',
  }
}
