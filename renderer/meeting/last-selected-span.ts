import { useEffect } from 'react'
import { type SelectedSpan, selectedSpan } from './selected-span.ts'

let last: SelectedSpan | null = null

/** What was selected last in a source text that is on the screen: a press on a button takes the selection itself away. */
export const lastSelectedSpan = (): SelectedSpan | null => selectedSpan() ?? last

/** Remembers what is selected in the source text as long as that text is shown. */
export function useLastSelectedSpan(source: string): void {
  useEffect(() => {
    const remember = () => {
      const span = selectedSpan()
      if (span?.source === source) last = span
    }
    document.addEventListener('selectionchange', remember)
    return () => {
      document.removeEventListener('selectionchange', remember)
      if (last?.source === source) last = null
    }
  }, [source])
}
