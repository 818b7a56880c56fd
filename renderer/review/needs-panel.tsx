import { CircleAlert, CircleHelp, MessageSquare, PencilLine, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { runCommand } from '../keys/run-command.ts'
import { ConflictRow } from '../settle/conflict-row.tsx'
import { PendingChanges } from '../settle/pending-changes.tsx'
import { onSettleKey, SETTLE_KEYS } from '../settle/settle-keys.ts'
import { SettleRow } from '../settle/settle-row.tsx'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { goTo, takeSuggestion } from './go-to-need.ts'
import type { Need } from './needs.ts'
import { useNeeds } from './use-needs.ts'
import './rows.css'
import './needs-panel.css'

const KINDS = [
  ['finding', 'Findings'],
  ['comment', 'Comments'],
  ['suggestion', 'Suggestions'],
  ['unsettled', 'To be settled'],
] as const

/** Rows drawn at a time. */
const STEP = 100

/** Everything that waits for a person, worst first; filters behind it. */
export function Needs() {
  const desk = useDesk()
  const { needs, more } = useNeeds()
  const all = useDeskState((s) => s.needsAll)
  const checked = useDeskState((s) => s.checked)
  const [only, setOnly] = useState<Need['kind'] | null>(null)
  const [most, setMost] = useState(STEP)
  const current = useDeskState((s) => s.need)
  const kinds = KINDS.filter(([kind]) => needs.some((n) => n.kind === kind))
  const shown = only && kinds.some(([k]) => k === only) ? needs.filter((n) => n.kind === only) : needs
  // Rows are drawn in steps: hundreds at once would be felt. The one a key went to is always among them.
  const drawn = shown.slice(0, Math.max(most, shown.findIndex((n) => n.id === current) + 1))
  const pending = useDeskState((s) => s.pending.length)
  if (needs.length === 0 && pending === 0)
    return (
      <Empty title="Nothing needs you">
        {checked
          ? 'The check found nothing, no comment is open, and nothing waits to be settled.'
          : 'Contradictions, open comments and whatever is still empty are listed here.'}
        {!checked && <Button onPress={() => runCommand(desk, 'check')}>Check the note</Button>}
      </Empty>
    )
  return (
    <>
      <div className="needs-filters">
        {kinds.length > 1 && (
          <ToggleButtonGroup
            aria-label="Show"
            selectionMode="single"
            selectedKeys={only ? [only] : []}
            onSelectionChange={(keys) => {
              const [key] = keys
              setOnly(KINDS.find(([k]) => k === key)?.[0] ?? null)
            }}
          >
            {kinds.map(([kind, words]) => (
              <ToggleButton key={kind} id={kind} className="filter">
                {words} <span>{needs.filter((n) => n.kind === kind).length}</span>
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        )}
        <Button className="needs-check" look="quiet" onPress={() => runCommand(desk, 'check')}>
          Check again
        </Button>
      </div>
      {shown.some((n) => n.kind === 'unsettled') && <SettleHelp />}
      <div className="rail-scroll" data-record-undo>
        {only === null && <PendingChanges />}
        <ul className="needs" onKeyDown={(event) => onSettleKey(desk, shown, event)}>
          {drawn.map((need) => (
            <NeedRow key={need.id} need={need} />
          ))}
        </ul>
        {drawn.length < shown.length && (
          <div className="needs-more">
            <Button look="quiet" onPress={() => setMost(most + STEP)}>
              {`${shown.length - drawn.length} more below these`}
            </Button>
          </div>
        )}
        {(more > 0 || all) && (only === null || only === 'unsettled') && (
          <div className="needs-more">
            <Button look="quiet" onPress={() => desk.store.setState({ needsAll: !all })}>
              {all ? 'Show only the twelve that matter' : `${more} more of less weight`}
            </Button>
          </div>
        )}
      </div>
    </>
  )
}

const ICONS = { error: CircleAlert, warning: TriangleAlert, info: CircleHelp } as const
const WEIGHTS = { error: 'Error', warning: 'Warning', info: 'Note' } as const

function SettleHelp() {
  return (
    <p className="settle-help">
      {SETTLE_KEYS.map(([key, words]) => (
        <span key={key}>
          <kbd>{key}</kbd> {words}
        </span>
      ))}
    </p>
  )
}

function NeedRow({ need }: { readonly need: Need }) {
  if (need.card?.kind === 'conflicts') return <ConflictRow need={need} />
  return need.card ? <SettleRow need={need} /> : <PlainRow need={need} />
}

function PlainRow({ need }: { readonly need: Need }) {
  const desk = useDesk()
  const current = useDeskState((s) => s.need === need.id)
  const Icon =
    need.kind === 'comment' ? MessageSquare : need.kind === 'suggestion' ? PencilLine : ICONS[need.weight]
  const evidence = need.finding?.sources ?? []
  return (
    <li
      className={`need ${need.weight}${current ? ' current' : ''}`}
      data-need={need.id}
      onKeyDown={(event) => {
        if (!need.finding?.suggestion || event.key.toLowerCase() !== 'w' || event.ctrlKey || event.metaKey)
          return
        event.preventDefault()
        takeSuggestion(desk, need)
      }}
    >
      <AriaButton className="need-body" onPress={() => goTo(desk, need)}>
        <Icon size={16} aria-label={WEIGHTS[need.weight]} />
        <span className="need-words">{need.words}</span>
        {need.quote && <q className="need-quote">{need.quote}</q>}
        <span className="need-help">{need.help}</span>
      </AriaButton>
      {(evidence.length > 0 || need.finding?.suggestion) && (
        <div className="need-actions">
          {need.finding?.suggestion && (
            <Button look="quiet" onPress={() => takeSuggestion(desk, need)}>
              {need.finding.rule.startsWith('quotation-') ? 'Put the source’s wording back: ' : 'Write '}“
              {need.finding.suggestion}”<kbd>W</kbd>
            </Button>
          )}
          {evidence.length > 0 && (
            <Button look="quiet" onPress={() => desk.lightPassages(evidence)}>
              Show what the source says
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
