import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { ANNOTATION_KINDS, type AnnotationKind } from '../../app/review/annotation.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'
import { Choice, Field } from '../ui/field.tsx'
import { KIND_WORDS } from './kind-words.ts'

interface Props {
  readonly drafting: { readonly text: string; readonly block: number }
}

/** A thread being written. The words are marked only when it is kept. */
export function Draft({ drafting }: Props) {
  const desk = useDesk()
  const author = useDeskState((s) => s.profile.author || 'Me')
  const [kind, setKind] = useState<AnnotationKind>('comment')
  const [body, setBody] = useState('')
  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (!body.trim()) return
    if (!desk.threads.begin(kind, body.trim()))
      desk.say('These words can no longer be marked. Select them again and press Ctrl+Alt+M.')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') desk.threads.cancelDraft()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep(event)
  }
  return (
    <form className="thread active draft" data-thread="draft" onSubmit={keep} onKeyDown={onKeyDown}>
      <header className="thread-head">
        <strong>{author}</strong>
        <q className="draft-quote">{drafting.text}</q>
      </header>
      <Field
        label="Words"
        className="bare"
        rows={3}
        value={body}
        onChange={setBody}
        placeholder="Say what you think"
        autoFocus
      />
      <div className="thread-actions">
        <Choice
          label="Kind"
          className="bare"
          value={kind}
          onChange={(value) => setKind(ANNOTATION_KINDS.find((k) => k === value) ?? 'comment')}
          choices={ANNOTATION_KINDS.map((k) => ({ value: k, words: KIND_WORDS[k] }))}
        />
        <Button onPress={() => desk.threads.cancelDraft()}>Cancel</Button>
        <Button look="main" type="submit" isDisabled={!body.trim()}>
          Keep
        </Button>
      </div>
    </form>
  )
}
