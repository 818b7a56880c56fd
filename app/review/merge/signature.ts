import type { Nodes, RootContent } from 'mdast'
import type { Definitions } from '../../note/line.ts'
import { plainText } from '../../note/plain-text.ts'
import { lineKind } from './line-kind.ts'
import { tokensOf } from './tokens.ts'

/** What a block says: equal signatures mean equal words and shape. Threads, positions and list spacing do not count. */
export function signature(node: Nodes, defined: Definitions): string {
  const kind = lineKind(node, defined)
  if (kind && 'children' in node) {
    const line = node.children as Parameters<typeof tokensOf>[0]
    return JSON.stringify([shape(node), ...tokensOf(line, kind).map((token) => token.key)])
  }
  if ('children' in node)
    return JSON.stringify([shape(node), ...node.children.map((c) => signature(c, defined))])
  return JSON.stringify(shape(node))
}

/** What must be equal for two blocks to be versions of one: everything but their content. */
export function shape(node: Nodes): unknown {
  const {
    position: _,
    data: _data,
    children: _children,
    spread: _spread,
    ...rest
  } = node as Nodes & {
    children?: unknown
    spread?: unknown
  }
  const sorted = Object.entries(rest).filter(([, value]) => value !== null && value !== undefined)
  return sorted.sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Share of words that two blocks have in common, 0 to 1. */
export function similarity(a: RootContent, b: RootContent): number {
  const left = words(a)
  const right = words(b)
  if (left.length + right.length === 0) return 0
  const counts = new Map<string, number>()
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1)
  let common = 0
  for (const word of right) {
    const count = counts.get(word) ?? 0
    if (count > 0) common++
    counts.set(word, count - 1)
  }
  return (2 * common) / (left.length + right.length)
}

const words = (node: RootContent): string[] =>
  plainText(node).match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{N}\p{M}]+/gu) ?? []
