import type { Desk } from '../state/desk.ts'

/** To the next or previous thread of those listed. Its card takes the keys, so that it is read out; Escape gives them back. */
export function stepThread(desk: Desk, by: 1 | -1): void {
  const id = desk.threads.step(by)
  if (id === null) desk.say('No comment is listed.')
  else focusThread(id)
}

/** The card may be drawn only with the next picture. */
export function focusThread(id: string, tries = 5): void {
  requestAnimationFrame(() => {
    const card = document.querySelector<HTMLElement>(`[data-thread="${CSS.escape(id)}"] .thread-open`)
    if (card) card.focus()
    else if (tries > 0) focusThread(id, tries - 1)
  })
}

/** Settles the thread that is open, or opens it again. */
export function settleThread(desk: Desk): void {
  const { annotations, thread } = desk.store.getState()
  const active = annotations.find((a) => a.id === thread)
  if (!active) desk.say('Choose a comment first.')
  else if (active.resolved) desk.threads.reopen(active.id)
  else desk.threads.resolve(active.id)
}
