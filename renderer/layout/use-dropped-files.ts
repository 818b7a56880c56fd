import { useEffect } from 'react'
import { takeDropped } from '../start/take-dropped.ts'
import { useDesk } from '../state/use-desk.tsx'

/** Takes files dropped anywhere on the desk before the page sees them; pictures alone belong into the text. */
export function useDroppedFiles(): void {
  const desk = useDesk()
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const onDrop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])]
      if (!files.length || files.every((file) => file.type.startsWith('image/'))) return
      event.preventDefault()
      event.stopPropagation()
      void takeDropped(desk, files)
    }
    window.addEventListener('dragover', onDragOver)
    window.addEventListener('drop', onDrop, { capture: true })
    return () => {
      window.removeEventListener('dragover', onDragOver)
      window.removeEventListener('drop', onDrop, { capture: true })
    }
  }, [desk])
}
