import type { StoreApi } from 'zustand/vanilla'
import type { EditorSession } from '../editor/session.ts'
import type { DeskState } from './desk-state.ts'
import { keepLastWords } from './keep-last-words.ts'
import { createThrottle, type Throttle } from './throttle.ts'

/** How far panels may lag behind the keys, and how long they may wait for a quiet moment. */
const LIVE_MS = 150
const LIVE_LATE_MS = 100

/** Hands the panels the words of the page a moment after they were typed, so that panels never hold up a key. */
export const createLiveNote = (store: StoreApi<DeskState>, session: () => EditorSession | null): Throttle =>
  createThrottle(LIVE_MS, LIVE_LATE_MS, () => {
    const editor = session()
    const note = editor?.current()
    const { open, live: before, annotations, suggestions: listed } = store.getState()
    if (!editor || !note || !open) return
    const suggestions = editor.suggestions()
    // A comment being written is no thread yet.
    const there = new Set(editor.annotated().map((a) => a.id))
    const kept = keepLastWords(annotations, before?.tree, there, editor.lastWords)
    store.setState({
      live: note,
      ...(kept !== annotations && { annotations: kept }),
      ...(!sameIds(suggestions, listed) && { suggestions }),
    })
  })

const sameIds = (a: readonly { readonly id: string }[], b: readonly { readonly id: string }[]): boolean =>
  a.length === b.length && a.every(({ id }, n) => id === b[n]?.id)
