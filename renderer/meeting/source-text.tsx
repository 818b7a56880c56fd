import { useEffect, useRef } from 'react'
import { useLastSelectedSpan } from './last-selected-span.ts'
import type { Passage } from './passages.ts'
import './source-text.css'

/** Past this many signs only the part around the passage is drawn. */
const WHOLE = 120_000
const AROUND = 40_000

interface Props {
  /** Id of the source whose text it is. */
  readonly source: string
  readonly text: string
  readonly lit: Passage | null
}

/** A source's own words, as read, with one passage lit and in view. What is selected in it can be asked for by place. */
export function SourceText({ source, text, lit }: Props) {
  const mark = useRef<HTMLElement>(null)
  useEffect(() => {
    if (lit) mark.current?.scrollIntoView({ block: 'center' })
  }, [lit])
  useLastSelectedSpan(source)
  const [from, to] = windowOf(text, lit)
  return (
    <div className="source-text" data-source={source}>
      {from > 0 && <p className="source-cut">The text before this is left out here.</p>}
      {lit ? (
        <>
          <span data-from={from}>{text.slice(from, lit.start)}</span>
          <mark ref={mark} className={lit.exact ? '' : 'near'} data-from={lit.start}>
            {text.slice(lit.start, lit.end)}
          </mark>
          <span data-from={lit.end}>{text.slice(lit.end, to)}</span>
        </>
      ) : (
        <span data-from={from}>{text.slice(from, to)}</span>
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
