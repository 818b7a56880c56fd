import { checkBrief } from '../../app/pipeline.ts'
import type { Desk } from '../state/desk.ts'

/** Runs every check and shows what it found; asked for by a person. */
export function checkNote(desk: Desk): void {
  refreshFindings(desk)
  desk.store.setState({ checked: true, rightTab: 'needs', rightShown: true })
  if (desk.store.getState().findings.length === 0) desk.say('The check found nothing to correct.')
}

/** Runs every check quietly: the list follows the text, the page shows errors only. */
export function refreshFindings(desk: Desk): void {
  const brief = desk.documents.current()
  if (!brief) return
  try {
    desk.store.setState({ findings: checkBrief(brief) })
  } catch (error) {
    desk.fail(error)
  }
}
