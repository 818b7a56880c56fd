import { app } from 'electron'

/** One program at a time. The loser touches nothing: the winner hears of its arguments and opens what they name. */
export function takeLock(): boolean {
  if (app.requestSingleInstanceLock()) return true
  app.exit(0)
  return false
}
