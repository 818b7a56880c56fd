import type { Desk } from '../state/desk.ts'

/** Whose history the machine is asked for: the note’s file, or its journal while it has none. */
export function whoseOf({ store }: Pick<Desk, 'store'>): { journal: string; token?: string } {
  const { open } = store.getState()
  return { journal: open?.journal ?? 'no-note-open', ...(open?.token && { token: open.token }) }
}
