import { $isHeadingNode } from '@lexical/rich-text'
import { $isElementNode, $isParagraphNode, type ElementNode, type LexicalNode } from 'lexical'
import { $isListItemNode } from '../nodes/list-item.ts'

/** Lines whose words are told apart; code is one thing. */
export const $isLine = (node: LexicalNode | null | undefined): node is ElementNode =>
  $isParagraphNode(node) || $isHeadingNode(node)

/** The line a block is, or that an item begins with. */
export function $lineIn(node: LexicalNode | null): ElementNode | null {
  if ($isLine(node)) return node
  const first = $isListItemNode(node) ? node.getFirstChild() : null
  return $isLine(first) ? first : null
}

/** Blocks that hold blocks, and of which the ones inside can change alone. */
export const $isHolder = (node: LexicalNode | null): node is ElementNode =>
  $isElementNode(node) && node.getType() !== 'code-block' && !$isLine(node)

/** What a block is by itself, apart from what it holds and from suggestions: its kind, level, number, tick. */
export function $signature(node: LexicalNode): string {
  if ($isLine(node)) return $isHeadingNode(node) ? node.getTag() : 'p'
  const { children: _, direction: __, $: kept, ...json }: Loose = node.exportJSON()
  const { suggestions: ___, ...state } = kept ?? {}
  return JSON.stringify({ ...json, $: state })
}

interface Loose {
  readonly children?: unknown
  readonly direction?: unknown
  readonly $?: Readonly<Record<string, unknown>>
  readonly [key: string]: unknown
}
