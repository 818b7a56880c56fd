import { holdsNote } from '../../app/documents/read-document.ts'
import type { Desk } from '../state/desk.ts'

/** A dropped brief, or a PDF that carries one, is opened; anything else begins a new one. */
export async function takeDropped(desk: Desk, files: readonly File[]): Promise<void> {
  if (files.length === 0) return
  try {
    const opened = await Promise.all(files.map((file) => desk.host.droppedFile(file)))
    const [first] = opened
    if (opened.length === 1 && first && holdsNote(first.bytes, first.name)) desk.documents.openFile(first)
    else desk.show({ kind: 'new', files: opened })
  } catch (error) {
    desk.fail(error)
  }
}
