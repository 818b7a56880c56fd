import type { StoreApi } from 'zustand/vanilla'
import type { EditorSession } from '../editor/session.ts'
import type { DeskState } from './desk-state.ts'

/** What a person decided on a sentence, and the way back. */
export interface Decision {
  readonly undo: () => void
  readonly redo: () => void
}

/**
 * Decisions beside the note as steps of the note's own history: Undo takes back whichever was done last, a decision or
 * an edit, and Redo does them again in the order they were done in.
 */
export interface DecisionHistory {
  done(decision: Decision): void
  /**
   * The same for what put the note on the desk as it is, such as a merge: it is the first step of the page that comes.
   * @param isDone false when it was just taken back: then Redo does it again.
   */
  began(decision: Decision, isDone?: boolean): void
  /** Takes a decision back wherever it stands: what its own message offers. */
  takeBack(decision: Decision): void
  /** False when the note's own history is next. */
  undo(): boolean
  redo(): boolean
}

interface Step {
  readonly decision: Decision
  /** The edit it was made after; null when it was the first thing done. */
  readonly after: object | null
}

export function createDecisionHistory(
  store: StoreApi<DeskState>,
  session: () => EditorSession | null,
): DecisionHistory {
  let of: unknown
  let done: Step[] = []
  let undone: Step[] = []
  let first: { readonly key: number; readonly decision: Decision; readonly isDone: boolean } | null = null

  /** Steps belong to one note: another one begins anew. */
  const current = () => {
    const { open } = store.getState()
    const key = open && session()
    if (key !== of) {
      of = key
      const step = first && first.key === open?.key ? [{ decision: first.decision, after: null }] : []
      done = first?.isDone ? step : []
      undone = first?.isDone ? [] : step
    }
    return key ?? null
  }

  return {
    done(decision) {
      const editor = current()
      if (!editor) return
      done.push({ decision, after: editor.lastStep() })
      undone = []
    },
    began(decision, isDone = true) {
      const { open } = store.getState()
      first = open ? { key: open.key, decision, isDone } : null
    },
    takeBack(decision) {
      current()
      done = done.filter((s) => s.decision !== decision)
      decision.undo()
    },
    undo() {
      const editor = current()
      const step = done.at(-1)
      if (!editor || !step || step.after !== editor.lastStep()) return false
      done.pop()
      undone.push(step)
      step.decision.undo()
      return true
    },
    redo() {
      const editor = current()
      const step = undone.at(-1)
      if (!editor || !step || step.after !== editor.lastStep()) return false
      undone.pop()
      done.push(step)
      step.decision.redo()
      return true
    },
  }
}
