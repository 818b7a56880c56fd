import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { BriefError } from '../../app/errors.ts'
import type { Meeting } from '../../app/meeting/meeting.ts'
import { toErrorData } from '../state/toasts.ts'
import { Button } from '../ui/button.tsx'
import { FieldsOfForm, type FieldValues } from './fields-of-form.tsx'
import type { ItemField } from './item-fields.ts'
import './item-form.css'

interface Props {
  readonly label: string
  readonly fields: readonly ItemField[]
  readonly initial: FieldValues
  readonly meeting: Meeting
  /** The main button's words. */
  readonly keep: string
  /** Keeps the fields that were shown. @throws {BriefError} `meeting-invalid` */
  readonly onKeep: (values: FieldValues) => void
  readonly onCancel: () => void
}

/** A form over one part of the record, in the place where it is shown. Ctrl+Enter keeps, Escape leaves. */
export function ItemForm({ label, fields, initial, meeting, keep, onKeep, onCancel }: Props) {
  const [values, setValues] = useState(initial)
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    // In a frame of its own the kind above it must stay in view.
    if (!form.current?.closest('.item-adder')) form.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const submit = () => {
    try {
      onKeep(Object.fromEntries(fields.map(({ key }) => [key, toValue(key, values[key])])))
    } catch (error) {
      setProblems(problemsOf(error, fields))
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <form
      ref={form}
      className="item-form"
      aria-label={label}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <FieldsOfForm
        fields={fields}
        values={values}
        meeting={meeting}
        problems={problems}
        onChange={(key, value) => setValues((old) => ({ ...old, [key]: value }))}
      />
      {problems.has('') && (
        <p className="item-problem" role="alert">
          {problems.get('')}
        </p>
      )}
      <div className="item-form-foot">
        <Button onPress={onCancel}>Cancel</Button>
        <Button look="main" type="submit">
          {keep}
        </Button>
      </div>
    </form>
  )
}

const toValue = (key: string, value: unknown): unknown => {
  if (key === 'priority') return value === '' || value === undefined ? undefined : Number(value)
  return typeof value === 'string' ? value.trim() : value === false ? undefined : value
}

/** What is wrong, by the field it is wrong with; what belongs to none under the empty key. */
function problemsOf(error: unknown, fields: readonly ItemField[]): ReadonlyMap<string, string> {
  const told = error instanceof BriefError ? (error.problems ?? []) : []
  const found = new Map<string, string>()
  for (const { message, place } of told) {
    const steps = (place.pointer ?? '').split('/')
    const field = fields.find(({ key }) => steps.includes(key))
    const words = field ? message.replaceAll(`“${field.key}”`, `“${field.label}”`) : message
    if (!found.has(field?.key ?? '')) found.set(field?.key ?? '', words)
  }
  if (found.size === 0) found.set('', toErrorData(error).message)
  return found
}
