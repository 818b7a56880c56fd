import { useState } from 'react'
import type { Meeting } from '../../app/meeting/meeting.ts'
import { isObject } from '../../app/meeting/references.ts'
import { resolveRef } from '../../app/meeting/resolve.ts'
import { type CardKind, GROUPS } from '../meeting/cards.ts'
import type { RecordForm } from '../state/desk-state.ts'
import { useDesk } from '../state/use-desk.tsx'
import { Choice } from '../ui/field.tsx'
import { keepAdded } from './add-item.ts'
import { focusNeed } from './focus-need.ts'
import { ITEM_FIELDS, PRIORITY, wordsField } from './item-fields.ts'
import { ItemForm } from './item-form.tsx'
import { keepEdit } from './settle.ts'

type Writable = Exclude<CardKind, 'conflicts'>
const WRITABLE = GROUPS.flatMap(([kind, words]) => (kind === 'conflicts' ? [] : [[kind, words] as const]))
/** Where the words of a passage usually belong. */
const USUAL: Writable = 'outcomes'

interface EditProps {
  readonly form: Extract<RecordForm, { kind: 'edit' }>
  readonly meeting: Meeting
}

/** One item of the record, written over in its place. */
export function ItemEditor({ form, meeting }: EditProps) {
  const desk = useDesk()
  const list = form.ref.split('/').at(-2)
  const kind = WRITABLE.find(([name]) => name === list)?.[0]
  const item = resolveRef(meeting, form.ref)
  if (!kind || !isObject(item)) return null
  const leave = () => {
    desk.store.setState({ form: null })
    if (form.where === 'needs') focusNeed(`unsettled-${form.ref}`)
  }
  return (
    <ItemForm
      label="Item of the record"
      fields={[...ITEM_FIELDS[kind], PRIORITY]}
      initial={item}
      meeting={meeting}
      keep="Keep"
      onKeep={(values) => {
        keepEdit(desk, form.ref, values)
        if (form.where === 'needs') focusNeed(undefined)
      }}
      onCancel={leave}
    />
  )
}

interface AddProps {
  readonly form: Extract<RecordForm, { kind: 'add' }>
  readonly meeting: Meeting
}

/** A new item: first what kind it is, then its fields. */
export function ItemAdder({ form, meeting }: AddProps) {
  const desk = useDesk()
  const [kind, setKind] = useState<Writable>(form.text.startsWith('“') ? 'statements' : USUAL)
  return (
    <section className="item-adder" aria-label="New item">
      <div className="item-adder-kind">
        <Choice
          label="New item under"
          value={kind}
          onChange={(value) => setKind(WRITABLE.find(([name]) => name === value)?.[0] ?? USUAL)}
          choices={WRITABLE.map(([value, words]) => ({ value, words }))}
        />
      </div>
      <ItemForm
        key={kind}
        label="New item of the record"
        fields={[...ITEM_FIELDS[kind], PRIORITY]}
        initial={{
          [wordsField(kind)]: kind === 'statements' ? form.text.replace(/^[“"]|[”"]$/gu, '') : form.text,
          ...(kind === 'outcomes' && { kind: 'agreement' }),
          ...(kind === 'participants' && { present: true }),
        }}
        meeting={meeting}
        keep="Add"
        onKeep={(values) => keepAdded(desk, form, kind, values)}
        onCancel={() => desk.store.setState({ form: null })}
      />
    </section>
  )
}
