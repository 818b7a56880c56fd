import { RefreshCw } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'
import { PendingRow } from './pending-row.tsx'
import { answerPending } from './use-pending-changes.ts'
import './pending-changes.css'

/** A quiet card while the record is as it was; open, every change with before, after and cause. */
export function PendingChanges() {
  const desk = useDesk()
  const pending = useDeskState((s) => s.pending)
  const [open, setOpen] = useState(false)
  if (pending.length === 0) return null
  const answerAll = (words: string, answer: 'take' | 'leave') =>
    answerPending(desk, words, new Map(pending.map(({ id }) => [id, answer])))
  const onKeyDown = (event: KeyboardEvent) => {
    const row = event.target instanceof HTMLElement && event.target.closest<HTMLElement>('.pending')
    const answer = ({ a: 'take', k: 'leave' } as const)[event.key.toLowerCase()]
    if (!row || !answer || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const next = row.nextElementSibling ?? row.previousElementSibling
    answerPending(
      desk,
      answer === 'take' ? 'Taken into the note.' : 'Your words stay.',
      new Map([[row.dataset.pending ?? '', answer]]),
    )
    requestAnimationFrame(() => next?.querySelector<HTMLElement>('.pending-body')?.focus())
  }
  return (
    <section className="pending-card" aria-label="The record changed">
      <AriaButton className="need-body" aria-expanded={open} onPress={() => setOpen(!open)}>
        <RefreshCw size={16} aria-hidden />
        <span className="need-words">
          The record changed: {pending.length === 1 ? '1 change' : `${pending.length} changes`}
        </span>
        <span className="need-help">
          {open
            ? 'Take what is right, keep your words where they are better.'
            : 'Press to see them one by one.'}
        </span>
      </AriaButton>
      {open && (
        <>
          <div className="need-actions">
            <Button look="quiet" onPress={() => answerAll('All taken into the note.', 'take')}>
              Take all
            </Button>
            <Button look="quiet" onPress={() => answerAll('The note stays as it is.', 'leave')}>
              Keep all as it is
            </Button>
          </div>
          <ul className="pending-list" onKeyDown={onKeyDown}>
            {pending.map((one) => (
              <PendingRow key={one.id} one={one} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
