import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { sayKeys } from '../keys/say-keys.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Empty } from '../ui/empty.tsx'
import { Tick } from '../ui/field.tsx'
import { Draft } from './draft.tsx'
import { stackCards } from './stack-cards.ts'
import { Thread } from './thread.tsx'
import './comments.css'

/** Threads level with the words they speak of; one is active, the others make room. */
export function Comments() {
  const desk = useDesk()
  const annotations = useDeskState((s) => s.annotations)
  const drafting = useDeskState((s) => s.drafting)
  const active = useDeskState((s) => s.thread)
  const live = useDeskState((s) => s.live)
  const mac = useDeskState((s) => s.platform === 'darwin')
  const [withResolved, setWithResolved] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const resolved = annotations.filter((a) => a.resolved).length

  const placed = useMemo(() => {
    const found = live ? (desk.session()?.annotated() ?? []) : []
    const places = new Map(found.map((a, at) => [a.id, { block: a.block, at }]))
    return annotations
      .filter((a) => withResolved || !a.resolved)
      .map((annotation) => ({ annotation, place: places.get(annotation.id) ?? null }))
      .sort((a, b) => (a.place?.at ?? Infinity) - (b.place?.at ?? Infinity))
  }, [desk, annotations, live, withResolved])

  useLayoutEffect(() => {
    const column = list.current
    const page = document.querySelector('.page-scroll')
    if (!column || !page) return
    const blocks = new Map(placed.map(({ annotation, place }) => [annotation.id, place?.block]))
    if (drafting) blocks.set('draft', drafting.block)
    const lay = () => {
      const tops = desk.session()?.blockTops() ?? []
      const editor = document.querySelector('.note-page')?.getBoundingClientRect().top ?? 0
      const above = editor - column.getBoundingClientRect().top
      const levelOf = (thread: string): number | null => {
        const top = tops[blocks.get(thread) ?? -1]
        return top === null || top === undefined ? null : top + above
      }
      stackCards(column, levelOf, drafting ? 'draft' : active)
    }
    lay()
    const observer = new ResizeObserver(lay)
    for (const card of column.children) observer.observe(card)
    // A longer title or another size of text moves every word.
    for (const sheet of page.children) observer.observe(sheet)
    page.addEventListener('scroll', lay, { passive: true })
    return () => {
      observer.disconnect()
      page.removeEventListener('scroll', lay)
    }
  }, [desk, placed, active, drafting])

  // A thread being written stands among the others in the order of the text.
  const isBefore = (p: (typeof placed)[number]) =>
    !drafting || (p.place !== null && p.place.block <= drafting.block)
  const before = placed.filter(isBefore)
  const after = placed.filter((p) => !isBefore(p))

  return (
    <>
      {resolved > 0 && (
        <div className="comments-top">
          <Tick
            label={resolved === 1 ? 'Show the settled one' : `Show the ${resolved} settled`}
            checked={withResolved}
            onChange={setWithResolved}
          />
        </div>
      )}
      {placed.length === 0 && !drafting ? (
        <Empty title="No comments">
          Select words in the page and press {sayKeys('comment', mac)}, or use the comment button above the
          page.
        </Empty>
      ) : (
        <div className="comments" ref={list}>
          {before.map(({ annotation, place }) => (
            <Thread key={annotation.id} annotation={annotation} gone={place === null} />
          ))}
          {drafting && <Draft key="draft" drafting={drafting} />}
          {after.map(({ annotation, place }) => (
            <Thread key={annotation.id} annotation={annotation} gone={place === null} />
          ))}
        </div>
      )}
    </>
  )
}
