import type { StoreApi } from 'zustand/vanilla'
import type { EditorSession } from '../editor/session.ts'
import type { DeskState } from './desk-state.ts'

/** Suggestions of the open note: whether edits are suggestions, and what becomes of those that were made. */
export interface Suggestions {
  /** Turns suggesting on or off. */
  toggle(): void
  /** Accepts or rejects; answers how many there were to decide. */
  decide(ids: readonly string[], decision: 'accept' | 'reject'): number
  activate(id: string | null): void
  /** A note was put on the desk, or taken off it. */
  attached(): void
}

export function createSuggestions(
  store: StoreApi<DeskState>,
  session: () => EditorSession | null,
): Suggestions {
  const follow = () => {
    const { suggesting, profile } = store.getState()
    session()?.suggestAs(suggesting ? profile.author || 'Me' : null)
  }
  store.subscribe((now, before) => {
    if (now.suggesting !== before.suggesting || now.profile.author !== before.profile.author) follow()
  })
  return {
    toggle() {
      const { open, suggesting } = store.getState()
      if (open?.brief.readOnly) return
      store.setState({ suggesting: !suggesting, showing: 'both' })
    },
    decide(ids, decision) {
      const editor = session()
      if (!editor || ids.length === 0 || !editor.settle(ids, decision)) return 0
      const suggestions = editor.suggestions()
      store.setState((s) => ({
        suggestions,
        live: editor.current(),
        suggestion: suggestions.some(({ id }) => id === s.suggestion) ? s.suggestion : null,
      }))
      editor.activateSuggestion(null)
      return ids.length
    },
    activate(id) {
      store.setState({ suggestion: id, thread: null, showing: 'both' })
      session()?.activateSuggestion(id)
    },
    attached: follow,
  }
}
