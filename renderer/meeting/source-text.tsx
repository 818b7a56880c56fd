import { useEffect, useRef } from 'react'
import type { Passage } from './passages.ts'
import './source-text.css'

/** Past this many signs only the part around the passage is drawn. */
const WHOLE = 120_000
const AROUND = 40_000

interface Props {
  readonly text: string
  readonly lit: Passage | null
}

/** A source's own words, as read, with one passage lit and in view. */
export function SourceText({ text, lit }: Props) {
  const mark = useRef<HTMLElement>(null)
  useEffect(() => {
    if (lit) mark.current?.scrollIntoView({ block: 'center' })
  }, [lit])
  const [from, to] = windowOf(text, lit)
  return (
    <div className="source-text">
      {from > 0 && <p className="source-cut">The text before this is left out here.</p>}
      {lit ? (
        <>
          {text.slice(from, lit.start)}
          <mark ref={mark} className={lit.exact ? '' : 'near'}>
            {text.slice(lit.start, lit.end)}
          </mark>
          {text.slice(lit.end, to)}
        </>
      ) : (
        text.slice(from, to)
      )}
      {to < text.length && <p className="source-cut">The text goes on.</p>}
    </div>
  )
}

function windowOf(text: string, lit: Passage | null): readonly [number, number] {
  if (text.length <= WHOLE) return [0, text.length]
  const middle = lit ? lit.start : 0
  const from = Math.max(0, text.lastIndexOf('\n', Math.max(0, middle - AROUND)))
  return [from, Math.min(text.length, middle + AROUND)]
}
