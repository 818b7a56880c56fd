import { Check, RotateCcw, Trash2 } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import type { Annotation } from '../../app/review/annotation.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { sayTime } from '../ui/say-day.ts'
import { KIND_WORDS } from './kind-words.ts'

interface Props {
  readonly annotation: Annotation
  /** True when its words are no longer in the note. */
  readonly gone: boolean
}

/** Up and down go from thread to thread. */
function stepThread(from: Element, by: 1 | -1): void {
  const threads = [...document.querySelectorAll<HTMLElement>('.thread-open')]
  const at = threads.findIndex((t) => from.closest('.thread')?.contains(t))
  threads[at + by]?.focus()
}

/** One thread: who said what about which words, and what is done about it. */
export function Thread({ annotation, gone }: Props) {
  const desk = useDesk()
  const active = useDeskState((s) => s.thread === annotation.id)
  const { id, resolved } = annotation
  const kind = KIND_WORDS[annotation.kind]
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') {
      desk.threads.activate(null)
      desk.session()?.focus()
    } else if (event.target instanceof HTMLTextAreaElement) return
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      stepThread(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1)
    }
  }
  return (
    <article
      className={`thread${active ? ' active' : ''}${resolved ? ' resolved' : ''}`}
      data-thread={id}
      onKeyDown={onKeyDown}
    >
      <header className="thread-head">
        <button
          type="button"
          className="thread-open"
          aria-expanded={active}
          aria-label={`${kind} by ${annotation.author}: ${annotation.body}`}
          onClick={() => desk.threads.activate(id)}
        >
          {annotation.author}
        </button>
        {annotation.kind !== 'comment' && <span className="thread-kind">{kind}</span>}
        <time dateTime={annotation.created}>{sayTime(annotation.created)}</time>
      </header>
      {gone && annotation.anchor.exact && (
        <p className="thread-gone">
          Its words are no longer in the note: <q>{annotation.anchor.exact}</q>
        </p>
      )}
      <p className="thread-body">{annotation.body}</p>
      {annotation.replies.map((r) => (
        <div key={r.id} className="thread-reply">
          <div className="thread-head">
            <strong>{r.author}</strong>
            <time dateTime={r.created}>{sayTime(r.created)}</time>
          </div>
          <p className="thread-body">{r.body}</p>
        </div>
      ))}
      {resolved && (
        <p className="thread-settled">
          Settled by {resolved.by}, {sayTime(resolved.at)}
        </p>
      )}
      {active && <Answer id={id} resolved={resolved !== undefined} />}
    </article>
  )
}

/** What can be done with the active thread. */
function Answer({ id, resolved }: { readonly id: string; readonly resolved: boolean }) {
  const desk = useDesk()
  const [reply, setReply] = useState('')
  const send = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault()
    if (!reply.trim()) return
    desk.threads.reply(id, reply.trim())
    setReply('')
  }
  return (
    <form className="thread-answer" onSubmit={send}>
      {!resolved && (
        <Field
          label="Reply"
          className="bare"
          rows={2}
          value={reply}
          onChange={setReply}
          placeholder="Reply"
          onKeyDown={(e) => e.key === 'Enter' && (e.ctrlKey || e.metaKey) && send(e)}
        />
      )}
      <div className="thread-actions">
        {!resolved && reply.trim() && (
          <Button look="main" type="submit">
            Reply
          </Button>
        )}
        {resolved ? (
          <Button onPress={() => desk.threads.reopen(id)}>
            <RotateCcw size={14} aria-hidden /> Reopen
          </Button>
        ) : (
          <Button onPress={() => desk.threads.resolve(id)}>
            <Check size={15} aria-hidden /> Settle
          </Button>
        )}
        <IconButton
          label="Delete this thread"
          className="thread-delete"
          onPress={() => desk.threads.remove(id)}
        >
          <Trash2 size={15} aria-hidden />
        </IconButton>
      </div>
    </form>
  )
}
