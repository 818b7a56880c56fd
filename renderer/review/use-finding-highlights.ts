import { useEffect } from 'react'
import type { Finding } from '../../app/review/checks/check.ts'
import type { BlockRange, EditorSession } from '../editor/session.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { refreshFindings, wantsLedger } from './check-note.ts'
import { checker } from './checker.ts'

/** How long the text must rest before it is checked again, and the check wait at most for a quiet moment. */
const REST_MS = 400
const IDLE_MS = 1_000

const rangesOf = (findings: readonly Finding[]): readonly BlockRange[] =>
  findings.flatMap(({ place: { block, start, end } }) => (end > start ? [{ block, start, end }] : []))

/**
 * Keeps findings in step with the text and shows them in the page: what is contradicted and altered quotations always,
 * the rest once a check was asked for.
 */
export function useFindingHighlights(session: EditorSession): void {
  const desk = useDesk()
  const live = useDeskState((s) => s.live)
  const sources = useDeskState((s) => s.open?.brief.sources)
  const head = useDeskState((s) => s.head)
  const meeting = useDeskState((s) => s.meeting)
  const findings = useDeskState((s) => s.findings)
  const claims = useDeskState((s) => s.claims)
  const profile = useDeskState((s) => s.profile)
  const ledger = useDeskState(wantsLedger)
  const checked = useDeskState((s) => s.checked)
  useEffect(() => () => checker.close(), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a check reads, of which it is asked anew when it changes.
  useEffect(() => {
    if (!live) return
    let idle = 0
    const timer = setTimeout(() => {
      idle = requestIdleCallback(() => void refreshFindings(desk), { timeout: IDLE_MS })
    }, REST_MS)
    return () => {
      clearTimeout(timer)
      cancelIdleCallback(idle)
    }
  }, [desk, live, sources, head, meeting, claims, profile, ledger])
  useEffect(() => {
    const shown = checked ? findings : findings.filter((f) => f.stops)
    session.highlight('finding-error', rangesOf(shown.filter((f) => f.severity === 'error')))
    session.highlight('finding-warning', rangesOf(shown.filter((f) => f.severity !== 'error')))
  }, [session, findings, checked])
}
