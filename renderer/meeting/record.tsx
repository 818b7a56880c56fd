import { Pencil, Plus, Search } from 'lucide-react'
import { Fragment, useId, useMemo, useState } from 'react'
import { Input, Label, SearchField } from 'react-aria-components'
import { showValue } from '../../app/meeting/forms.ts'
import type { Meeting } from '../../app/meeting/meeting.ts'
import { runCommand } from '../keys/run-command.ts'
import { addFromSelection } from '../settle/add-item.ts'
import { ItemAdder } from '../settle/item-editor.tsx'
import { MeetingForm } from '../settle/meeting-form.tsx'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { type CardGroup, searchCards } from './cards.ts'
import { PassagePane } from './passage-pane.tsx'
import { RecordCard } from './record-card.tsx'
import { useCards, useForms } from './use-cards.ts'
import './record.css'

/** Everything the record holds, to be found and put into the note. */
export function Record() {
  const desk = useDesk()
  const meeting = useDeskState((s) => s.meeting)
  const groups = useCards()
  const form = useDeskState((s) => s.form)
  const [query, setQuery] = useState('')
  const found = useMemo(() => searchCards(groups, query), [groups, query])
  if (!meeting)
    return (
      <Empty title="No record of a meeting">
        <p>This note stands on its own. Add sources or a record to have their facts here.</p>
        <Button onPress={() => runCommand(desk, 'sources')}>Add sources…</Button>
      </Empty>
    )
  return (
    <>
      <div className="record-top">
        <RecordHead meeting={meeting} />
        <SearchField className="record-search" value={query} onChange={setQuery}>
          <Label className="visually-hidden">Search the record</Label>
          <Search size={15} aria-hidden />
          <Input placeholder="Search the record" />
        </SearchField>
      </div>
      {form?.kind === 'add' && <ItemAdder key={form.text} form={form} meeting={meeting} />}
      <div className="rail-scroll record" data-record-undo>
        {groups.length === 0 && (
          <Empty title="The record is empty">
            Nothing was drawn from its sources yet. Select words of a source or of the note and add them.
          </Empty>
        )}
        {groups.length > 0 && found.length === 0 && (
          <Empty title="Nothing found">No item of the record holds “{query}”.</Empty>
        )}
        {found.map((group, at) => (
          <Fragment key={group.ref}>
            {group.of !== undefined && group.of !== found[at - 1]?.of && (
              <h3 className="record-inner">{group.of}</h3>
            )}
            <RecordGroup group={group} meeting={meeting} />
          </Fragment>
        ))}
      </div>
      <PassagePane />
    </>
  )
}

/** Items of one kind; those of a meeting inside a visit stand a level below its title. */
function RecordGroup({ group, meeting }: { readonly group: CardGroup; readonly meeting: Meeting }) {
  const id = useId()
  const Title = group.of === undefined ? 'h3' : 'h4'
  return (
    <section
      className="record-group"
      {...(group.of === undefined
        ? { 'aria-labelledby': id }
        : { 'aria-label': `${group.title}, ${group.of}` })}
    >
      <Title id={id} className="record-kind">
        {group.title} <span className="record-count">{group.cards.length}</span>
      </Title>
      <ul>
        {group.cards.map((card) => (
          <RecordCard key={card.ref} card={card} group={group} meeting={meeting} />
        ))}
      </ul>
    </section>
  )
}

function RecordHead({ meeting }: { readonly meeting: Meeting }) {
  const desk = useDesk()
  const forms = useForms()
  const [writing, setWriting] = useState(false)
  const when = meeting.start ? showValue(meeting, '/start', meeting.start, undefined, forms) : ''
  const where = [meeting.place?.city, meeting.place?.country].filter(Boolean).join(', ')
  const status = meeting.status === 'held' ? 'held' : 'planned'
  if (writing)
    return (
      <>
        <h2 className="visually-hidden">{meeting.title}</h2>
        <MeetingForm meeting={meeting} onClose={() => setWriting(false)} />
      </>
    )
  return (
    <div className="record-head">
      <h2>{meeting.title}</h2>
      <p>{[when || 'no date given', where, status].filter(Boolean).join(' · ')}</p>
      <div className="record-head-actions">
        <IconButton label="Edit title, day and place" onPress={() => setWriting(true)}>
          <Pencil size={15} aria-hidden />
        </IconButton>
        <IconButton label="Add to the record…" onPress={() => addFromSelection(desk)}>
          <Plus size={16} aria-hidden />
        </IconButton>
      </div>
    </div>
  )
}
