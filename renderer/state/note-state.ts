import type { DeskState, OpenNote } from './desk-state.ts'
import { OPEN_THREADS } from './thread-filter.ts'

export const NO_CLAIMS: DeskState['claims'] = []

/** The desk with another note on it: nothing of the last one lingers. */
export function noteState(open: OpenNote, saved: DeskState['saved']): Partial<DeskState> {
  const { brief } = open
  const reviewed = brief.annotations.some((a) => !a.resolved) || brief.suggestions?.length
  return {
    open,
    head: brief.note.head,
    meeting: brief.meeting ?? null,
    annotations: brief.annotations,
    claims: brief.claims ?? NO_CLAIMS,
    suggestions: brief.suggestions ?? [],
    suggesting: false,
    showing: 'both',
    suggestion: null,
    saved,
    revision: 0,
    live: brief.note,
    sheet: null,
    lit: null,
    thread: null,
    comparing: null,
    changeAt: null,
    threadFilter: OPEN_THREADS,
    drafting: null,
    findings: [],
    ledger: null,
    checking: null,
    need: null,
    needsAll: false,
    pending: [],
    form: null,
    picking: null,
    checked: false,
    sides: null,
    find: 'off',
    headShown: false,
    leftTab: brief.meeting ? 'meeting' : 'outline',
    rightTab: reviewed ? 'comments' : 'needs',
  }
}

/** The desk without a note. */
export const NO_NOTE: Partial<DeskState> = {
  open: null,
  comparing: null,
  changeAt: null,
  live: null,
  meeting: null,
  annotations: [],
  claims: NO_CLAIMS,
  ledger: null,
  suggestions: [],
  suggesting: false,
  head: {},
  sheet: null,
  saved: { kind: 'new' },
}
