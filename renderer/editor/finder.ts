import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type NodeKey,
  type TextNode,
} from 'lexical'
import type { KeyedRange } from './dom-ranges.ts'
import { $isFieldNode } from './nodes/field.ts'
import { $suggestions } from './nodes/state.ts'
import { SoftBreakNode } from './nodes/text.ts'
import type { FindQuery } from './session.ts'
import { $textMap, type TextMap } from './text-map.ts'

/** A hit: a stretch of one top-level block, with what a pattern caught there. */
export interface Hit extends KeyedRange {
  readonly caught: readonly string[]
}

/** Every hit in the note, in order. A pattern that is not one finds nothing. Call inside a read. */
export function $findAll(query: FindQuery): Hit[] {
  const pattern = patternOf(query)
  if (pattern === null) return []
  return $getRoot()
    .getChildren()
    .flatMap((block) => $hitsIn(block, pattern))
}

function patternOf({ text, matchCase, wholeWord, pattern }: FindQuery): RegExp | null {
  if (text === '') return null
  const source = pattern ? text : text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
  const bounded = wholeWord ? `(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])` : source
  try {
    return new RegExp(bounded, matchCase ? 'gu' : 'giu')
  } catch {
    return null
  }
}

function $hitsIn(block: LexicalNode, pattern: RegExp): Hit[] {
  const map = $textMap(block)
  const hits: Hit[] = []
  for (const match of $searchText(map).matchAll(pattern)) {
    // Nothing, or more than one line: neither can be put in the place of a word.
    if (match[0] === '' || match[0].includes('\n')) continue
    const caught = [...match].map((part) => part ?? '')
    hits.push({ key: block.getKey(), start: match.index, end: match.index + match[0].length, caught })
  }
  return hits
}

/** A line end of the source reads as a space, so a phrase is found across it. */
function $searchText({ text, pieces }: TextMap): string {
  let out = text
  for (const { key, start } of pieces) {
    if ($getNodeByKey(key) instanceof SoftBreakNode) out = `${out.slice(0, start)} ${out.slice(start + 1)}`
  }
  return out
}

/** What takes a hit's place: `$1` and `$&` stand for what a pattern caught. */
export const replacementFor = (hit: Hit, withText: string, query: FindQuery): string =>
  query.pattern
    ? withText.replace(/\$(\$|&|\d)/g, (_, what: string) =>
        what === '$' ? '$' : (hit.caught[what === '&' ? 0 : Number(what)] ?? ''),
      )
    : withText

/**
 * Puts `text` in the place of a hit, run by run: the first run takes it in its own format, citations between stay.
 * Within a bound value it becomes an edit of that value; across its edge nothing is done and the answer is false, and so
 * where words are suggested out: what is to go is not worded anew.
 */
export function $replaceHit(hit: KeyedRange, text: string): boolean {
  const block = $getNodeByKey(hit.key)
  if (block === null) return false
  const parts = $textMap(block)
    .pieces.filter((piece) => piece.start < hit.end && piece.end > hit.start)
    .map((piece) => ({
      node: $textNode(piece.key),
      from: Math.max(hit.start, piece.start) - piece.start,
      to: Math.min(hit.end, piece.end) - piece.start,
    }))
    .filter((part): part is { node: TextNode; from: number; to: number } => part.node !== null)
  if (parts.length > 1 && parts.some((part) => $isFieldNode(part.node))) return false
  if (parts.some((part) => $isStruck(part.node))) return false
  const taker = parts.find((part) => !(part.node instanceof SoftBreakNode))
  if (taker === undefined) return false
  for (const part of parts) {
    const words = part.node.getTextContent()
    const next = words.slice(0, part.from) + (part === taker ? text : '') + words.slice(part.to)
    if ($isFieldNode(part.node)) part.node.setAttributes({ ...part.node.getAttributes(), edited: '' })
    $keepPoints(part.node, part.from, part.to, part === taker ? text.length : 0)
    if (next === '') part.node.remove()
    else part.node.setTextContent(next)
  }
  return true
}

/** Words suggested out, by themselves or with what holds them. */
function $isStruck(node: LexicalNode): boolean {
  return [node, ...node.getParents()].some((one) => $suggestions(one).some(({ name }) => name === 'del'))
}

/** The caret keeps its place when words of its run are replaced: behind them where it stood among them. */
function $keepPoints(node: TextNode, from: number, to: number, length: number): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  for (const point of [selection.anchor, selection.focus]) {
    if (point.key !== node.getKey() || point.type !== 'text' || point.offset <= from) continue
    const offset = point.offset < to ? from + length : point.offset - (to - from) + length
    point.set(point.key, offset, 'text')
  }
}

function $textNode(key: NodeKey): TextNode | null {
  const node = $getNodeByKey(key)
  return $isTextNode(node) ? node : null
}
