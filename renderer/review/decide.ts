import type { Desk } from '../state/desk.ts'
import { suggestedNow } from './suggested.ts'

type Decision = 'accept' | 'reject'

const DONE: Readonly<Record<Decision, string>> = { accept: 'Accepted', reject: 'Rejected' }

function decide(desk: Desk, ids: readonly string[], decision: Decision, none: string): void {
  const count = desk.suggestions.decide(ids, decision)
  if (count === 0) desk.say(none)
  else if (count > 1) desk.say(`${DONE[decision]} ${count} suggestions.`)
}

/** The suggestion that is lit, else the one at the caret. */
function here(desk: Desk): string | undefined {
  const { suggestion } = desk.store.getState()
  const at = desk.session()?.selection().suggestions ?? []
  return suggestion && suggestedNow(desk).some(({ id }) => id === suggestion) ? suggestion : at[0]
}

/** Decides on the suggestion here and goes on to the next. */
export function decideHere(desk: Desk, decision: Decision): void {
  const id = here(desk)
  const before = suggestedNow(desk)
  const next = before[before.findIndex((one) => one.id === id) + 1]
  decide(desk, id ? [id] : [], decision, 'No suggestion stands here. Go to one first.')
  if (id && next) desk.suggestions.activate(next.id)
}

export function decideSelected(desk: Desk, decision: Decision): void {
  const ids = desk.session()?.selectedSuggestions() ?? []
  decide(desk, ids, decision, 'The selection holds no suggestion.')
}

export function decideByAuthor(desk: Desk, decision: Decision): void {
  const id = here(desk)
  const all = suggestedNow(desk)
  const author = all.find((one) => one.id === id)?.author
  const ids = author === undefined ? [] : all.filter((one) => one.author === author).map((one) => one.id)
  decide(desk, ids, decision, 'Go to a suggestion of the author first.')
}

export function decideAll(desk: Desk, decision: Decision): void {
  decide(
    desk,
    suggestedNow(desk).map(({ id }) => id),
    decision,
    'The note holds no suggestions.',
  )
}

/** To the next or previous suggestion, round and round. */
export function stepSuggestion(desk: Desk, by: 1 | -1): void {
  const all = suggestedNow(desk)
  if (all.length === 0) {
    desk.say('The note holds no suggestions.')
    return
  }
  const now = all.findIndex(({ id }) => id === desk.store.getState().suggestion)
  const at = now === -1 ? (by === 1 ? 0 : all.length - 1) : (now + by + all.length) % all.length
  const next = all[at]
  if (!next) return
  desk.store.setState({ rightShown: true, rightTab: 'comments' })
  desk.suggestions.activate(next.id)
}
