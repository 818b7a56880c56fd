import { $createParagraphNode, $isParagraphNode, ParagraphNode } from 'lexical'
import type { Paragraph } from 'mdast'
import type { NodeRule } from './rule.ts'

export const paragraphRule: NodeRule = {
  klass: ParagraphNode,
  reads: ['paragraph'],
  $import(md, bridge) {
    if (md.type !== 'paragraph') return null
    return $createParagraphNode().append(...bridge.$phrasing(md.children))
  },
  $export(node, bridge): Paragraph | null {
    if (!$isParagraphNode(node)) return null
    return { type: 'paragraph', children: bridge.$exportPhrasing(node) }
  },
}
