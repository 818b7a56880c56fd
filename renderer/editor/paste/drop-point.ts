import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalEditor,
  type NodeKey,
  type RangeSelection,
} from 'lexical'
import { $lineOf } from '../selected-blocks.ts'
import { $textMap, placeIn } from '../text-map.ts'

/** A place among the words of one line, which stays right when words elsewhere are taken away. */
export interface DropPoint {
  readonly line: NodeKey
  readonly offset: number
}

/** Where in the text a drop lands; null beside it. Call inside an update. */
export function dropPoint(editor: LexicalEditor, event: DragEvent): DropPoint | null {
  const range = document.caretRangeFromPoint(event.clientX, event.clientY)
  if (range === null || editor.getRootElement()?.contains(range.startContainer) !== true) return null
  const node = $getNearestNodeFromDOMNode(range.startContainer)
  const line = $lineOf(node)
  if (node === null || line === null) return null
  const before = $textMap(line).pieces.find((piece) => piece.key === node.getKey())
  return { line: line.getKey(), offset: (before?.start ?? 0) + ($isTextNode(node) ? range.startOffset : 0) }
}

/**
 * Puts the caret at a place, after `$takeAway` has taken the dragged words from theirs. False when there is no such
 * place, or when the words were dropped onto themselves.
 */
export function $caretAt(point: DropPoint | null, $takeAway: (() => void) | null): boolean {
  if (point === null) return false
  let { offset } = point
  const selection = $getSelection()
  if ($takeAway !== null && $isRangeSelection(selection)) {
    const taken = $stretchIn(point.line, selection)
    const within = taken === null && selection.getNodes().some((node) => node.getKey() === point.line)
    if (within || (taken !== null && offset >= taken.start && offset <= taken.end)) return false
    $takeAway()
    if (taken !== null && offset > taken.end) offset -= taken.end - taken.start
  }
  const line = $getNodeByKey(point.line)
  if (!$isElementNode(line) || !line.isAttached()) return false
  const place = placeIn($textMap(line), offset)
  const text = place === null ? null : $getNodeByKey(place.key)
  if (place !== null && $isTextNode(text)) text.select(place.offset, place.offset)
  else line.select(0, 0)
  return true
}

/** What a selection takes of one line, in the line's own offsets; null when it takes nothing. */
function $stretchIn(
  key: NodeKey,
  selection: RangeSelection,
): { readonly start: number; readonly end: number } | null {
  const line = $getNodeByKey(key)
  if (!$isElementNode(line)) return null
  const map = $textMap(line)
  const points = [selection.anchor, selection.focus].map((point) => {
    const piece = map.pieces.find((one) => one.key === point.key)
    return piece === undefined ? null : piece.start + point.offset
  })
  const [a, b] = points
  if (a === undefined || b === undefined || (a === null && b === null)) return null
  const backward = selection.isBackward()
  const start = (backward ? b : a) ?? 0
  const end = (backward ? a : b) ?? map.text.length
  return { start, end }
}
