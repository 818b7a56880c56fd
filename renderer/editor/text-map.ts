import { $isTableRowNode } from '@lexical/table'
import {
  $isElementNode,
  $isLineBreakNode,
  $isParagraphNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import { plainText } from '../../app/note/plain-text.ts'
import { $isFieldNode, EMPTY_FIELD } from './nodes/field.ts'
import { $isOpaque, $keptTree } from './nodes/opaque.ts'
import { $suggestions } from './nodes/state.ts'

/** A text node's stretch of its block's plain text, in UTF-16 units. */
export interface Piece {
  readonly key: NodeKey
  readonly start: number
  readonly end: number
}

export interface TextMap {
  readonly text: string
  readonly pieces: readonly Piece[]
}

/**
 * A block's plain text by the rules of `app/note/plain-text.ts`, with the text nodes that hold it; offsets mean the
 * same to the editor as to anchors, checks and find.
 */
export function $textMap(block: LexicalNode): TextMap {
  const pieces: Piece[] = []
  let text = ''
  const walk = (node: LexicalNode): void => {
    if ($isTextNode(node)) {
      if ($suggestions(node).some((one) => one.name === 'was')) return
      const words = $isFieldNode(node) && node.getTextContent() === EMPTY_FIELD ? '' : node.getTextContent()
      pieces.push({ key: node.getKey(), start: text.length, end: text.length + words.length })
      text += words
    } else if ($isLineBreakNode(node)) text += '\n'
    else if ($isOpaque(node)) text += plainText($keptTree(node))
    else if ($isElementNode(node)) {
      const between = separator(node)
      const children = between === '' ? node.getChildren() : node.getChildren().filter(holdsMarkdown)
      for (const [index, child] of children.entries()) {
        if (index > 0) text += between
        walk(child)
      }
    }
  }
  walk(block)
  return { text, pieces }
}

const holdsMarkdown = (node: LexicalNode): boolean =>
  !($isParagraphNode(node) && node.isEmpty()) || node.getParent()?.getType() === 'tablecell'

function separator(element: ElementNode): string {
  if ($isTableRowNode(element)) return '\t'
  const first = element.getFirstChild()
  return first === null || first.isInline() ? '' : '\n'
}

/** The text node and offset at a place of the block's text; at a seam, the node that ends there. */
export function placeIn(
  map: TextMap,
  offset: number,
): { readonly key: NodeKey; readonly offset: number } | null {
  let best: Piece | null = null
  for (const piece of map.pieces) {
    if (piece.start > offset) break
    if (best === null || piece.start < offset || piece.start === piece.end) best = piece
    else if (offset === piece.start && best.end < offset) best = piece
  }
  if (best === null) return null
  return { key: best.key, offset: Math.min(offset, best.end) - best.start }
}
