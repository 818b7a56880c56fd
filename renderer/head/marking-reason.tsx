import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Field } from '../ui/field.tsx'
import { useSourceAbove } from './use-source-above.ts'

/** Asks why the note may be marked lower than a source of it; kept in its head. Nothing where it is not. */
export function MarkingReason({ className }: { readonly className?: string }) {
  const desk = useDesk()
  const source = useSourceAbove()
  const head = useDeskState((s) => s.head)
  if (!source) return null
  return (
    <Field
      {...(className && { className })}
      label={`“${source.title}” is marked ${source.marking ?? ''}, the note ${head.marking ?? 'not at all'}. It may be lower because`}
      value={head.markingReason ?? ''}
      onChange={(markingReason) => {
        const { markingReason: _, ...rest } = head
        desk.documents.setHead(markingReason === '' ? rest : { ...rest, markingReason })
      }}
      placeholder="The passages used are public"
      help="The reason is kept in the note."
    />
  )
}
