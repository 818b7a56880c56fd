import { useMemo, useRef } from 'react'
import { sayKeys } from '../keys/say-keys.ts'
import { OPEN_THREADS } from '../state/thread-filter.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Draft } from './draft.tsx'
import { cardOf, type Listed, listCards } from './list-cards.ts'
import { useSuggested } from './suggested.ts'
import { SuggestionCard } from './suggestion-card.tsx'
import { Thread } from './thread.tsx'
import { ThreadFilterBar } from './thread-filter-bar.tsx'
import { useCardStack } from './use-card-stack.ts'
import { usePeople } from './use-people.ts'
import './comments.css'

/** Threads and suggestions level with the words they speak of; one is active, the others make room. Only those in sight are drawn. */
export function Comments() {
  const desk = useDesk()
  const annotations = useDeskState((s) => s.annotations)
  const drafting = useDeskState((s) => s.drafting)
  const active = useDeskState((s) => s.thread)
  const suggestion = useDeskState((s) => s.suggestion)
  const suggested = useSuggested()
  const filter = useDeskState((s) => s.threadFilter)
  const me = useDeskState((s) => s.profile.author)
  const live = useDeskState((s) => s.live)
  const mac = useDeskState((s) => s.platform === 'darwin')
  const people = usePeople()
  const list = useRef<HTMLDivElement>(null)

  const found = useMemo(() => (live ? (desk.session()?.annotated() ?? []) : []), [desk, live])
  const listed = useMemo(
    () => listCards({ annotations, found, suggested, filter, me, thread: active, suggestion }),
    [annotations, found, suggested, filter, me, active, suggestion],
  )
  const gone = useMemo(() => {
    const there = new Set(found.map(({ id }) => id))
    return annotations.filter(({ id }) => !there.has(id)).length
  }, [annotations, found])
  const some = annotations.length + suggested.length > 0

  // A thread being written stands among the others in the order of the text.
  const cards = useMemo((): readonly Listed[] => {
    if (!drafting) return listed
    const after = listed.findIndex((t) => t.block === null || t.block > drafting.block)
    const at = after === -1 ? listed.length : after
    return [...listed.slice(0, at), { id: 'draft', block: drafting.block }, ...listed.slice(at)]
  }, [listed, drafting])
  const lit = suggestion === null ? active : cardOf(suggestion)
  const drawn = useCardStack(list, cards, drafting ? 'draft' : lit)

  return (
    <>
      {some && <ThreadFilterBar gone={gone} suggested={suggested} />}
      {cards.length === 0 && some ? (
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
        <Empty title="No comments, no suggestions">
          Select words in the page and press {sayKeys('comment', mac)} to comment. With{' '}
          {sayKeys('suggest', mac)} what you write becomes a suggestion that others accept or reject.
        </Empty>
      ) : (
        <div className="comments" ref={list} role="feed" aria-label="Comments and suggestions">
          {cards.map(({ id, annotation, suggested: change, block }, at) => {
            if (change)
              return drawn && !drawn.has(id) ? null : (
                <SuggestionCard key={id} suggested={change} at={at + 1} of={cards.length} />
              )
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
