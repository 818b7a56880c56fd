import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical'
import { $textMap, placeIn, type TextMap } from './text-map.ts'

/** A stretch of a top-level block's plain text, by Lexical key. */
export interface KeyedRange {
  readonly key: NodeKey
  readonly start: number
  readonly end: number
}

/** DOM ranges of stretches of text, for highlights; what is not on the page is left out. Call inside a read. */
export function $domRanges(editor: LexicalEditor, ranges: readonly KeyedRange[]): Range[] {
  const maps = new Map<NodeKey, TextMap | null>()
  return ranges.flatMap(({ key, start, end }) => {
    let map = maps.get(key)
    if (map === undefined) {
      const block = $getNodeByKey(key)
      map = block === null ? null : $textMap(block)
      maps.set(key, map)
    }
    const range = map === null ? null : domRange(editor, map, start, end)
    return range === null ? [] : [range]
  })
}

function domRange(editor: LexicalEditor, map: TextMap, start: number, end: number): Range | null {
  const from = domPoint(editor, map, start + 1, -1)
  const to = domPoint(editor, map, end, 0)
  if (from === null || to === null) return null
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

/** `back` steps from the character that follows, so that a start lies in the run that holds its first character. */
function domPoint(editor: LexicalEditor, map: TextMap, offset: number, back: 0 | -1) {
  const place = placeIn(map, offset)
  const element = place === null ? null : editor.getElementByKey(place.key)
  const node = element === null ? null : textNodeIn(element)
  if (place === null || node === null) return null
  return { node, offset: Math.max(0, Math.min(place.offset + back, node.length)) }
}

function textNodeIn(element: Node): Text | null {
  for (let at: Node | null = element; at !== null; at = at.firstChild) if (at instanceof Text) return at
  return null
}
