import { $createHeadingNode, $isHeadingNode, HeadingNode, type HeadingTagType } from '@lexical/rich-text'
import type { Heading } from 'mdast'
import type { NodeRule } from './rule.ts'

const TAGS: Readonly<Record<Heading['depth'], HeadingTagType>> = {
  1: 'h1',
  2: 'h2',
  3: 'h3',
  4: 'h4',
  5: 'h5',
  6: 'h6',
}
const DEPTHS: Readonly<Record<HeadingTagType, Heading['depth']>> = {
  h1: 1,
  h2: 2,
  h3: 3,
  h4: 4,
  h5: 5,
  h6: 6,
}

export const headingRule: NodeRule = {
  klass: HeadingNode,
  reads: ['heading'],
  $import(md, bridge) {
    if (md.type !== 'heading') return null
    return $createHeadingNode(TAGS[md.depth]).append(...bridge.$phrasing(md.children))
  },
  $export(node, bridge): Heading | null {
    if (!$isHeadingNode(node)) return null
    return { type: 'heading', depth: DEPTHS[node.getTag()], children: bridge.$exportPhrasing(node) }
  },
}
