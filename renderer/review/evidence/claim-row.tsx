import { type KeyboardEvent, memo, useEffect, useRef } from 'react'
import type { LedgerEntry } from '../../../app/review/ledger/ledger.ts'
import { useDesk } from '../../state/use-desk.tsx'
import { ClaimCare } from './claim-care.tsx'
import { actByKey } from './claim-keys.ts'
import { CLAIM_SIGNS } from './claim-states.ts'

interface Props {
  readonly entry: LedgerEntry
  /** The sentence at the caret, or gone to last. */
  readonly current: boolean
  readonly onGoTo: (entry: LedgerEntry) => void
}

/** One sentence: its state in a sign and in words, and when it is the one in hand what it stands on. */
export const ClaimRow = memo(function ClaimRow({ entry, current, onGoTo }: Props) {
  const desk = useDesk()
  const row = useRef<HTMLLIElement>(null)
  const { state, place, lapsed, settled, evidence } = entry
  const { icon: Icon, words } = CLAIM_SIGNS[state]
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !current) return
    if (actByKey(desk, entry, event.key)) event.preventDefault()
  }
  return (
    <li
      ref={row}
      className={`claim ${state.replace(' ', '-')}${current ? ' current' : ''}`}
      onKeyDown={onKeyDown}
    >
      <button
        type="button"
        className="claim-body"
        aria-expanded={current}
        aria-current={current || undefined}
        onClick={() => onGoTo(entry)}
      >
        <Icon size={16} aria-hidden />
        <span className="claim-state">
          {words}
          {settled && `: ${settled.by}`}
          {!settled && evidence.length > 1 && `, ${evidence.length} passages`}
        </span>
        <q className="claim-words">{place.quote}</q>
      </button>
      {lapsed && (
        <p className="claim-lapsed">
          {lapsed.by} settled this as “{CLAIM_SIGNS[lapsed.state].words.toLowerCase()}”; the words changed
          since. They were: “{lapsed.quote}”
        </p>
      )}
      {current && <ClaimCare entry={entry} />}
    </li>
  )
})
