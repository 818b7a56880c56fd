import type { Desk } from '../state/desk.ts'
import { cardOf, listCards } from './list-cards.ts'
import { suggestedNow } from './suggested.ts'

/**
 * To the next or previous of the threads and suggestions that are listed, round and round. Its card takes the keys, so
 * that it is read out; Escape gives them back.
 */
export function stepThread(desk: Desk, by: 1 | -1): void {
  const { annotations, thread, suggestion, threadFilter: filter, profile } = desk.store.getState()
  const listed = listCards({
    annotations,
    found: desk.session()?.annotated() ?? [],
    suggested: suggestedNow(desk),
    filter,
    me: profile.author,
    thread,
    suggestion,
  })
  const at = listed.findIndex(({ id }) => id === (suggestion === null ? thread : cardOf(suggestion)))
  const from = at === -1 && by === -1 ? 0 : at
  const next = listed[(from + by + listed.length) % listed.length]
  if (!next) {
    desk.say('No comment and no suggestion is listed.')
    return
  }
  desk.store.setState({ rightTab: 'comments', rightShown: true })
  if (next.suggested) desk.suggestions.activate(next.suggested.id)
  else desk.threads.activate(next.id)
  focusCard(next.id)
}

/** The card may be drawn only with the next picture. */
function focusCard(id: string, tries = 5): void {
  requestAnimationFrame(() => {
    const card = document.querySelector<HTMLElement>(`[data-thread="${CSS.escape(id)}"] .thread-open`)
    if (card) card.focus()
    else if (tries > 0) focusCard(id, tries - 1)
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
