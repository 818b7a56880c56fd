import type { ReactNode } from 'react'
import { ProgressBar } from 'react-aria-components'
import type { Progress } from '../state/desk-state.ts'
import { Button } from '../ui/button.tsx'
import './working.css'

/** What long work is doing, how far it is, and the way to stop it. */
export function Working({
  progress,
  onCancel,
  children,
}: {
  readonly progress: Progress
  readonly onCancel: () => void
  /** Other ways to end it, or to leave it. */
  readonly children?: ReactNode
}) {
  const { doing, done, of } = progress
  return (
    <div className="working">
      <ProgressBar aria-label={doing} value={done} maxValue={Math.max(1, of)} className="working-bar">
        {({ percentage }) => <progress value={percentage ?? 0} max={100} aria-hidden />}
      </ProgressBar>
      <span className="working-words" role="status">
        {doing}…
      </span>
      {children}
      <Button onPress={onCancel}>Cancel</Button>
    </div>
  )
}
