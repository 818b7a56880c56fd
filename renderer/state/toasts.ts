import type { StoreApi } from 'zustand/vanilla'
import { BriefError, type ErrorData } from '../../app/errors.ts'
import type { DeskState, Toast } from './desk-state.ts'

let last = 0

/** Says something and offers what to do about it; stays until it is dismissed or acted on. */
export function say(
  store: StoreApi<DeskState>,
  words: string,
  actions: Toast['actions'] = [],
  tone: Toast['tone'] = 'plain',
): number {
  const id = ++last
  // Three at a time: an older one has been read by then.
  store.setState((s) => ({ toasts: [...s.toasts.slice(-2), { id, words, tone, actions }] }))
  return id
}

export function dismiss(store: StoreApi<DeskState>, id: number): void {
  store.setState((s) => ({ toasts: s.toasts.filter((t) => t.id !== id) }))
}

/** What any failure says in the window: what happened and what to do, in whole sentences. */
export function toErrorData(error: unknown): ErrorData {
  if (error instanceof BriefError) return error.toData()
  return {
    code: 'call-refused',
    message: 'Something went wrong that should not have.',
    remedy: `Your words are safe in the window. Save the note under another name and start again. (${
      error instanceof Error ? error.message : String(error)
    })`,
  }
}

export function sayError(store: StoreApi<DeskState>, error: unknown, actions: Toast['actions'] = []): void {
  const { code, message, remedy, place } = toErrorData(error)
  if (code === 'cancelled') return
  say(store, `${place?.file ? `${place.file}: ` : ''}${message} ${remedy}`, actions, 'error')
}
