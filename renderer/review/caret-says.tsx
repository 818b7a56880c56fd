import { useEffect, useState } from 'react'
import type { EditorSession } from '../editor/session.ts'
import { useDesk } from '../state/use-desk.tsx'
import { sayAtCaret } from './say-at-caret.ts'
import { suggestedNow } from './suggested.ts'

/** How long the caret must rest before it is said what stands there. */
const REST_MS = 250

/** Says to a screen reader which threads and suggestions the caret stands in, when it comes to others than before. */
export function CaretSays({ session }: { readonly session: EditorSession }) {
  const desk = useDesk()
  const [words, setWords] = useState('')
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let before = ''
    const stop = session.onSelection((at) => {
      const here = [...at.annotations, '|', ...at.suggestions].join(' ')
      if (here === before) return
      before = here
      clearTimeout(timer)
      timer = setTimeout(() => {
        const any = at.annotations.length + at.suggestions.length > 0
        setWords(any ? sayAtCaret(at, desk.store.getState().annotations, suggestedNow(desk)) : '')
      }, REST_MS)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [desk, session])
  return (
    <div className="visually-hidden" role="status" aria-label="At the caret">
      {words}
    </div>
  )
}
