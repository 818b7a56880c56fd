import { Check, RotateCcw, TextQuote } from 'lucide-react'
import { useMemo } from 'react'
import { FORMS, showValue } from '../../app/meeting/forms.ts'
import type { Meeting } from '../../app/meeting/meeting.ts'
import { itemAt, resolveRef } from '../../app/meeting/resolve.ts'
import { isUnsettled } from '../../app/meeting/unsettled.ts'
import type { EditorSession, SelectionState } from '../editor/session.ts'
import { useForms } from '../meeting/use-cards.ts'
import { accept } from '../settle/settle.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { IconButton } from '../ui/button.tsx'

interface Props {
  readonly session: EditorSession
  readonly field: NonNullable<SelectionState['field']>
}

/** Evidence of the item a reference passes through. */
function evidenceAt(meeting: Meeting, ref: string): readonly string[] {
  const item = itemAt(meeting, ref)?.item
  const origin: unknown = item && 'origin' in item ? item.origin : undefined
  if (typeof origin !== 'object' || origin === null || !('evidence' in origin)) return []
  return Array.isArray(origin.evidence) ? origin.evidence.filter((e) => typeof e === 'string') : []
}

/** The bound value at the caret: its other forms, its passage, and the way back to what the record says. */
export function FieldBar({ session, field }: Props) {
  const desk = useDesk()
  const meeting = useDeskState((s) => s.meeting)
  const forms = useForms()
  const choices = useMemo(() => {
    const value = meeting ? resolveRef(meeting, field.ref) : undefined
    if (!meeting || value === undefined) return []
    const usual = showValue(meeting, field.ref, value, undefined, forms)
    // A sentence without its full stop is no choice to offer: the template knows where it goes on.
    const shown = FORMS.filter((form) => form !== 'clause').map((form) => ({
      form: form as string,
      words: showValue(meeting, field.ref, value, form, forms),
    }))
    const others = shown.filter(
      ({ words }, at) => words && words !== usual && shown.findIndex((o) => o.words === words) === at,
    )
    return [{ form: '', words: usual }, ...others]
  }, [meeting, field.ref, forms])
  if (!meeting) return null
  const evidence = evidenceAt(meeting, field.ref)
  const item = itemAt(meeting, field.ref)
  const waits = item !== null && isUnsettled({ ...item.item })
  const current = choices.some((c) => c.form === field.form) ? (field.form ?? '') : ''
  return (
    <>
      <span className="format-gap" />
      {choices.length > 1 && (
        <select
          aria-label="Form of this value"
          className="field-forms"
          value={current}
          onChange={(e) => {
            session.run('field-form', e.target.value)
            session.focus()
          }}
        >
          {choices.map((c) => (
            <option key={c.form} value={c.form}>
              {c.words}
            </option>
          ))}
        </select>
      )}
      {evidence.length > 0 && (
        <IconButton label="Show its passage" onPress={() => desk.lightEvidence(evidence)} preventFocusOnPress>
          <TextQuote size={16} aria-hidden />
        </IconButton>
      )}
      {waits && (
        <IconButton
          label="Accept what was drafted"
          onPress={() => accept(desk, item.ref)}
          preventFocusOnPress
        >
          <Check size={16} aria-hidden />
        </IconButton>
      )}
      {field.edited && (
        <IconButton
          label="Follow the record again"
          onPress={() => session.run('field-reset')}
          preventFocusOnPress
        >
          <RotateCcw size={15} aria-hidden />
        </IconButton>
      )}
    </>
  )
}
