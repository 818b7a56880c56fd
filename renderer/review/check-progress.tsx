import { useDeskState } from '../state/use-desk.tsx'
import { checker } from './checker.ts'

/** How far a long check has come, and the way to give it up; nothing while checks are quick. */
export function CheckProgress() {
  const checking = useDeskState((s) => s.checking)
  if (!checking) return null
  const share = Math.round((100 * checking.done) / Math.max(1, checking.of))
  return (
    <>
      <span role="status" aria-label="Checking the note">
        Checking the note… {share} %
      </span>
      <button type="button" onClick={() => checker.stop()}>
        Stop checking
      </button>
    </>
  )
}
