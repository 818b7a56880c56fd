import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { ANNOTATION_KINDS, type AnnotationKind } from '../../app/review/annotation.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/field.tsx'
import { KIND_WORDS } from './kind-words.ts'
import { RemarkField } from './remark-field.tsx'

interface Props {
  readonly drafting: { readonly text: string; readonly block: number }
}

/** A thread being written. Its words are marked; the mark goes again when it is not kept. */
export function Draft({ drafting }: Props) {
  const desk = useDesk()
  const author = useDeskState((s) => s.profile.author)
  const [kind, setKind] = useState<AnnotationKind>('comment')
  const [body, setBody] = useState('')
  const words = useRef<HTMLTextAreaElement>(null)
  // At once: the next key typed belongs here.
  useLayoutEffect(() => words.current?.focus(), [])
  const keep = () => {
    if (body.trim()) desk.threads.begin(kind, body.trim())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') desk.threads.cancelDraft()
  }
  return (
    <article className="thread active draft" data-thread="draft" aria-label="Your comment">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          keep()
        }}
        onKeyDown={onKeyDown}
      >
        <header className="thread-head">
          <strong>{author || 'Me'}</strong>
          <q className="draft-quote">{drafting.text}</q>
          {!author && (
            <Button look="quiet" className="draft-name" onPress={() => desk.show({ kind: 'profile' })}>
              Set your name…
            </Button>
          )}
        </header>
        <RemarkField
          fieldRef={words}
          label="Comment"
          rows={3}
          value={body}
          onChange={setBody}
          onSend={keep}
          placeholder="Say what you think; @ names somebody"
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
    </article>
  )
}
