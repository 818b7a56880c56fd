import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  type NodeKey,
  type PointType,
} from 'lexical'
import { $isFieldNode } from '../nodes/field.ts'
import { $atomsOf, type Atom } from './atoms.ts'
import { $isLine } from './block-signature.ts'
import { compareAtoms, isStruck, type Stretch, sameWords } from './compare-atoms.ts'
import { $dropUnchanged } from './drop-unchanged.ts'
import { type CaretPlace, LineEdit, type Part } from './line-edit.ts'
import { idToGoOn, isOwnInsertion } from './mark-own.ts'
import { $endMark, $setEndMark, $strandedMarks } from './paragraph-ends.ts'
import type { Tracking } from './tracking.ts'

/**
 * Makes what changed in neighbouring lines a suggestion: words put in are marked, words taken out are put back and struck
 * out, and a paragraph that was split or joined gets a mark at its end.
 * @param before lines of the state before, in their order
 * @param now the lines that stand in their place; at least one
 */
export function $trackLines(
  before: readonly ElementNode[],
  now: readonly ElementNode[],
  tracking: Tracking,
): void {
  const old = tracking.before(() => $atomsOf(before))
  const stranded = $strandedMarks(
    now,
    tracking.before(() => new Set(before.flatMap((line) => $endMark(line)?.getKey() ?? []))),
  )
  if (stranded.length > 0) {
    tracking.$willChange()
    for (const mark of stranded) mark.remove()
  }
  const atoms = $atomsOf(now)
  const caret = $caretIn(atoms, now)
  const sides = { old, atoms, above: $endAbove(now) }
  const stretches = compareAtoms(old, atoms, caret).flatMap((s) => parted(s, sides, tracking))
  $keepEnds(old, atoms, stretches, now, tracking)
  if (stretches.length > 0) {
    tracking.$willChange()
    const edit = new LineEdit(before, now, old, atoms, tracking)
    const was = tracking.before(() => $caretIn(old, before))
    const place = caret === null ? null : caretAfter(caret, was, stretches)
    const within = $caretWithinValue()
    // From the end: places before a stretch stay right.
    for (const stretch of [...stretches].reverse()) edit.$mark(stretch)
    if (within !== null && $getNodeByKey(within.key)?.isAttached()) within.$select()
    else if (place !== null) edit.$caret(place)
  }
  if (stretches.some(isWas) || old.some(({ suggestions }) => suggestions.some(isWas)))
    $dropUnchanged(now, tracking)
}

const isWas = ({ name }: { readonly name: string }): boolean => name === 'was'

/** The lines before and now. */
interface Sides {
  readonly old: readonly Atom[]
  readonly atoms: readonly Atom[]
  /** The end of the line above, behind which they begin. */
  readonly above: Atom | undefined
}

function $endAbove([first]: readonly ElementNode[]): Atom | undefined {
  const above = first?.getPreviousSibling()
  return $isLine(above) ? $atomsOf([above]).at(-1) : undefined
}

/** What has to be done about a stretch: nothing for one’s own insertion. */
function parted(stretch: Stretch, sides: Sides, tracking: Tracking): Part[] {
  const { old, atoms } = sides
  const from = old.slice(stretch.from, stretch.to)
  const to = atoms.slice(stretch.start, stretch.end)
  if (from.length > 0 && sameWords(from, to))
    return byKind(stretch, from, tracking).flatMap((part) => settled(part, sides, tracking, 'was'))
  return settled(stretch, sides, tracking, 'del')
}

/** A change of format over words that are struck out, one’s own, or others’ is three changes. */
function byKind(stretch: Stretch, from: readonly Atom[], { book }: Tracking): Stretch[] {
  const kind = (atom: Atom) => (isStruck(atom) ? 0 : isOwnInsertion(atom.suggestions, book) ? 1 : 2)
  const parts: Stretch[] = []
  for (const [n, atom] of from.entries()) {
    const last = parts.at(-1)
    const previous = from[n - 1]
    const at = { from: stretch.from + n, start: stretch.start + n }
    if (last && previous && kind(previous) === kind(atom))
      parts[parts.length - 1] = { ...last, to: at.from + 1, end: at.start + 1 }
    else parts.push({ ...at, to: at.from + 1, end: at.start + 1 })
  }
  return parts
}

