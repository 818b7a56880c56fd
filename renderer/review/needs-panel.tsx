import { CircleAlert, CircleHelp, MessageSquare, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { runCommand } from '../keys/run-command.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { goTo, takeSuggestion } from './go-to-need.ts'
import type { Need } from './needs.ts'
import { useNeeds } from './use-needs.ts'
import './needs-panel.css'

const KINDS = [
  ['finding', 'Findings'],
  ['comment', 'Comments'],
  ['unsettled', 'To be settled'],
] as const

/** Everything that waits for a person, worst first; filters behind it. */
export function Needs() {
  const desk = useDesk()
  const needs = useNeeds()
  const checked = useDeskState((s) => s.checked)
  const [only, setOnly] = useState<Need['kind'] | null>(null)
  const kinds = KINDS.filter(([kind]) => needs.some((n) => n.kind === kind))
  const shown = only && kinds.some(([k]) => k === only) ? needs.filter((n) => n.kind === only) : needs
  if (needs.length === 0)
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
      <ul className="rail-scroll needs">
        {shown.map((need) => (
          <NeedRow key={need.id} need={need} />
        ))}
      </ul>
    </>
  )
}

const ICONS = { error: CircleAlert, warning: TriangleAlert, info: CircleHelp } as const
const WEIGHTS = { error: 'Error', warning: 'Warning', info: 'Note' } as const

function NeedRow({ need }: { readonly need: Need }) {
  const desk = useDesk()
  const current = useDeskState((s) => s.need === need.id)
  const Icon = need.kind === 'comment' ? MessageSquare : ICONS[need.weight]
  const evidence = need.finding?.sources ?? []
  return (
    <li className={`need ${need.weight}${current ? ' current' : ''}`}>
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
              Write “{need.finding.suggestion}”
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
