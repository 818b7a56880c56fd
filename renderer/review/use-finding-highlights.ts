import { useEffect } from 'react'
import type { Finding } from '../../app/review/checks/check.ts'
import type { BlockRange, EditorSession } from '../editor/session.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { refreshFindings } from './check-note.ts'

/** How long the text must rest before it is checked again. */
const REST_MS = 700

const rangesOf = (findings: readonly Finding[]): readonly BlockRange[] =>
  findings.flatMap(({ place: { block, start, end } }) => (end > start ? [{ block, start, end }] : []))

/** Keeps findings in step with the text and shows them in the page: errors always, the rest once a check was asked for. */
export function useFindingHighlights(session: EditorSession): void {
  const desk = useDesk()
  const live = useDeskState((s) => s.live)
  const findings = useDeskState((s) => s.findings)
  const checked = useDeskState((s) => s.checked)
  useEffect(() => {
    if (!live) return
    const timer = setTimeout(() => refreshFindings(desk), REST_MS)
    return () => clearTimeout(timer)
  }, [desk, live])
  useEffect(() => {
    session.highlight('finding-error', rangesOf(findings.filter((f) => f.severity === 'error')))
    session.highlight(
      'finding-warning',
      checked ? rangesOf(findings.filter((f) => f.severity !== 'error')) : [],
    )
  }, [session, findings, checked])
}
