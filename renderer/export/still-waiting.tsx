import { useMemo } from 'react'
import { countUnsettled } from '../../app/review/unsettled-places.ts'
import { runCommand } from '../keys/run-command.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'

/** What waits for a person while the note goes out: one line, and the way to it. */
export function StillWaiting() {
  const desk = useDesk()
  const findings = useDeskState((s) => s.findings.length)
  const open = useDeskState((s) => s.annotations.filter((a) => !a.resolved).length)
  const live = useDeskState((s) => s.live)
  const meeting = useDeskState((s) => s.meeting)
  const changes = useDeskState((s) => s.pending.length)
  const unsettled = useMemo(() => (live && meeting ? countUnsettled(live, meeting) : 0), [live, meeting])
  const waiting = [
    count(findings, 'finding'),
    count(open, 'open comment'),
    unsettled > 0 && `${count(unsettled, 'drafted item')} in the note not settled`,
    changes > 0 && `${count(changes, 'change')} of the record not taken in`,
  ].filter((words) => words)
  return (
    <p className="left-out-waits">
      {waiting.length === 0 ? 'Nothing waits for you.' : `Still waiting: ${waiting.join(', ')}.`}
      {waiting.length > 0 && (
        <Button
          look="quiet"
          onPress={() => {
            desk.show(null)
            runCommand(desk, 'needs')
          }}
        >
          Look at them
        </Button>
      )}
    </p>
  )
}

const count = (n: number, words: string): string => (n === 0 ? '' : `${n} ${words}${n === 1 ? '' : 's'}`)
