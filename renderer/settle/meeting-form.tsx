import { putValues } from '../../app/meeting/editing/put-values.ts'
import type { Meeting } from '../../app/meeting/meeting.ts'
import { useDesk } from '../state/use-desk.tsx'
import type { ItemField } from './item-fields.ts'
import { ItemForm } from './item-form.tsx'

const FIELDS: readonly ItemField[] = [
  { key: 'title', label: 'Title', as: 'text' },
  {
    key: 'status',
    label: 'Held or planned',
    as: 'choice',
    choices: [
      { value: 'held', words: 'Held' },
      { value: 'planned', words: 'Planned' },
    ],
  },
  { key: 'start', label: 'Start', as: 'date' },
  { key: 'end', label: 'End', as: 'date' },
  { key: 'name', label: 'Place', as: 'line' },
  { key: 'city', label: 'City', as: 'line' },
  { key: 'country', label: 'Country', as: 'line' },
  { key: 'purpose', label: 'Why the reader gets a note of it', as: 'text' },
]

/** Title, day, place and purpose of the meeting itself. */
export function MeetingForm({
  meeting,
  onClose,
}: {
  readonly meeting: Meeting
  readonly onClose: () => void
}) {
  const desk = useDesk()
  const { title, status, start, end, purpose, place } = meeting
  return (
    <ItemForm
      label="The meeting"
      fields={FIELDS}
      initial={{ title, status, start, end, purpose, ...place }}
      meeting={meeting}
      keep="Keep"
      onKeep={(values) => {
        const name = desk.store.getState().profile.author || 'Me'
        const who = { name, date: new Date().toISOString().slice(0, 10) }
        const next = putValues(meeting, values, who)
        desk.record.change('Changed in the record.', () => next)
        onClose()
      }}
      onCancel={onClose}
    />
  )
}
