import { useEffect, useRef, useState } from 'react'
import { useDesk } from '../state/use-desk.tsx'
import type { Typeset } from './typeset.ts'

/** One page of the preview: drawn when it comes near the window; the old picture stays until the new one is ready. */
export function PdfPage({ typeset, number }: { readonly typeset: Typeset; readonly number: number }) {
  const desk = useDesk()
  const sheet = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(false)
  const [width, setWidth] = useState(0)

  useEffect(() => {
    const element = sheet.current
    if (!element) return
    const seen = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      rootMargin: '400px',
    })
    const sized = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)))
    seen.observe(element)
    sized.observe(element)
    return () => {
      seen.disconnect()
      sized.disconnect()
    }
  }, [])

  useEffect(() => {
    const element = sheet.current
    if (!element || !near || width === 0) return
    element.style.setProperty('height', `${Math.round(width * typeset.ratio)}px`)
    let over = false
    const draw = async () => {
      const canvas = await typeset.file.draw(number, width, window.devicePixelRatio)
      if (!canvas || over) return
      canvas.setAttribute('aria-hidden', 'true')
      element.replaceChildren(canvas)
    }
    // A page of a file that was just replaced is no failure: its successor draws itself.
    draw().catch((error) => !over && desk.fail(error))
    return () => {
      over = true
    }
  }, [desk, typeset, number, near, width])

  const toWords = (clientY: number) => {
    const box = sheet.current?.getBoundingClientRect()
    if (!box) return
    const y = ((clientY - box.top) / box.height) * typeset.height
    const at = typeset.positions.filter((p) => p.page < number || (p.page === number && p.y <= y + 6)).at(-1)
    if (at) desk.session()?.reveal({ block: at.block })
  }
  return (
    <div
      ref={sheet}
      className="pdf-page"
      role="img"
      aria-label={`Page ${number} of ${typeset.file.pages}`}
      onDoubleClick={(e) => toWords(e.clientY)}
    />
  )
}
