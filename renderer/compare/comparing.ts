import { BriefError } from '../../app/errors.ts'
import type { Version } from '../../app/host/contract.ts'
import { openBrief } from '../../app/pipeline.ts'
import { compareNotes } from '../../app/review/compare.ts'
import { whoseOf } from '../history/whose.ts'
import type { Desk } from '../state/desk.ts'
import { sayInstant } from '../ui/say-day.ts'
import type { Side } from './side.ts'

/** Shows what the later note changes of the earlier one, in place of the page until it is closed. */
export function compareSides(desk: Desk, before: Side, after: Side): void {
  const comparison = compareNotes(before.brief.note, after.brief.note)
  desk.store.setState({ comparing: { before, after, comparison }, changeAt: null, sheet: null })
}

/** The note on the desk, with every word as it stands. */
export function sideNow(desk: Desk): Side {
  const brief = desk.documents.current()
  if (brief) return { words: 'the note as it stands now', brief }
  throw new BriefError('file-missing', 'No note is open.', 'Open one first.')
}

/** What to call a version: its name, or when it was kept. */
export const sayVersion = ({ name, at }: Version): string =>
  name ? `“${name}”` : `the version of ${sayInstant(at)}`

export async function sideOf(desk: Desk, version: Version): Promise<Side> {
  const words = sayVersion(version)
  return { words, brief: openBrief(await desk.host.readVersion(whoseOf(desk), version.id), words) }
}

export const stopComparing = (desk: Desk): void => {
  desk.store.setState({ comparing: null, changeAt: null })
  desk.session()?.focus()
}
