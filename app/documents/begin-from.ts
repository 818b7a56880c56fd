import type { Brief } from '../brief.ts'
import type { Head } from '../note/note.ts'
import { strayMarks } from '../review/anchors.ts'
import { unmark } from '../review/mark-range.ts'
import { finalTree } from '../review/suggestions.ts'

/**
 * Last month's paper as the start of a new one: its words and what they stand on, without its number, copy, clearances,
 * embargo and comments, as it reads with every suggestion accepted. `head` is what the desk brings to a new note.
 */
export function beginFrom(old: Brief, head: Partial<Head>): Brief {
  const { number: _, copy: __, cleared: ___, embargo: ____, ...kept } = old.note.head
  const { readOnly: _____, ...brief } = old
  const settled = finalTree(old.note.tree)
  const tree = strayMarks(settled, []).reduce((words, id) => unmark(words, id), settled)
  return {
    ...brief,
    note: { ...old.note, tree, head: { ...kept, ...head } },
    annotations: [],
    suggestions: [],
  }
}
