import { useEffect } from 'react'
import type { SourceFile } from '../../app/host/contract.ts'
import { pastedSource } from './pasted-source.ts'

/** Hands over what is pasted into the window and into nothing that is typed into. `take` null: nothing is taken now. */
export function usePastedSource(take: ((source: SourceFile) => void) | null): void {
  useEffect(() => {
    if (!take) return
    const onPaste = (event: ClipboardEvent) => {
      const source = pastedSource(event)
      if (!source) return
      event.preventDefault()
      take(source)
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [take])
}
