import type { Meeting } from '../../app/meeting/meeting.ts'
import { itemsOf } from '../../app/meeting/references.ts'
import { Choice, Field, Tick } from '../ui/field.tsx'
import type { ItemField } from './item-fields.ts'

export type FieldValues = Readonly<Record<string, unknown>>

interface Props {
  readonly fields: readonly ItemField[]
  readonly values: FieldValues
  readonly meeting: Meeting
  /** What is wrong with a field, by its key. */
  readonly problems: ReadonlyMap<string, string>
  readonly onChange: (key: string, value: unknown) => void
}

/** The fields of a form over part of the record. The first one takes the focus. */
export function FieldsOfForm({ fields, values, meeting, problems, onChange }: Props) {
  return fields.map((field, at) => (
    <div key={field.key} className={`item-field ${field.as}`}>
      <OneField
        field={field}
        value={values[field.key]}
        meeting={meeting}
        first={at === 0}
        onChange={(value) => onChange(field.key, value)}
      />
      {problems.has(field.key) && (
        <p className="item-problem" role="alert">
          {problems.get(field.key)}
        </p>
      )}
    </div>
  ))
}

interface OneProps {
  readonly field: ItemField
  readonly value: unknown
  readonly meeting: Meeting
  readonly first: boolean
  readonly onChange: (value: unknown) => void
}

function OneField({ field, value, meeting, first, onChange }: OneProps) {
  const { label, as } = field
  const words = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  if (as === 'tick') return <Tick label={label} checked={value === true} onChange={onChange} />
  if (as === 'choice')
    return <Choice label={label} value={words} onChange={onChange} choices={field.choices ?? []} />
  if (as === 'one-of')
    return (
      <Choice
        label={label}
        value={words}
        onChange={onChange}
        choices={[{ value: '', words: 'Not said' }, ...namesIn(meeting, field)]}
      />
    )
  if (as === 'several') {
    const chosen = Array.isArray(value) ? value.map(String) : []
    return (
      <fieldset className="item-several">
        <legend>{label}</legend>
        {namesIn(meeting, field).map(({ value: id, words: name }) => (
          <Tick
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
          />
        ))}
      </fieldset>
    )
  }
  return (
    <Field
      label={label}
      value={words}
      onChange={onChange}
      // A form opened by a key is written in at once.
      autoFocus={first}
      {...(as === 'text' && { rows: 3 })}
      {...(as === 'date' && { placeholder: '2025, 2025-09 or 2025-09-14' })}
    />
  )
}

const namesIn = (meeting: Meeting, { from = [] }: ItemField) =>
  from.flatMap((list) =>
    itemsOf(meeting[list]).map((item) => ({
      value: String(item.id),
      words: String(item.name ?? item.title ?? item.id),
    })),
  )
