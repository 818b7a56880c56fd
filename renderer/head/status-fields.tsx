import { Choice, Field } from '../ui/field.tsx'

interface Props {
  readonly status: string | undefined
  readonly onChange: (status: string) => void
}

/** How far the note is: `draft v3`, `cleared` or `final`. */
export function StatusFields({ status, onChange }: Props) {
  const draft = /^draft(?:\s+v(\d+))?$/i.exec(status ?? '')
  const kind = draft ? 'draft' : status === 'cleared' || status === 'final' ? status : status ? 'other' : ''
  return (
    <div className="status-fields">
      <Choice
        label="Status"
        value={kind}
        onChange={(value) =>
          onChange(value === 'draft' ? 'draft v1' : value === 'other' ? (status ?? '') : value)
        }
        choices={[
          { value: '', words: 'None' },
          { value: 'draft', words: 'Draft' },
          { value: 'cleared', words: 'Cleared' },
          { value: 'final', words: 'Final' },
          ...(kind === 'other' ? [{ value: 'other', words: status ?? '' }] : []),
        ]}
      />
      {draft && (
        <Field
          label="Version"
          value={draft[1] ?? ''}
          inputMode="numeric"
          onChange={(v) => {
            const version = Number.parseInt(v, 10)
            onChange(version > 0 ? `draft v${version}` : 'draft')
          }}
        />
      )}
    </div>
  )
}
