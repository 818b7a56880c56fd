import { $createLineBreakNode, $isLineBreakNode, LineBreakNode } from 'lexical'
import type { Break } from 'mdast'
import type { NodeRule } from './rule.ts'
import { $setSuggestions } from './state.ts'

export const lineBreakRule: NodeRule = {
  klass: LineBreakNode,
  reads: ['break'],
  // Threads and formats go over it with its neighbours; a suggestion can be of the break alone.
  $import(md, _bridge, run) {
    if (md.type !== 'break') return null
    const node = $createLineBreakNode()
    if (run.suggestions.length > 0) $setSuggestions(node, run.suggestions)
    return node
  },
  $export: (node): Break | null => ($isLineBreakNode(node) ? { type: 'break' } : null),
}
