import { type RefObject, useEffect } from 'react'
import { useDesk } from '../state/use-desk.tsx'
import type { Typeset } from './typeset.ts'

/** Keeps the preview at the block that stands at the top of the page area. */
export function useScrollInStep(preview: RefObject<HTMLElement | null>, typeset: Typeset | null): void {
  const desk = useDesk()
  useEffect(() => {
    const page = document.querySelector('.page-scroll')
    if (!page || !typeset || typeset.positions.length === 0) return
    let frame = 0
    const follow = () => {
      frame = 0
      const box = preview.current
      const editor = document.querySelector('.note-page')?.getBoundingClientRect()
      if (!box || !editor) return
      const seen = page.getBoundingClientRect().top + 40 - editor.top
      const tops = desk.session()?.blockTops() ?? []
      const block = lastAbove(tops, seen)
      const at = typeset.positions.filter((p) => p.block <= block).at(-1)
      const sheet = at && box.querySelectorAll<HTMLElement>('.pdf-page')[at.page - 1]
      box.scrollTop = sheet ? sheet.offsetTop + (at.y / typeset.height) * sheet.offsetHeight - 24 : 0
    }
    const onScroll = () => {
      if (frame === 0) frame = requestAnimationFrame(follow)
    }
    page.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      page.removeEventListener('scroll', onScroll)
    }
  }, [desk, preview, typeset])
}

/** The last block that begins above `y`; -1 when none does. */
function lastAbove(tops: readonly (number | null)[], y: number): number {
  let last = -1
  for (const [block, top] of tops.entries()) if (top !== null && top <= y) last = block
  return last
}
