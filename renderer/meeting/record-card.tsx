import { Plus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { Meeting } from '../../app/meeting/meeting.ts'
import { ItemEditor } from '../settle/item-editor.tsx'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { CardMore } from './card-more.tsx'
import type { Card, CardGroup } from './cards.ts'
import { INSERT_WORDS, type InsertAs, insertCard, waysFor } from './insert-card.ts'
import { useForms } from './use-cards.ts'

interface Props {
  readonly card: Card
  readonly group: CardGroup
  readonly meeting: Meeting
}

/** One item: its sentence, who and when, where it comes from; press to see the passage, + to put it in. */
export function RecordCard({ card, group, meeting }: Props) {
  const desk = useDesk()
  const forms = useForms()
  const lit = useDeskState((s) => s.lit?.passages.some((p) => card.evidence.includes(p.evidence)) ?? false)
  const insert = (how: InsertAs) => {
    const session = desk.session()
    if (session) insertCard(session, how, card, group, meeting, forms)
  }
  const passages =
    card.evidence.length === 1
      ? '1 passage'
      : card.evidence.length > 1
        ? `${card.evidence.length} passages`
        : ''
  const body = (
    <>
      <span className="card-text">{card.text}</span>
      {card.detail && <span className="card-detail">{card.detail}</span>}
      <span className="card-origin">
        {!card.settled && <span className="card-unsettled">To be settled</span>}
        {passages || card.origin}
      </span>
    </>
  )
  const form = useDeskState((s) => s.form)
  const item = useRef<HTMLLIElement>(null)
  // The passage opens below the list and may cover the very card it was opened from.
  useEffect(() => {
    if (lit) item.current?.scrollIntoView({ block: 'nearest' })
  }, [lit])
  if (form?.kind === 'edit' && form.where === 'record' && form.ref === card.ref)
    return (
      <li ref={item} className="card">
        <ItemEditor form={form} meeting={meeting} />
      </li>
    )
  return (
    <li ref={item} className={`card${lit ? ' lit' : ''}`}>
      {card.evidence.length > 0 ? (
        <AriaButton className="card-body" onPress={() => desk.lightEvidence(card.evidence)}>
          {body}
        </AriaButton>
      ) : (
        <div className="card-body">{body}</div>
      )}
      <MenuTrigger>
        <AriaButton
          className="icon-button card-insert"
          aria-label={`Put into the note: ${card.text.slice(0, 80)}`}
        >
          <Plus size={16} aria-hidden />
        </AriaButton>
        <Popover className="menu-popover" placement="bottom end" offset={2}>
          <Menu
            className="menu"
            aria-label="Put into the note"
            onAction={(key) => {
              const how = waysFor(card).find((w) => w === key)
              if (how) insert(how)
            }}
          >
            {waysFor(card).map((how) => (
              <MenuItem key={how} id={how} className="menu-item">
                {INSERT_WORDS[how]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {card.kind !== 'conflicts' && <CardMore card={card} />}
    </li>
  )
}
