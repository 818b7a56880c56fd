import type { StoreApi } from 'zustand/vanilla'
import type { Annotation, AnnotationKind } from '../../app/review/annotation.ts'
import type { EditorSession } from '../editor/session.ts'
import { wordAt } from '../editor/word-at.ts'
import type { DeskState } from './desk-state.ts'

/** Threads of the open note: begun on a selection, answered, settled, taken away. */
export interface Threads {
  /** Marks the selection, or the word at the caret, and opens an empty card for it; false when there are no words. */
  draft(): boolean
  /** Takes the empty card and its mark away again. */
  cancelDraft(): void
  /** Keeps what was written on the empty card. */
  begin(kind: AnnotationKind, body: string): void
  reply(id: string, body: string): void
  resolve(id: string): void
  reopen(id: string): void
  /** Gives a thread to somebody; an empty name takes it back. */
  assign(id: string, name: string): void
  setKind(id: string, kind: AnnotationKind): void
  /** Puts a thread whose words have gone on the selected words; false when none are selected. */
  attachToSelection(id: string): boolean
  /** Puts it on a place of the text that a person was shown. */
  attachAt(
    id: string,
    place: { readonly block: number; readonly start: number; readonly end: number },
  ): boolean
  remove(id: string): void
  activate(id: string | null): void
}

/** The next number after those in use, in threads or in the text. */
export function nextId(ids: readonly string[]): string {
  const numbers = ids.map(Number).filter(Number.isInteger)
  return String(Math.max(0, ...numbers) + 1)
}

function selectWord(editor: EditorSession): void {
  const caret = editor.caret()
  const text = caret && editor.textAt({ block: caret.block, start: 0, end: Number.POSITIVE_INFINITY })
  const word = caret && text ? wordAt(text, caret.offset) : null
  if (caret && word) editor.reveal({ block: caret.block, ...word })
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
      threads.cancelDraft()
      const editor = session()
      // As in Word, what is said with nothing selected is said of the word at the caret.
      if (editor?.selection().collapsed) selectWord(editor)
      const selection = editor?.selection()
      if (!editor || !selection || selection.collapsed || selection.block === null) return false
      const inText = editor.annotated().map((a) => a.id)
      const id = nextId([...store.getState().annotations.map((a) => a.id), ...inText])
      if (!editor.annotate(id)) return false
      // What is typed before the card is there must not fall on the selected words.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      // A field is marked whole, so that more words may be spoken of than were selected.
      const text = editor.annotated().find((a) => a.id === id)?.text ?? selection.text
      store.setState({
        drafting: { id, text, block: selection.block },
        rightTab: 'comments',
        rightShown: true,
        thread: null,
        suggestion: null,
      })
      editor.activate(id)
      return true
    },
    cancelDraft() {
      const { drafting } = store.getState()
      if (!drafting) return
      store.setState({ drafting: null })
      session()?.unannotate(drafting.id)
      session()?.focus()
    },
    begin(kind, body) {
      const { annotations, drafting } = store.getState()
      if (!drafting) return
      const annotation: Annotation = {
        id: drafting.id,
        kind,
        author: author(),
        created: now(),
        body,
        replies: [],
        anchor: { exact: drafting.text, prefix: '', suffix: '', start: 0, end: 0 },
      }
      store.setState({
        annotations: [...annotations, annotation],
        drafting: null,
        saved: { kind: 'changed' },
      })
      threads.activate(drafting.id)
      // Writing goes on behind the words, which the next key must not type over.
      const editor = session()
      const caret = editor?.caret()
      if (caret) editor?.reveal({ block: caret.block, start: caret.offset })
      editor?.focus()
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
    assign(id, name) {
      const assignee = name.trim()
      change(id, ({ assignee: _, ...thread }) => ({ ...thread, ...(assignee && { assignee }) }))
    },
    setKind: (id, kind) => change(id, (a) => ({ ...a, kind })),
    attachToSelection(id) {
      const editor = session()
      if (!editor || editor.selection().collapsed) return false
      editor.unannotate(id)
      if (!editor.annotate(id)) return false
      const exact = editor.annotated().find((a) => a.id === id)?.text ?? ''
      change(id, (a) => ({ ...a, anchor: { exact, prefix: '', suffix: '', start: 0, end: 0 } }))
      threads.activate(id)
      return true
    },
    attachAt(id, place) {
      session()?.reveal(place)
      return threads.attachToSelection(id)
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
      store.setState({ thread: id, suggestion: null })
      session()?.activate(id)
    },
  }
  return threads
}