function settled(
  stretch: Stretch,
  { old, atoms, above }: Sides,
  { book, begin }: Tracking,
  name: 'del' | 'was',
): Part[] {
  const removed = Array.from({ length: stretch.to - stretch.from }, (_, n) => stretch.from + n)
  const restored = removed.filter((n) => !isOwnInsertion(old[n]?.suggestions ?? [], book))
  const added = atoms.slice(stretch.start, stretch.end)
  // The format of struck-out words cannot be changed.
  const keeps = !(name === 'was' && removed.every((n) => old[n] && isStruck(old[n])))
  const marked = added.every(({ suggestions }) => isOnlyOwnInsertion(suggestions, book))
  if (restored.length === 0 && marked && keeps) return []
  const around = [
    atoms[stretch.start - 1] ?? above,
    ...added,
    atoms[stretch.end],
    old[stretch.from - 1],
    old[stretch.to],
  ]
  const known = around.map((atom) => idToGoOn(atom?.suggestions ?? [], book)).find((id) => id !== undefined)
  return [{ ...stretch, restored, name, keeps, id: known ?? begin() }]
}

const isOnlyOwnInsertion: typeof isOwnInsertion = (suggestions, book) =>
  suggestions.length === 1 && isOwnInsertion(suggestions, book)

/** An end that was suggested before keeps its mark, though a split moved it to another line. */
function $keepEnds(
  old: readonly Atom[],
  atoms: readonly Atom[],
  stretches: readonly Stretch[],
  now: readonly ElementNode[],
  tracking: Tracking,
): void {
  let moved = 0
  let next = 0
  for (const [n, atom] of old.entries()) {
    const stretch = stretches[next]
    if (stretch && n >= stretch.to) {
      moved = stretch.end - stretch.to
      next += 1
    }
    const current = stretches[next]
    if (current && n >= current.from && n < current.to) continue
    const other = atoms[n + moved]
    const [mark] = atom.suggestions
    if (atom.kind !== 'end' || other?.kind !== 'end' || mark === undefined || other.suggestions.length > 0)
      continue
    tracking.$willChange()
    const line = now[other.line]
    if (line) $setEndMark(line, mark)
  }
}

/** The caret within a value that is being typed in: it stays between its letters, whatever is put before the value. */
function $caretWithinValue(): { readonly key: NodeKey; readonly $select: () => void } | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const { key, offset } = selection.anchor
  const node = selection.anchor.getNode()
  if (!$isFieldNode(node) || offset === 0) return null
  return { key, $select: () => void node.getLatest().select(offset, offset) }
}

/** Which atom the caret stands before; null when nothing or more than a place is selected, or it is elsewhere. */
function $caretIn(atoms: readonly Atom[], lines: readonly ElementNode[]): number | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  return $placeOf(selection.anchor, atoms, lines)
}

function $placeOf(point: PointType, atoms: readonly Atom[], lines: readonly ElementNode[]): number | null {
  const node = point.getNode()
  const line = lines.findIndex((one) => one.is(node) || one.isParentOf(node))
  if (line < 0) return null
  const end = atoms.findIndex((atom) => atom.kind === 'end' && atom.line === line)
  if ($isElementNode(node)) {
    const child = node.getChildAtIndex(point.offset)
    const first = child === null ? null : $isElementNode(child) ? child.getFirstDescendant() : child
    const at = first === null ? -1 : atoms.findIndex((atom) => atom.node === first.getKey())
    if (at >= 0) return at
    // Behind the last thing of a link, or at the end of the line.
    const last = node.is(lines[line]) ? null : node.getLastDescendant()
    const behind = last === null ? -1 : lastOf(atoms, last.getKey())
    return behind >= 0 ? behind + 1 : end
  }
  const inside = atoms.findIndex((a) => a.node === point.key && point.offset < a.offset + Math.max(a.size, 1))
  if (inside >= 0 && $isTextNode(node) && point.offset < node.getTextContentSize()) return inside
  const last = lastOf(atoms, point.key)
  return last >= 0 ? last + 1 : end
}

const lastOf = (atoms: readonly Atom[], key: NodeKey): number =>
  atoms.map(({ node }) => node).lastIndexOf(key)

function caretAfter(caret: number, was: number | null, stretches: readonly Part[]): CaretPlace {
  const here = stretches.find(({ start, end }) => start === caret && end === caret)
  const forward = here !== undefined && was !== null && was === here.from && here.to > here.from
  return { atom: caret, before: forward ? 'atom' : 'restored' }
}
