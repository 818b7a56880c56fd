import type { RootContent } from 'mdast'
import type { StoreApi } from 'zustand/vanilla'
import type { Brief } from '../../app/brief.ts'
import type { Meeting } from '../../app/meeting/meeting.ts'
import { sameTree } from '../../app/note/same-tree.ts'
import type { EditorSession } from '../editor/session.ts'
import type { DeskState } from './desk-state.ts'
import { dismiss, say, sayError } from './toasts.ts'

/** Changes of the record beside the note, each of which can be undone; the page's own undo knows nothing of them. */
export interface RecordHistory {
  /**
   * Puts a changed record in the place of the one there is and says so, with the way back.
   * @param words what was done: “Accepted.”
   * @returns false when it was refused, which the window says.
   */
  change(words: string, make: (meeting: Meeting) => Meeting): boolean
  /** The same for a brief as a whole: the record, what it was filled with, the sources, and words of the note. */
  changeBrief(words: string, make: (brief: Brief) => Brief): boolean
  undo(): void
  redo(): void
}

interface Step {
  readonly words: string
  readonly before: Brief
  readonly after: Brief
}
/** Steps kept: a morning's settling. */
const MOST = 200

export function createRecordHistory(
  store: StoreApi<DeskState>,
  session: () => EditorSession | null,
  current: () => Brief | null,
): RecordHistory {
  let key = 0
  let done: Step[] = []
  let undone: Step[] = []
  let told: number | null = null

  function tell(words: string, way?: { readonly words: string; readonly run: () => void }): void {
    if (told !== null) dismiss(store, told)
    told = say(store, words, way ? [way] : [])
  }

  /** Shows a brief's record; its words too where they are others. */
  function show(brief: Brief, from: Brief): boolean {
    const { open } = store.getState()
    if (!open) return false
    if (brief.note.tree !== from.note.tree) {
      const editor = session()
      if (!editor || !sameBlocks(editor.current().tree.children, from.note.tree.children)) return false
      editor.become(brief.note.tree)
    }
    const { note, annotations } = open.brief
    store.setState((s) => ({
      open: { ...open, brief: { ...brief, note, annotations } },
      meeting: brief.meeting ?? null,
      ...(brief.note.head !== from.note.head && { head: brief.note.head }),
      saved: { kind: 'changed' },
      revision: s.revision + 1,
    }))
    return true
  }

  const history: RecordHistory = {
    change: (words, make) =>
      history.changeBrief(words, (brief) => {
        if (!brief.meeting) return brief
        const meeting = make(brief.meeting)
        return meeting === brief.meeting ? brief : { ...brief, meeting }
      }),
    changeBrief(words, make) {
      const before = current()
      const { open } = store.getState()
      if (!before || !open || open.brief.readOnly) return false
      if (open.key !== key) {
        key = open.key
        done = []
        undone = []
      }
      try {
        const after = make(before)
        if (after === before || !show(after, before)) return false
        const now = { ...after, note: session()?.current() ?? after.note }
        done = [...done.slice(-MOST), { words, before, after: now }]
        undone = []
        tell(words, { words: 'Undo', run: history.undo })
        return true
      } catch (error) {
        sayError(store, error)
        return false
      }
    },
    undo() {
      const step = done.at(-1)
      if (!step || store.getState().open?.key !== key) return
      if (!show(step.before, step.after)) {
        tell('The words were changed since. Undo those first, in the page.')
        return
      }
      done = done.slice(0, -1)
      undone = [...undone, step]
      tell(`Undone: ${step.words}`, { words: 'Redo', run: history.redo })
    },
    redo() {
      const step = undone.at(-1)
      if (!step || store.getState().open?.key !== key) return
      if (!show(step.after, step.before)) return
      undone = undone.slice(0, -1)
      done = [...done, step]
      tell(step.words, { words: 'Undo', run: history.undo })
    },
  }
  return history
}

/** Blocks that were put back are others that say the same. */
const sameBlocks = (a: readonly RootContent[], b: readonly RootContent[]): boolean =>
  a.length === b.length &&
  a.every((block, at) => {
    const other = b[at]
    return other !== undefined && (block === other || sameTree(block, other))
  })
