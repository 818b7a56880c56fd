import type { RootContent } from 'mdast'
import { DEFAULT_FORMS } from '../../meeting/forms.ts'
import type { Meeting } from '../../meeting/meeting.ts'
import type { Note } from '../../note/note.ts'
import { type FillOptions, fillTemplate } from '../fill-template.ts'
import type { Template } from '../template.ts'
import { applyEdits } from './apply-edits.ts'
import type { Edit, Kept } from './edit.ts'
import { recordChange } from './record-change.ts'
import { refreshBlocks } from './refresh-blocks.ts'
import { applyHead, refreshHead } from './refresh-head.ts'
import { refreshValues } from './refresh-line.ts'
import type { Refreshing } from './refreshing.ts'

export interface RefreshSteps {
  readonly edits: readonly Edit[]
  readonly kept: readonly Kept[]
}

/**
 * What a record that moved on changes in a note: the template is filled with the record as it was and as it is, and
 * what differs between the two is sought in the note. What a person wrote there stays.
 * @param filled the record as last filled; none for a note that was begun blank.
 */
export function refreshSteps(
  input: {
    readonly note: Note
    readonly template: Template
    readonly filled: Meeting | undefined
    readonly meeting: Meeting
  },
  options: FillOptions,
): RefreshSteps {
  const { note, template, filled, meeting } = input
  const was = fillTemplate(template, filled, options).note
  const is = fillTemplate(template, meeting, options).note
  const refreshing: Refreshing = {
    record: recordChange(filled, meeting, options.forms ?? DEFAULT_FORMS),
    edits: [],
    kept: [],
    done: new Set(),
  }
  refreshHead({ template: template.head, filled: was.head, now: is.head, note: note.head }, refreshing)
  const children = { filled: was.tree.children, now: is.tree.children, note: note.tree.children }
  refreshBlocks({ ...children, path: [] }, refreshing)
  for (const [index, block] of note.tree.children.entries()) valuesElsewhere(block, [index], refreshing)
  return { edits: refreshing.edits.sort(inOrder), kept: refreshing.kept }
}

/** A note with the chosen steps made. */
export function applyRefresh(note: Note, edits: readonly Edit[]): Note {
  const tree = applyEdits(note.tree, edits)
  const head = applyHead(note.head, edits)
  return tree === note.tree && head === note.head ? note : { ...note, head, tree }
}

/** Values that a person put in, or moved where no filling has them. */
function valuesElsewhere(block: RootContent, path: readonly number[], refreshing: Refreshing): void {
  if (refreshing.done.has(block) || !('children' in block)) return
  if (block.type === 'paragraph' || block.type === 'heading' || block.type === 'tableCell')
    refreshValues(block, path, refreshing)
  else
    for (const [index, child] of block.children.entries())
      valuesElsewhere(child, [...path, index], refreshing)
}

/** By place in the note; steps at one place stay in their order. */
function inOrder(a: Edit, b: Edit): number {
  for (let at = 0; at < Math.min(a.block.length, b.block.length); at++) {
    const order = (a.block[at] ?? 0) - (b.block[at] ?? 0)
    if (order !== 0) return order
  }
  return a.block.length - b.block.length || (a.offset ?? -1) - (b.offset ?? -1)
}
