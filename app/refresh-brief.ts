import type { PhrasingContent, RootContent } from 'mdast'
import type { Meeting } from './meeting/meeting.ts'
import type { Note } from './note/note.ts'
import { nodeAt, plainText } from './note/plain-text.ts'
import type { Change } from './review/change.ts'
import type { FillOptions } from './template/fill-template.ts'
import { parseTemplate } from './template/parse-template.ts'
import type { Edit } from './template/refresh/edit.ts'
import { applyRefresh, refreshSteps } from './template/refresh/refresh-note.ts'

export interface RefreshInput {
  readonly note: Note
  /** The template's text as it was when the note was filled (`Brief.template`). */
  readonly template: string
  /** The record as last filled (`Brief.filled`); none for a note begun blank. */
  readonly filled?: Meeting | undefined
  /** The record as it is now. */
  readonly meeting: Meeting
  /** As they were when the note was filled: names and dates are compared as written. */
  readonly options?: FillOptions
  /** Who set the record right, and when (ISO 8601), told with each change. */
  readonly by?: { readonly author: string; readonly at: string }
}

export interface Refreshed {
  /** The note with every change made. */
  readonly note: Note
  /** Each thing the record changes, in the order of the note it was given. */
  readonly changes: readonly Change[]
  /** Where a person's words stand against the record's: they stay, a value among them is marked `edited`. */
  readonly kept: readonly KeptWords[]
  /** The record to keep as last filled (`Brief.filled`) once every change is settled, and not before. */
  readonly filled: Meeting
}

export interface KeptWords {
  /** What changed in the record. */
  readonly ref: string
  /** Indexes of children from the root down to the block, in the note as given; none for its head. */
  readonly block: readonly number[]
  /** The key of the head they stand under, where they are no part of the text. */
  readonly head?: string
  readonly words: string
  /** What the record would have there now; empty when it has nothing. */
  readonly record: string
}

/**
 * Binds a note again to a record that moved on. Values nobody edited follow it, repeated items come, go and move;
 * a person's words stay, what a person took out stays out, and text outside all this is not touched.
 *
 * Taking only some changes: `applyChanges`, with `filled` left as it was. Another refresh then finds exactly the
 * others. With `filled` moved on, what was not taken counts as the author's decision.
 * @throws {BriefError} `template-invalid` when the template cannot be read.
 */
export function refreshBrief(input: RefreshInput): Refreshed {
  const { note, meeting, filled, options = {}, by = { author: '', at: '' } } = input
  const template = parseTemplate(input.template)
  const { edits, kept } = refreshSteps({ note, template, filled, meeting }, options)
  const ids = new Set<string>()
  const changes = edits.map((edit) => ({ ...toChange(edit, note, idFor(edit, ids)), ...by }))
  return { note: applyRefresh(note, edits), changes, kept, filled: meeting }
}

/** The note the changes were found in, with those accepted made. Blocks they do not concern keep their bytes. */
export function applyChanges(note: Note, changes: readonly Change[], accepted: Iterable<string>): Note {
  const chosen = new Set(accepted)
  return applyRefresh(note, changes.filter(({ id }) => chosen.has(id)).map(toEdit))
}

/** The same change has the same id in every refresh, as far as one reference has one change. */
function idFor({ ref, before, after }: Edit, taken: Set<string>): string {
  const name = before.length === 0 ? 'gain' : after.length === 0 ? 'lose' : 'change'
  let id = `${name} ${ref}`
  for (let number = 2; taken.has(id); number++) id = `${name} ${ref} ${number}`
  taken.add(id)
  return id
}

function toChange(edit: Edit, note: Note, id: string): Omit<Change, 'author' | 'at'> {
  const { ref, block, offset, length, head, before, after } = edit
  const place = {
    block,
    ...(offset !== undefined && { offset }),
    ...(length !== undefined && { length }),
    ...(head !== undefined && { head }),
    near: near(edit, note),
  }
  return { id, cause: { kind: 'refresh', ref }, place, before, after }
}

function toEdit({ cause, place, before, after }: Change): Edit {
  const { block, offset, length, head } = place
  return {
    ref: cause.kind === 'refresh' ? cause.ref : '',
    block,
    ...(offset !== undefined && { offset }),
    ...(length !== undefined && { length }),
    ...(head !== undefined && { head }),
    before,
    after,
  }
}

/** Words shown on either side of a value, and of a block. */
const AROUND = 24

function near({ block, offset, length = 0, head, before }: Edit, { tree }: Note): string {
  if (head !== undefined) return wordsOf(before)
  const node = nodeAt(tree, block)
  if (!node) return ''
  const text = plainText(node)
  return offset === undefined
    ? text.slice(0, 2 * AROUND)
    : text.slice(Math.max(0, offset - AROUND), offset + length + AROUND)
}

const wordsOf = (nodes: readonly (RootContent | PhrasingContent)[]) => nodes.map(plainText).join('')
