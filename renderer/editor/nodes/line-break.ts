import { $createLineBreakNode, $isLineBreakNode, LineBreakNode } from 'lexical'
import type { Break } from 'mdast'
import type { NodeRule } from './rule.ts'

export const lineBreakRule: NodeRule = {
  klass: LineBreakNode,
  reads: ['break'],
  $import: (md) => (md.type === 'break' ? $createLineBreakNode() : null),
  $export: (node): Break | null => ($isLineBreakNode(node) ? { type: 'break' } : null),
}
