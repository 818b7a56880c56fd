import type { RootContent } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import { plainText } from '../../note/plain-text.ts'
import { type BoundField, boundFields, isEdited, isOpen } from './bound-fields.ts'
import type { Refreshing, Three } from './refreshing.ts'
import { fullShape, openShape, refOf } from './shape.ts'

/** A paragraph, heading or cell: its values follow the record, its words stay. */
export function refreshLine({ filled, now, note, path }: Three, refreshing: Refreshing): void {
  if (fullShape(note) === fullShape(now)) {
    refreshing.done.add(note)
    return
  }
  if (openShape(filled) === openShape(now)) {
    refreshPaired(boundFields(filled), boundFields(now), { note, path }, refreshing)
    return
  }
  const ref = refOf(now, refreshing.record) || refOf(filled, refreshing.record)
  if (fullShape(note) === fullShape(filled)) {
    refreshing.edits.push({ ref, block: path, before: [note], after: [now] })
    refreshing.done.add(note)
    return
  }
  refreshing.kept.push({ ref, block: path, words: plainText(note), record: plainText(now) })
  refreshValues(note, path, refreshing)
}

interface Line {
  readonly note: RootContent
  readonly path: readonly number[]
}

/** Only values differ between the fillings: each is sought in the note's line. */
function refreshPaired(
  filled: readonly BoundField[],
  now: readonly BoundField[],
  { note, path }: Line,
  refreshing: Refreshing,
): void {
  const open = new Set(boundFields(note))
  const take = (fits: (field: BoundField) => boolean) => {
    const field = [...open].find(fits)
    if (field) open.delete(field)
    return field
  }
  for (const [index, was] of filled.entries()) {
    const is = now[index]
    if (!is) continue
    const shape = fullShape(was.node)
    const mine =
      take(({ node }) => fullShape(node) === shape) ??
      take(({ ref, form }) => ref === was.ref && form === was.form) ??
      take(({ ref }) => ref === was.ref) ??
      take(({ node }) => fullShape(node) === fullShape(is.node))
    if (mine && shape !== fullShape(is.node)) refreshField(mine, was, is, path, refreshing)
  }
  for (const field of open) refreshValue(field, path, refreshing)
  refreshing.done.add(note)
}

function refreshField(
  mine: BoundField,
  was: BoundField,
  is: BoundField,
  path: readonly number[],
  refreshing: Refreshing,
): void {
  if (fullShape(mine.node) === fullShape(is.node)) return
  // Another form of the same value is a choice, not an edit.
  if (mine.form !== was.form) refreshValue(mine, path, refreshing)
  else if (!isEdited(mine) && mine.text === was.text && mine.ref === was.ref)
    replaceField(mine, is.node, path, refreshing)
  else keepField(mine, isOpen(is) ? '' : is.text, path, refreshing)
}

/** Every value of a line that no filling accounts for, by its own reference. */
export function refreshValues(note: RootContent, path: readonly number[], refreshing: Refreshing): void {
  for (const field of boundFields(note)) refreshValue(field, path, refreshing)
  refreshing.done.add(note)
}

function refreshValue(field: BoundField, path: readonly number[], refreshing: Refreshing): void {
  const { was, is } = refreshing.record
  const before = was(field.ref, field.form)
  const after = is(field.ref, field.form)
  if (before === after || field.text === after) return
  const untouched = !isEdited(field) && (isOpen(field) || field.text === before)
  if (after !== undefined && untouched) {
    const { empty: _, ...attributes } = field.node.attributes ?? {}
    const node: TextDirective = { ...field.node, attributes, children: [{ type: 'text', value: after }] }
    replaceField(field, node, path, refreshing)
  } else if (!isOpen(field)) keepField(field, after ?? '', path, refreshing, untouched)
}

/** A person's words stay, and from now on are known to be theirs. */
function keepField(
  field: BoundField,
  record: string,
  path: readonly number[],
  refreshing: Refreshing,
  untouched = false,
): void {
  if (field.text === record) return
  refreshing.kept.push({ ref: field.ref, block: path, words: field.text, record })
  if (untouched || isEdited(field)) return
  const attributes = { ...field.node.attributes, edited: '' }
  replaceField(field, { ...field.node, attributes }, path, refreshing)
}

function replaceField(
  field: BoundField,
  node: TextDirective,
  path: readonly number[],
  { edits }: Refreshing,
): void {
  edits.push({
    ref: field.ref,
    block: path,
    offset: field.offset,
    length: field.text.length,
    before: [field.node],
    after: [node],
  })
}
