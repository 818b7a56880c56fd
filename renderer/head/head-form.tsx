import { X } from 'lucide-react'
import type { Head } from '../../app/note/note.ts'
import { LANGUAGE_CHOICES } from '../layout/say-language.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { IconButton } from '../ui/button.tsx'
import { Choice, Field, Tick } from '../ui/field.tsx'
import { ClearedRows } from './cleared-rows.tsx'
import { MarkingReason } from './marking-reason.tsx'
import { StatusFields } from './status-fields.tsx'
import './head-form.css'

type TextKey = 'number' | 'date' | 'copy' | 'desk' | 'drafter' | 'contact' | 'asOf' | 'embargo'

/** The head of the note as a form: what every paper carries, each key absent until it is filled. */
export function HeadForm() {
  const desk = useDesk()
  const head = useDeskState((s) => s.head)
  const profile = useDeskState((s) => s.profile)
  const close = () => desk.store.setState({ headShown: false })
  const put = (change: Partial<Head>) => desk.documents.setHead(withoutEmpty({ ...head, ...change }))
  const text = (key: TextKey, label: string, more: { placeholder?: string; help?: string } = {}) => (
    <Field label={label} value={head[key] ?? ''} onChange={(v) => put({ [key]: v })} {...more} />
  )
  const markings = [...new Set([...profile.markings, ...(head.marking ? [head.marking] : [])])]
  return (
    <section
      className="head-form"
      aria-label="Head of the note"
      onKeyDown={(e) => e.key === 'Escape' && close()}
    >
      <header>
        <h2>Head of the note</h2>
        <IconButton label="Close" onPress={close}>
          <X size={16} aria-hidden />
        </IconButton>
      </header>
      <div className="head-grid">
        <Choice
          label="Marking"
          value={head.marking ?? ''}
          onChange={(marking) => put({ marking })}
          choices={[{ value: '', words: 'None' }, ...markings.map((m) => ({ value: m, words: m }))]}
        />
        <MarkingReason className="whole" />
        {text('number', 'Number', { placeholder: profile.numberSeries || 'EA/2025/14' })}
        {text('date', 'Date', { placeholder: '2025-01-06' })}
        {text('copy', 'Copy number', { placeholder: '1 of 3' })}
        {text('desk', 'Desk', { placeholder: profile.desk })}
        <StatusFields status={head.status} onChange={(status) => put({ status })} />
        {text('asOf', 'Information as of', { placeholder: '2025-01-06' })}
        {text('embargo', 'Embargo until')}
        {text('drafter', 'Drafted by', { placeholder: profile.author })}
        {text('contact', 'Contact', { placeholder: profile.contact })}
        <Choice
          label="Language"
          value={head.language ?? ''}
          onChange={(language) => put({ language })}
          choices={[{ value: '', words: 'As the house writes' }, ...LANGUAGE_CHOICES]}
        />
        <Field
          label="Sides it may fill"
          value={head.pageLimit === undefined ? '' : String(head.pageLimit)}
          onChange={(v) => {
            const limit = Number.parseInt(v, 10)
            const { pageLimit: _, ...rest } = head
            desk.documents.setHead(limit > 0 ? { ...rest, pageLimit: Math.min(limit, 99) } : rest)
          }}
          inputMode="numeric"
          placeholder={String(profile.pageLimit)}
        />
        <Field
          className="whole"
          label="Distribution"
          value={(head.distribution ?? []).join(', ')}
          onChange={(v) => put({ distribution: v.split(/,\s*/) })}
          help="Separated by commas."
        />
        <div className="whole">
          <Tick
            label="Number the paragraphs"
            checked={head.numbering === true}
            onChange={(numbering) => put({ numbering })}
          />
        </div>
        <ClearedRows rows={head.cleared ?? []} onChange={(cleared) => put({ cleared })} />
      </div>
    </section>
  )
}

/** Keys that say nothing are taken out, so that the note's text holds no empty lines. A list keeps what is being typed. */
function withoutEmpty(head: Head): Head {
  return Object.fromEntries(
    Object.entries(head).filter(([key, value]) => {
      if (key === 'numbering') return value === true
      if (Array.isArray(value)) return value.length > 0 && !(value.length === 1 && value[0] === '')
      return value !== '' && value !== undefined
    }),
  )
}
