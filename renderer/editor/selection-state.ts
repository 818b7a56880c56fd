import { $isLinkNode } from '@lexical/link'
import { $isHeadingNode } from '@lexical/rich-text'
import { $findTableNode } from '@lexical/table'
import {
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  type LexicalNode,
  type RangeSelection,
} from 'lexical'
import type { IndexedBlock } from './block-index.ts'
import { $itemOf, $kindOf } from './lists.ts'
import { $isCiteNode } from './nodes/cite.ts'
import { $isFieldNode } from './nodes/field.ts'
import { $marks } from './nodes/state.ts'
import { $lineOf } from './selected-blocks.ts'
import type { SelectionState } from './session.ts'
import { $suggestionsAround } from './suggest/at-caret.ts'

export const NO_SELECTION: SelectionState = {
  collapsed: true,
  text: '',
  block: null,
  blockType: 'paragraph',
  formats: { bold: false, italic: false, strike: false, code: false },
  link: null,
  annotations: [],
  suggestions: [],
  citation: [],
  field: null,
  inTable: false,
  canUndo: false,
  canRedo: false,
}

/** Whether two states say the same: both are flat records and lists of plain values, made in one order. */
export const sameSelection = (a: SelectionState, b: SelectionState): boolean =>
  a.text === b.text && JSON.stringify(a) === JSON.stringify(b)

/** What the panels may know of the selection. Reads only what the caret touches, whatever the length of the note. */
export function $selectionState(
  blocks: ReadonlyMap<string, IndexedBlock>,
  history: Pick<SelectionState, 'canUndo' | 'canRedo'>,
): SelectionState {
  const selection = $getSelection()
  if ($isNodeSelection(selection)) {
    const node = selection.getNodes()[0] ?? null
    return { ...NO_SELECTION, ...history, ...$around(node, blocks), collapsed: false }
  }
  if (!$isRangeSelection(selection)) return { ...NO_SELECTION, ...history }
  const node = selection.anchor.getNode()
  return {
    ...$around(node, blocks),
    collapsed: selection.isCollapsed(),
    text: selection.isCollapsed() ? '' : selection.getTextContent(),
    formats: {
      bold: selection.hasFormat('bold'),
      italic: selection.hasFormat('italic'),
      strike: selection.hasFormat('strikethrough'),
      code: selection.hasFormat('code'),
    },
    ...$atCaret(selection),
    ...history,
  }
}

function $around(node: LexicalNode | null, blocks: ReadonlyMap<string, IndexedBlock>) {
  return {
    ...NO_SELECTION,
    block: $blockOf(node, blocks),
    blockType: $blockType(node),
    link: node === null ? null : $linkAt(node),
    annotations: node === null ? [] : $marks(node),
    suggestions: node === null ? [] : $suggestionsAround([node]),
    citation: $isCiteNode(node) ? node.getEvidence() : [],
    field: $isFieldNode(node) ? fieldOf(node.getAttributes()) : null,
    inTable: node !== null && $findTableNode(node) !== null,
  }
}

/** A field, a citation or a mark counts when the caret stands against it on either side. */
function $atCaret(
  selection: RangeSelection,
): Pick<SelectionState, 'field' | 'citation' | 'annotations' | 'suggestions'> {
  const touched = $touched(selection)
  const field = touched.find($isFieldNode)
  const cite = touched.find($isCiteNode)
  const marks = touched.flatMap((node) => [...$marks(node)])
  return {
    field: field === undefined ? null : fieldOf(field.getAttributes()),
    citation: cite?.getEvidence() ?? [],
    annotations: [...new Set(marks)],
    suggestions: $suggestionsAround(touched),
  }
}

function $touched(selection: RangeSelection): LexicalNode[] {
  if (!selection.isCollapsed()) return selection.getNodes()
  const { anchor } = selection
  const node = anchor.getNode()
  if ($isElementNode(node)) {
    const sides = [node.getChildAtIndex(anchor.offset - 1), node.getChildAtIndex(anchor.offset)]
    return sides.filter((side) => side !== null)
  }
  const before = anchor.offset === 0 ? node.getPreviousSibling() : null
  const after = anchor.offset === node.getTextContentSize() ? node.getNextSibling() : null
  return [node, before, after].filter((side) => side !== null)
}

function fieldOf({
  ref,
  form,
  edited,
}: Readonly<Record<string, string>>): NonNullable<SelectionState['field']> {
  return { ref: ref ?? '', form: form ?? null, edited: edited !== undefined }
}

/** Address of the link a node stands in. */
export function $linkAt(node: LexicalNode): string | null {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) {
    if ($isLinkNode(at)) return at.getURL()
  }
  return null
}

/** Place among the note's blocks of the top-level block a node stands in. */
export function $blockOf(node: LexicalNode | null, blocks: ReadonlyMap<string, IndexedBlock>): number | null {
  const key = $topKey(node)
  return key === null ? null : (blocks.get(key)?.index ?? null)
}

/** Key of the top-level block a node stands in, through all frames. */
export function $topKey(node: LexicalNode | null): string | null {
  for (let at = node; at !== null; at = at.getParent()) {
    if (at.getParent()?.getKey() === 'root') return at.getKey()
  }
  return null
}

/** `paragraph`, `heading-2`, `bullet-list`, `number-list`, `task-list`, `quote`, `code-block` … */
function $blockType(node: LexicalNode | null): string {
  const line = $lineOf(node)
  if (line === null) return 'paragraph'
  const item = $itemOf(line)
  if (item !== null) return `${$kindOf(item)}-list`
  if ($isHeadingNode(line)) return `heading-${line.getTag().slice(1)}`
  const frame = line.getParent()?.getType()
  return frame === 'quote' ? 'quote' : line.getType()
}
