import { useEffect, useRef, useState } from 'react'
import type { Finding } from '../../app/review/checks/check.ts'
import type { EditorSession } from '../editor/session.ts'
import { createThrottle } from '../state/throttle.ts'
import { useDeskState } from '../state/use-desk.tsx'

/** Heard when the caret comes to rest, not at each step over the words. */
const REST_MS = 350
const WEIGHTS = { error: 'Error', warning: 'Warning', info: 'Note' } as const

/** Says what a finding says when the caret comes to its words: once for each, and only what the page shows. */
export function FindingAtCaret({ session }: { readonly session: EditorSession }) {
  const findings = useDeskState((s) => s.findings)
  const checked = useDeskState((s) => s.checked)
  const shown = useRef<readonly Finding[]>([])
  const [words, setWords] = useState('')
  useEffect(() => {
    shown.current = findings.filter((f) => checked || f.severity === 'error')
  }, [findings, checked])
  useEffect(() => {
    const timer = createThrottle(REST_MS, REST_MS, () => {
      const at = shown.current.length > 0 ? session.caret() : null
      const here = at
        ? shown.current.find(
            ({ place }) => place.block === at.block && place.start <= at.offset && at.offset <= place.end,
          )
        : undefined
      // Places are those of the last check: words that were changed since are no longer what was judged.
      const stands = here && here.place.quote !== '' && session.textAt(here.place) === here.place.quote
      setWords(stands ? `${WEIGHTS[here.severity]}: ${here.message} ${here.remedy}` : '')
    })
    const stop = session.onSelection(timer.soon)
    return () => {
      stop()
      timer.stop()
    }
  }, [session])
  return (
    <div className="visually-hidden" role="status" aria-label="Finding at the caret">
      {words}
    </div>
  )
}
