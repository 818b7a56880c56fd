import { Plus, X } from 'lucide-react'
import type { Clearance } from '../../app/note/note.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Choice, Field } from '../ui/field.tsx'

const HOW: readonly { readonly value: Clearance['how']; readonly words: string }[] = [
  { value: 'cleared', words: 'cleared' },
  { value: 'with changes', words: 'with changes' },
  { value: 'consulted, no reply', words: 'consulted, no reply' },
]

interface Props {
  readonly rows: readonly Clearance[]
  readonly onChange: (rows: readonly Clearance[]) => void
}

/** Who cleared the note, when and how. */
export function ClearedRows({ rows, onChange }: Props) {
  const put = (at: number, change: Partial<Clearance>) =>
    onChange(rows.map((row, i) => (i === at ? { ...row, ...change } : row)))
  const places = rows.map((row, i) => ({ row, i }))
  return (
    <fieldset className="cleared whole">
      <legend>Cleared by</legend>
      {places.map(({ row, i }) => (
        // Rows have no identity but their place: they are only ever added at the end or taken out.
        <div key={i} className="cleared-row">
          <Field label="Name" value={row.name} onChange={(name) => put(i, { name })} />
          <Field label="Unit" value={row.unit ?? ''} onChange={(unit) => put(i, { unit })} />
          <Field
            label="When"
            value={row.when ?? ''}
            onChange={(when) => put(i, { when })}
            placeholder="2025-01-06"
          />
          <Choice
            label="How"
            value={row.how}
            onChange={(v) => put(i, { how: HOW.find((h) => h.value === v)?.value ?? 'cleared' })}
            choices={HOW}
          />
          <IconButton
            label={`Take out ${row.name || 'this row'}`}
            onPress={() => onChange(rows.filter((_, at) => at !== i))}
          >
            <X size={15} aria-hidden />
          </IconButton>
        </div>
      ))}
      <Button look="quiet" onPress={() => onChange([...rows, { name: '', how: 'cleared' }])}>
        <Plus size={15} aria-hidden /> Add a name
      </Button>
    </fieldset>
  )
}
