import { sourcesById } from '../../app/pipeline.ts'
import type { Finding } from '../../app/review/checks/check.ts'
import type { Ledger } from '../../app/review/ledger/ledger.ts'
import type { Desk } from '../state/desk.ts'
import type { DeskState } from '../state/desk-state.ts'
import { type Checked, checker } from './checker.ts'
import { houseOf } from './house.ts'

/** Runs every check and shows what it found; asked for by a person. */
export async function checkNote(desk: Desk): Promise<void> {
  desk.store.setState({ checked: true, rightTab: 'needs', rightShown: true })
  const findings = await refreshFindings(desk)
  if (findings?.length === 0) desk.say('The check found nothing to correct.')
}

/** The ledger is worked out while somebody looks at it, and once a whole check was asked for. */
export const wantsLedger = ({ checked, rightTab, rightShown }: DeskState): boolean =>
  checked || (rightTab === 'evidence' && rightShown)

/** Runs every check quietly: the list follows the text, the page shows errors only. */
export const refreshFindings = async (desk: Desk): Promise<readonly Finding[] | null> =>
  (await refresh(desk, wantsLedger(desk.store.getState())))?.findings ?? null

/** The ledger of the words as they stand now. */
export const refreshLedger = async (desk: Desk): Promise<Ledger | null> =>
  (await refresh(desk, true))?.ledger ?? null

/**
 * Null when the words have changed meanwhile: their places would be those of a text that is no more, and another check
 * is on its way.
 */
async function refresh(desk: Desk, ledger: boolean): Promise<Checked | null> {
  const { open, head, meeting, revision, claims, profile } = desk.store.getState()
  if (!open) return null
  const note = { ...(desk.session()?.current() ?? open.brief.note), head }
  const record = meeting ?? undefined
  const sources = sourcesById({ sources: open.brief.sources, ...(record && { meeting: record }) })
  try {
    const checked = await checker.check(
      { note, meeting: record, sources, claims, house: houseOf(profile) },
      ledger,
      (checking) => desk.store.setState({ checking }),
    )
    const now = desk.store.getState()
    const same =
      now.open?.key === open.key &&
      now.revision === revision &&
      now.meeting === meeting &&
      now.claims === claims
    if (!same || !checked) return null
    desk.store.setState({ findings: checked.findings, ...(checked.ledger && { ledger: checked.ledger }) })
    return checked
  } catch (error) {
    desk.fail(error)
    return null
  } finally {
    if (desk.store.getState().checking) desk.store.setState({ checking: null })
  }
}
