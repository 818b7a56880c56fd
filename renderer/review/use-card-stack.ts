import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useDesk } from '../state/use-desk.tsx'
import { settle } from './stack-cards.ts'

export interface Card {
  readonly id: string
  /** Top-level block of the words it speaks of; null when they have gone. */
  readonly block: number | null
}

/** So many are drawn whether they are in sight or not: the keys then go from one to the next. */
const FEW = 30
/** A card nobody has seen yet is taken to be so high, in pixels. */
const UNSEEN = 92
/** Cards this far out of sight, in pixels, are drawn too. */
const NEAR = 500

/**
 * Lays cards out level with their text, on every scroll and change of size, and tells which of them are worth drawing;
 * null means all. The active one always is.
 */
export function useCardStack(
  list: RefObject<HTMLDivElement | null>,
  cards: readonly Card[],
  active: string | null,
): ReadonlySet<string> | null {
  const desk = useDesk()
  const heights = useRef(new Map<string, number>())
  const [drawn, setDrawn] = useState<ReadonlySet<string>>(new Set())
  // Cards that come into sight are measured and laid out as soon as they are drawn.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `drawn` changes what stands in the column
  useLayoutEffect(() => {
    const column = list.current
    const page = document.querySelector('.page-scroll')
    if (!column || !page) return
    const lay = () => {
      const elements = [...column.children].filter((c): c is HTMLElement => c instanceof HTMLElement)
      for (const element of elements) heights.current.set(element.dataset.thread ?? '', element.offsetHeight)
      const blockTops = desk.session()?.blockTops() ?? []
      const editor = document.querySelector('.note-page')?.getBoundingClientRect().top ?? 0
      const above = editor - column.getBoundingClientRect().top
      const levels = cards.map(({ block }) => {
        const top = block === null ? null : blockTops[block]
        return top === null || top === undefined ? null : top + above
      })
      const room = column.clientHeight
      const high = cards.map(({ id }) => heights.current.get(id) ?? UNSEEN)
      const at = cards.findIndex(({ id }) => id === active)
      const tops = settle(levels, high, at, room)
      const topOf = new Map(cards.map(({ id }, i) => [id, tops[i] ?? 0]))
      for (const element of elements) {
        const top = Math.round(topOf.get(element.dataset.thread ?? '') ?? 0)
        element.style.setProperty('transform', `translateY(${top}px)`)
      }
      if (cards.length <= FEW) return
      const near = cards.filter(({ id }, i) => {
        const top = tops[i] ?? 0
        return id === active || (top < room + NEAR && top + (high[i] ?? 0) > -NEAR)
      })
      setDrawn((now) =>
        near.length === now.size && near.every(({ id }) => now.has(id))
          ? now
          : new Set(near.map(({ id }) => id)),
      )
    }
    lay()
    let asked = 0
    const soon = () => {
      cancelAnimationFrame(asked)
      asked = requestAnimationFrame(lay)
    }
    const observer = new ResizeObserver(soon)
    for (const card of column.children) observer.observe(card)
    // A longer title or another size of text moves every word.
    for (const sheet of page.children) observer.observe(sheet)
    page.addEventListener('scroll', lay, { passive: true })
    return () => {
      cancelAnimationFrame(asked)
      observer.disconnect()
      page.removeEventListener('scroll', lay)
    }
  }, [desk, list, cards, active, drawn])
  return cards.length <= FEW ? null : drawn
}
