import { CircleDashed } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import type { Need } from '../review/needs.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'
import { ItemEditor } from './item-editor.tsx'
import { accept, edit, remove, retarget } from './settle.ts'
import './settle-row.css'

/** One drafted item that waits: its sentence, how sure the program was and why, and what can be done with it. */
export function SettleRow({ need }: { readonly need: Need }) {
  const desk = useDesk()
  const current = useDeskState((s) => s.need === need.id)
  const form = useDeskState((s) => s.form)
  const meeting = useDeskState((s) => s.meeting)
  const { card } = need
  if (!card || !meeting) return null
  const { ref } = card
  const writing = form?.kind === 'edit' && form.where === 'needs' && form.ref === ref
  const show = () => {
    if (desk.store.getState().need === need.id) return
    desk.store.setState({ need: need.id })
    if (card.evidence.length > 0) desk.lightEvidence(card.evidence)
  }
  return (
    <li className={`need settle${current ? ' current' : ''}`} data-need={need.id}>
      <AriaButton
        className="need-body"
        aria-keyshortcuts="A E T R N"
        onFocus={show}
        onPress={() => desk.lightEvidence(card.evidence)}
      >
        <CircleDashed size={16} aria-label="To be settled" />
        <span className="need-words">{card.text}</span>
        {card.detail && <span className="need-help">{card.detail}</span>}
        <span className="need-help settle-sure">{card.confidence || card.origin}</span>
      </AriaButton>
      {writing ? (
        <ItemEditor form={form} meeting={meeting} />
      ) : (
        current && (
          <div className="need-actions">
            <Button look="quiet" onPress={() => accept(desk, ref)}>
              Accept
            </Button>
            <Button look="quiet" onPress={() => edit(desk, ref, 'needs')}>
              Edit
            </Button>
            <Button look="quiet" onPress={() => retarget(desk, ref)}>
              Other passage
            </Button>
            <Button look="quiet" onPress={() => remove(desk, ref)}>
              Remove
            </Button>
          </div>
        )
      )}
    </li>
  )
}
