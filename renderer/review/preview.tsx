import { useCallback, useEffect, useRef, useState } from 'react'
import type { ErrorData } from '../../app/errors.ts'
import { requestFor } from '../export/export-run.ts'
import { isWholeNote } from '../export/full-copy.ts'
import { linesFor, outgoingOptions } from '../export/outgoing.ts'
import { toErrorData } from '../state/toasts.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorView } from '../ui/error-view.tsx'
import { openPdf } from './pdf-file.ts'
import { PdfPage } from './pdf-page.tsx'
import { PreviewCopy } from './preview-copy.tsx'
import type { Typeset } from './typeset.ts'
import { useScrollInStep } from './use-scroll-in-step.ts'
import './preview.css'

/** How long the text must rest before it is typeset again; more where typesetting takes long. */
const REST_MS = 350

/** The note as it will be printed, typeset again while it is written. */
export function Preview() {
  const desk = useDesk()
  const live = useDeskState((s) => s.live)
  const head = useDeskState((s) => s.head)
  const outgoing = useDeskState((s) => s.outgoing)
  const [typeset, setTypeset] = useState<Typeset | null>(null)
  const [error, setError] = useState<ErrorData | null>(null)
  const cost = useRef(0)
  const scroll = useRef<HTMLDivElement>(null)
  useScrollInStep(scroll, typeset)
  useEffect(() => scroll.current?.setAttribute('tabindex', '0'), [])

  /** Typesets the note as it stands, unless `isOver` says that a newer text has come meanwhile. */
  const set = useCallback(
    async (isOver: () => boolean) => {
      const brief = desk.documents.current()
      if (!brief) return
      const began = performance.now()
      try {
        const options = outgoingOptions({ outgoing, head: brief.note.head }, ['pdf'])
        const lines = await linesFor(desk, options)
        if (isOver()) return
        const { pdf, positions } = await desk.host.preview(requestFor(brief, options, undefined, lines))
        const file = await openPdf(pdf)
        const { width, height } = await file.size(1)
        cost.current = performance.now() - began
        if (isOver()) return file.close()
        setError(null)
        setTypeset({ file, height, ratio: height / width, positions })
        // How long the note is says only its full copy, without an annex.
        const whole = isWholeNote(outgoing)
        desk.store.setState({ sides: whole ? sidesOf(file.pages, positions, height) : null })
      } catch (cause) {
        if (!isOver()) setError(toErrorData(cause))
      }
    },
    [desk, outgoing],
  )
  useEffect(() => {
    if (!live && !head) return
    let over = false
    const wait = cost.current === 0 ? 0 : Math.max(REST_MS, cost.current)
    const timer = setTimeout(() => void set(() => over), wait)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [set, live, head])

  // The last pages stay until the next are there; then their file is let go.
  useEffect(() => () => typeset?.file.close(), [typeset])

  return (
    <>
      <PreviewCopy />
      <section className="preview" ref={scroll} aria-label="Preview">
        {error && (
          <div className="preview-error">
            <ErrorView error={error}>
              <Button onPress={() => void set(() => false)}>Try again</Button>
            </ErrorView>
          </div>
        )}
        {!typeset && !error && (
          <div className="preview-waiting" role="status">
            <div className="preview-blank" />
            <p>Setting the note…</p>
          </div>
        )}
        {typeset &&
          pageNumbers(typeset.file.pages).map((n) => <PdfPage key={n} typeset={typeset} number={n} />)}
      </section>
    </>
  )
}

/** Sides used: whole pages before the last, and how far down the last page its last block begins. */
function sidesOf(pages: number, positions: Typeset['positions'], height: number): number {
  const last = positions.filter((p) => p.page === pages).reduce((y, p) => Math.max(y, p.y), 0)
  return Math.round((pages - 1 + Math.min(1, Math.max(0.1, last / height))) * 10) / 10
}

const pageNumbers = (pages: number): readonly number[] => Array.from({ length: pages }, (_, i) => i + 1)
