import { useMemo, useRef } from 'react'
import type { Annotation } from '../../app/review/annotation.ts'
import { sayKeys } from '../keys/say-keys.ts'
import { listThreads, OPEN_THREADS } from '../state/thread-filter.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Draft } from './draft.tsx'
import { Thread } from './thread.tsx'
import { ThreadFilterBar } from './thread-filter-bar.tsx'
import { type Card, useCardStack } from './use-card-stack.ts'
import { usePeople } from './use-people.ts'
import './comments.css'

interface Listed extends Card {
  /** Absent for the one being written. */
  readonly annotation?: Annotation
}

/** Threads level with the words they speak of; one is active, the others make room. Only those in sight are drawn. */
export function Comments() {
  const desk = useDesk()
  const annotations = useDeskState((s) => s.annotations)
  const drafting = useDeskState((s) => s.drafting)
  const active = useDeskState((s) => s.thread)
  const filter = useDeskState((s) => s.threadFilter)
  const me = useDeskState((s) => s.profile.author)
  const live = useDeskState((s) => s.live)
  const mac = useDeskState((s) => s.platform === 'darwin')
  const people = usePeople()
  const list = useRef<HTMLDivElement>(null)

  const { threads, places } = useMemo(() => {
    const found = live ? (desk.session()?.annotated() ?? []) : []
    const order = new Map(found.map((a, at) => [a.id, at]))
    const blocks = new Map(found.map((a) => [a.id, a.block]))
    const listed = listThreads(annotations, order, filter, me, active).map(
      (annotation): Listed => ({ id: annotation.id, block: blocks.get(annotation.id) ?? null, annotation }),
    )
    return { threads: listed, places: blocks }
  }, [desk, annotations, live, filter, me, active])

  // A thread being written stands among the others in the order of the text.
  const cards = useMemo((): readonly Listed[] => {
    if (!drafting) return threads
    const after = threads.findIndex((t) => t.block === null || t.block > drafting.block)
    const at = after === -1 ? threads.length : after
    return [...threads.slice(0, at), { id: 'draft', block: drafting.block }, ...threads.slice(at)]
  }, [threads, drafting])
  const drawn = useCardStack(list, cards, drafting ? 'draft' : active)

  return (
    <>
      {annotations.length > 0 && (
        <ThreadFilterBar gone={annotations.filter((a) => !places.has(a.id)).length} />
      )}
      {cards.length === 0 && annotations.length > 0 ? (
        <Empty title="No comment is listed">
          {filter === OPEN_THREADS
            ? 'Every one is settled. Choose “Settled” above to read them.'
            : 'None fits what is chosen above.'}
          {filter !== OPEN_THREADS && (
            <Button onPress={() => desk.store.setState({ threadFilter: OPEN_THREADS })}>
              List the open ones
            </Button>
          )}
        </Empty>
      ) : cards.length === 0 ? (
        <Empty title="No comments">
          Select words in the page and press {sayKeys('comment', mac)}, or use the comment button above the
          page.
        </Empty>
      ) : (
        <div className="comments" ref={list} role="feed" aria-label="Comments">
          {cards.map(({ id, annotation, block }, at) => {
            if (!annotation) return drafting && <Draft key="draft" drafting={drafting} />
            if (drawn && !drawn.has(id)) return null
            return (
              <Thread
                key={id}
                annotation={annotation}
                gone={block === null}
                at={at + 1}
                of={cards.length}
                people={people}
              />
            )
          })}
        </div>
      )}
    </>
  )
}
