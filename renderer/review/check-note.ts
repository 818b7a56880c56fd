import { sourcesById } from '../../app/pipeline.ts'
import type { Finding } from '../../app/review/checks/check.ts'
import type { Desk } from '../state/desk.ts'
import { checker } from './checker.ts'

/** Runs every check and shows what it found; asked for by a person. */
export async function checkNote(desk: Desk): Promise<void> {
  desk.store.setState({ checked: true, rightTab: 'needs', rightShown: true })
  const findings = await refreshFindings(desk)
  if (findings?.length === 0) desk.say('The check found nothing to correct.')
}

/**
 * Runs every check quietly: the list follows the text, the page shows errors only. Null when the words have changed
 * meanwhile: their places would be those of a text that is no more, and another check is on its way.
 */
export async function refreshFindings(desk: Desk): Promise<readonly Finding[] | null> {
  const { open, head, meeting, revision } = desk.store.getState()
  if (!open) return null
  const note = { ...(desk.session()?.current() ?? open.brief.note), head }
  const record = meeting ?? undefined
  const sources = sourcesById({ sources: open.brief.sources, ...(record && { meeting: record }) })
  try {
    const findings = await checker.check({ note, meeting: record, sources }, (checking) =>
      desk.store.setState({ checking }),
    )
    const now = desk.store.getState()
    const same = now.open?.key === open.key && now.revision === revision && now.meeting === meeting
    if (!same || !findings) return null
    desk.store.setState({ findings })
    return findings
  } catch (error) {
    desk.fail(error)
    return null
  } finally {
    if (desk.store.getState().checking) desk.store.setState({ checking: null })
  }
}
