import type { Desk } from '../state/desk.ts'

/** Shows the next or the previous of the words looked for; opens the bar where it is closed. */
export function stepFound(desk: Desk, direction: 1 | -1): void {
  if (desk.store.getState().find === 'off') {
    desk.store.setState({ find: 'find' })
    return
  }
  const found = desk.session()?.findStep(direction)
  if (found) desk.store.setState({ found })
}
