import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { LedgerEntry } from '../../../app/review/ledger/ledger.ts'
import { runCommand } from '../../keys/run-command.ts'
import { useDesk, useDeskState } from '../../state/use-desk.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ClaimRow } from './claim-row.tsx'
import { CLAIM_FILTERS, CLAIM_SIGNS, type ClaimFilter, caredFor, isShownUnder } from './claim-states.ts'
import { forgetGone } from './settle-sentence.ts'
import { useSentenceAtCaret } from './use-sentence-at-caret.ts'
import '../rows.css'
import './evidence.css'

/** Rows drawn at a time: a note of two pages has some thirty, one of two hundred pages thousands. */
const PART = 150
const NONE: readonly LedgerEntry[] = []

/** Every statement of fact and what it stands on; the sentence at the caret is the one in hand. */
export function Evidence() {
  const desk = useDesk()
  const ledger = useDeskState((s) => s.ledger)
  const sources = useDeskState((s) => s.open?.brief.sources.size ?? 0)
  const [filter, setFilter] = useState<ClaimFilter | null>(null)
  const [current, setCurrent] = useState<LedgerEntry['place'] | null>(null)
  const [part, setPart] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const entries = useMemo(() => (ledger ? caredFor(ledger.entries) : NONE), [ledger])
  const shown = useMemo(() => entries.filter((e) => isShownUnder(e, filter)), [entries, filter])
  const at = useMemo(() => indexOf(shown, current), [shown, current])
  const take = useCallback(
    (entry: LedgerEntry) => {
      setCurrent(entry.place)
      const index = shown.indexOf(entry)
      if (index >= 0) setPart(Math.floor(index / PART))
    },
    [shown],
  )
  const goTo = useCallback(
    (entry: LedgerEntry) => {
      take(entry)
      const { block, start, end } = entry.place
      // Shown, not selected: the focus stays here, where single keys act on the sentence.
      desk.session()?.show({ block, start, end })
      const [passage] = entry.evidence
      if (passage) desk.lightPassages(entry.evidence)
    },
    [desk, take],
  )
  useSentenceAtCaret(list, shown, take)
  const place = shown[at]?.place
  useEffect(() => {
    const { block, start, end } = place ?? { block: 0, start: 0, end: 0 }
    desk.session()?.highlight('sentence', place ? [{ block, start, end }] : [])
  }, [desk, place])
  useEffect(() => () => desk.session()?.highlight('sentence', []), [desk])

  if (sources === 0)
    return (
      <Empty title="Nothing to hold the note against">
        With sources beside the note, each of its statements is listed here with the passage it stands on.
        <Button onPress={() => runCommand(desk, 'sources')}>Add sources…</Button>
      </Empty>
    )
  if (!ledger) return <Empty title="Reading the note against its sources…" />
  if (entries.length === 0)
    return (
      <Empty title="No statements yet">
        Sentences of the sections that state facts are listed here, each with what it stands on.
      </Empty>
    )

  const filters = CLAIM_FILTERS.filter((f) => entries.some((e) => isShownUnder(e, f)))
  const parts = Math.ceil(shown.length / PART)
  const from = Math.min(part, Math.max(0, parts - 1)) * PART
  const borne = entries.filter((e) => e.state === 'borne out' || e.state === 'paraphrase checked').length
  return (
    <>
      <div className="evidence-head">
        <p>
          {borne} of {entries.length} {entries.length === 1 ? 'statement is' : 'statements are'} borne out
        </p>
        <ToggleButtonGroup
          aria-label="Show"
          className="evidence-filters"
          selectionMode="single"
          selectedKeys={filter ? [filter] : []}
          onSelectionChange={(keys) => {
            const [key] = keys
            setFilter(CLAIM_FILTERS.find((f) => f === key) ?? null)
            setPart(0)
          }}
        >
          {filters.map((f) => (
            <ToggleButton key={f} id={f} className="filter">
              {f === 'changed' ? 'Changed since' : CLAIM_SIGNS[f].words}{' '}
              <span>{entries.filter((e) => isShownUnder(e, f)).length}</span>
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      <ul ref={list} className="rail-scroll claims" onKeyDown={stepRows}>
        {shown.slice(from, from + PART).map((entry, i) => (
          <ClaimRow
            key={`${entry.place.block} ${entry.place.start} ${entry.place.quote}`}
            entry={entry}
            current={from + i === at}
            onGoTo={goTo}
          />
        ))}
      </ul>
      {parts > 1 && (
        <div className="evidence-parts">
          <Button look="quiet" isDisabled={from === 0} onPress={() => setPart(part - 1)}>
            Earlier
          </Button>
          <span>
            {from + 1}–{Math.min(from + PART, shown.length)} of {shown.length}
          </span>
          <Button look="quiet" isDisabled={from + PART >= shown.length} onPress={() => setPart(part + 1)}>
            Later
          </Button>
        </div>
      )}
      {ledger.gone.length > 0 && (
        <p className="evidence-gone">
          {ledger.gone.length === 1
            ? 'One settled sentence is'
            : `${ledger.gone.length} settled sentences are`}{' '}
          no longer in the note. Should {ledger.gone.length === 1 ? 'it' : 'one'} come back, it is settled
          again.
          <Button look="quiet" onPress={() => forgetGone(desk, ledger.gone)}>
            Forget {ledger.gone.length === 1 ? 'it' : 'them'}
          </Button>
        </p>
      )}
    </>
  )
}

/** The same sentence in a ledger made since: the same words, nearest to where they were. */
function indexOf(entries: readonly LedgerEntry[], place: LedgerEntry['place'] | null): number {
  if (!place) return -1
  const exact = entries.findIndex((e) => e.place === place)
  if (exact >= 0) return exact
  let best = -1
  for (const [i, e] of entries.entries()) {
    if (e.place.quote !== place.quote) continue
    const nearer =
      best < 0 ||
      Math.abs(e.place.block - place.block) < Math.abs((entries[best]?.place.block ?? 0) - place.block)
    if (nearer) best = i
  }
  return best
}

/** Arrows go from row to row. */
function stepRows(event: KeyboardEvent<HTMLUListElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const rows = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('.claim-body')]
  const row = (event.target as Element).closest('.claim')?.querySelector<HTMLButtonElement>('.claim-body')
  const at = row ? rows.indexOf(row) : -1
  const next = rows[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (!next) return
  event.preventDefault()
  next.focus()
}
