import { Check, X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'
import { sayTime } from '../ui/say-day.ts'
import { stepThread } from './go-to-thread.ts'
import { cardOf } from './list-cards.ts'
import { sayInOneLine } from './say-change.ts'
import type { Suggested } from './suggested.ts'

/** Who stands behind a change that no person proposed. */
const CAUSES: Partial<Record<Suggested['cause']['kind'], string>> = { refresh: 'The record', merge: 'A copy' }

interface Props {
  readonly suggested: Suggested
  /** Its place among those listed, from 1, and how many there are: not all of them are drawn. */
  readonly at: number
  readonly of: number
}

/** One suggestion: who proposes what, and what becomes of it. */
export function SuggestionCard({ suggested, at: place, of }: Props) {
  const desk = useDesk()
  const { id, says, at, cause } = suggested
  const active = useDeskState((s) => s.suggestion === id)
  const readOnly = useDeskState((s) => s.open?.brief.readOnly === true)
  const author = suggested.author || CAUSES[cause.kind] || 'Someone'
  const decide = (decision: 'accept' | 'reject') => {
    desk.suggestions.decide([id], decision)
    desk.session()?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') {
      desk.suggestions.activate(null)
      desk.session()?.focus()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!active) desk.suggestions.activate(id)
      stepThread(desk, event.key === 'ArrowDown' ? 1 : -1)
    }
  }
  return (
    <article
      className={`thread suggestion-card${active ? ' active' : ''}`}
      data-thread={cardOf(id)}
      data-suggestion={id}
      aria-label={`Suggestion by ${author}`}
      aria-posinset={place}
      aria-setsize={of}
      onKeyDown={onKeyDown}
    >
      <header className="thread-head">
        <button
          type="button"
          className="thread-open"
          aria-expanded={active}
          aria-label={`Suggestion by ${author}: ${sayInOneLine(says)}`}
          onClick={() => desk.suggestions.activate(id)}
        >
          {author}
        </button>
        {at && <time dateTime={at}>{sayTime(at)}</time>}
      </header>
      <p className="thread-body suggestion-says">
        <span className="suggestion-does">{says.does}</span> {says.out && <del>{says.out}</del>}{' '}
        {says.put && <ins>{says.put}</ins>}
      </p>
      {active && !readOnly && (
        <div className="thread-actions">
          <Button onPress={() => decide('accept')}>
            <Check size={15} aria-hidden /> Accept
          </Button>
          <Button onPress={() => decide('reject')}>
            <X size={15} aria-hidden /> Reject
          </Button>
        </div>
      )}
    </article>
  )
}
