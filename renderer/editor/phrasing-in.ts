import { IS_CODE, type LexicalNode } from 'lexical'
import type { Nodes } from 'mdast'
import { $createOpaqueInline } from './nodes/opaque.ts'
import type { Bridge, NodeRule } from './nodes/rule.ts'
import { inFormat, PLAIN_RUN, type Run } from './nodes/run.ts'
import { asAttributes } from './nodes/state.ts'
import { $textNodes } from './nodes/text.ts'

/** Reads a line's mdast: nested formats become flat runs, everything else the node its rule makes. */
export function $phrasingIn(
  children: readonly Nodes[],
  rules: ReadonlyMap<string, readonly NodeRule[]>,
  bridge: Bridge,
  run: Run = PLAIN_RUN,
): LexicalNode[] {
  return children.flatMap((md) => {
    const inner = runInside(md, run)
    if (inner !== null && 'children' in md) return $phrasingIn(md.children, rules, bridge, inner)
    if (md.type === 'text') return $textNodes(md.value, run)
    if (md.type === 'inlineCode') return $textNodes(md.value, { ...run, format: run.format | IS_CODE })
    for (const rule of rules.get(md.type) ?? []) {
      const node = rule.$import(md, bridge, run)
      if (node !== null) return [node]
    }
    return [$createOpaqueInline(md, run)]
  })
}

/** The run that holds inside a format, a mark or a suggestion; null for any other node. */
function runInside(md: Nodes, run: Run): Run | null {
  switch (md.type) {
    case 'strong':
    case 'emphasis':
    case 'delete':
      return inFormat(run, md.type)
    case 'textDirective':
      return runInsideDirective(md, run)
    default:
      return null
  }
}

function runInsideDirective(md: Extract<Nodes, { type: 'textDirective' }>, run: Run): Run | null {
  // One around nothing has no run to live on; the chip keeps it.
  if (md.children.length === 0) return null
  const attributes = asAttributes(md.attributes)
  switch (md.name) {
    case 'mark': {
      const ids = (attributes.a ?? '').split(/\s+/).filter((id) => id !== '' && !run.marks.includes(id))
      return { ...run, marks: [...run.marks, ...ids] }
    }
    case 'ins':
    case 'del':
    case 'was':
      return { ...run, suggestions: [...run.suggestions, { name: md.name, attributes }] }
    default:
      return null
  }
}
