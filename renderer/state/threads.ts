import type { StoreApi } from 'zustand/vanilla'
import type { Annotation, AnnotationKind } from '../../app/review/annotation.ts'
import type { EditorSession } from '../editor/session.ts'
import type { DeskState } from './desk-state.ts'

/** Threads of the open note: begun on a selection, answered, settled, taken away. */
export interface Threads {
  /** Opens an empty card for the selection; false when no words are selected. */
  draft(): boolean
  cancelDraft(): void
  /** Marks the selection and keeps the words. False when the selection can no longer be marked. */
  begin(kind: AnnotationKind, body: string): boolean
  reply(id: string, body: string): void
  resolve(id: string): void
  reopen(id: string): void
  remove(id: string): void
  activate(id: string | null): void
}

/** The shortest number no thread of this note has. */
export function nextId(annotations: readonly Annotation[]): string {
  const numbers = annotations.map((a) => Number(a.id)).filter(Number.isInteger)
  return String(Math.max(0, ...numbers) + 1)
}

export function createThreads(store: StoreApi<DeskState>, session: () => EditorSession | null): Threads {
  const author = () => store.getState().profile.author || 'Me'
  const now = () => new Date().toISOString()
  const change = (id: string, to: (a: Annotation) => Annotation) =>
    store.setState((s) => ({
      annotations: s.annotations.map((a) => (a.id === id ? to({ ...a, modified: now() }) : a)),
      saved: { kind: 'changed' },
    }))

  const threads: Threads = {
    draft() {
      const selection = session()?.selection()
      if (!selection || selection.collapsed || selection.block === null) return false
      store.setState({
        drafting: { text: selection.text, block: selection.block },
        rightTab: 'comments',
        rightShown: true,
        thread: null,
      })
      return true
    },
    cancelDraft() {
      store.setState({ drafting: null })
      session()?.focus()
    },
    begin(kind, body) {
      const { annotations, drafting } = store.getState()
      const id = nextId(annotations)
      if (!session()?.annotate(id)) return false
      const annotation: Annotation = {
        id,
        kind,
        author: author(),
        created: now(),
        body,
        replies: [],
        anchor: { exact: drafting?.text ?? '', prefix: '', suffix: '', start: 0, end: 0 },
      }
      store.setState({
        annotations: [...annotations, annotation],
        drafting: null,
        saved: { kind: 'changed' },
      })
      threads.activate(id)
      return true
    },
    reply(id, body) {
      change(id, (a) => ({
        ...a,
        replies: [
          ...a.replies,
          { id: `${id}-${a.replies.length + 1}`, author: author(), created: now(), body },
        ],
      }))
    },
    resolve(id) {
      change(id, (a) => ({ ...a, resolved: { by: author(), at: now() } }))
      threads.activate(null)
    },
    reopen(id) {
      change(id, ({ resolved: _, ...open }) => open)
    },
    remove(id) {
      store.setState((s) => ({
        annotations: s.annotations.filter((a) => a.id !== id),
        thread: s.thread === id ? null : s.thread,
        saved: { kind: 'changed' },
      }))
      session()?.unannotate(id)
    },
    activate(id) {
      store.setState({ thread: id })
      session()?.activate(id)
    },
  }
  return threads
}
