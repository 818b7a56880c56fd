import type { Brief } from '../brief.ts'
import type { Head } from '../note/note.ts'
import { strayMarks } from '../review/anchors.ts'
import { unmark } from '../review/mark-range.ts'

/**
 * Last month's paper as the start of a new one: its words and what they stand on, without its number, copy, clearances,
 * embargo and comments. `head` is what the desk brings to a new note.
 */
export function beginFrom(old: Brief, head: Partial<Head>): Brief {
  const { number: _, copy: __, cleared: ___, embargo: ____, ...kept } = old.note.head
  const { readOnly: _____, ...brief } = old
  const tree = strayMarks(old.note.tree, []).reduce((words, id) => unmark(words, id), old.note.tree)
  return { ...brief, note: { ...old.note, tree, head: { ...kept, ...head } }, annotations: [] }
}
