import type { KeyboardEvent } from 'react'
import type { Annotation } from '../../app/review/annotation.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { sayTime } from '../ui/say-day.ts'
import { stepThread } from './go-to-thread.ts'
import { KIND_WORDS } from './kind-words.ts'
import { Remark } from './remark.tsx'
import { ThreadAnswer } from './thread-answer.tsx'
import { ThreadGone } from './thread-gone.tsx'

interface Props {
  readonly annotation: Annotation
  /** True when its words are no longer in the note. */
  readonly gone: boolean
  /** Its place among those listed, from 1, and how many there are: not all of them are drawn. */
  readonly at: number
  readonly of: number
  readonly people: readonly string[]
}

/** One thread: who said what about which words, and what is done about it. Up and down go from card to card. */
export function Thread({ annotation, gone, at, of, people }: Props) {
  const desk = useDesk()
  const active = useDeskState((s) => s.thread === annotation.id)
  const { id, resolved, assignee } = annotation
  const kind = KIND_WORDS[annotation.kind]
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') {
      desk.threads.activate(null)
      desk.session()?.focus()
    } else if (/^(TEXTAREA|INPUT|SELECT)$/.test((event.target as HTMLElement).tagName)) return
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!active) desk.store.setState({ thread: id })
      stepThread(desk, event.key === 'ArrowDown' ? 1 : -1)
    }
  }
  return (
    <article
      className={`thread${active ? ' active' : ''}${resolved ? ' resolved' : ''}`}
      data-thread={id}
      aria-posinset={at}
      aria-setsize={of}
      aria-label={`${kind} by ${annotation.author}`}
      onKeyDown={onKeyDown}
    >
      <header className="thread-head">
        <button
          type="button"
          className="thread-open"
          aria-expanded={active}
          aria-label={sayThread(annotation, kind, gone)}
          onClick={() => desk.threads.activate(id)}
        >
          {annotation.author}
        </button>
        {annotation.kind !== 'comment' && <span className="thread-kind">{kind}</span>}
        <time dateTime={annotation.created}>{sayTime(annotation.created)}</time>
      </header>
      {assignee && <p className="thread-for">For {assignee}</p>}
      {gone && <ThreadGone annotation={annotation} active={active} />}
      <Remark text={annotation.body} people={people} />
      {annotation.replies.map((r) => (
        <div key={r.id} className="thread-reply">
          <div className="thread-head">
            <strong>{r.author}</strong>
            <time dateTime={r.created}>{sayTime(r.created)}</time>
          </div>
          <Remark text={r.body} people={people} />
        </div>
      ))}
      {resolved && (
        <p className="thread-settled">
          Settled by {resolved.by}, {sayTime(resolved.at)}
        </p>
      )}
      {active && <ThreadAnswer annotation={annotation} />}
    </article>
  )
}

/** What a screen reader says of a thread before its parts: kind, author, state and words. */
function sayThread(a: Annotation, kind: string, gone: boolean): string {
  const states = [
    a.resolved && 'settled',
    gone && 'its words are gone',
    a.assignee && `for ${a.assignee}`,
    a.replies.length > 0 && (a.replies.length === 1 ? '1 reply' : `${a.replies.length} replies`),
  ].filter((state) => state)
  return `${[`${kind} by ${a.author}`, ...states].join(', ')}: ${a.body}`
}
