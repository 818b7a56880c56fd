import {
  $createParagraphNode,
  $getRoot,
  $isElementNode,
  $isParagraphNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical'
import type { Nodes, PhrasingContent, Root } from 'mdast'
import { NODE_RULES } from './nodes/index.ts'
import { $createOpaqueBlock, $isOpaque, $keptTree } from './nodes/opaque.ts'
import type { Bridge, Flow, NodeRule } from './nodes/rule.ts'
import type { Run } from './nodes/run.ts'
import { $phrasingIn } from './phrasing-in.ts'
import { $phrasingOut } from './phrasing-out.ts'

/**
 * Lexical ⇄ mdast. Reading never refuses: what no rule knows becomes a chip that keeps its tree. Runs without a DOM.
 */

const READERS = new Map<string, NodeRule[]>()
for (const rule of NODE_RULES) {
  for (const type of rule.reads) READERS.set(type, [...(READERS.get(type) ?? []), rule])
}
const WRITERS = new Map(NODE_RULES.map((rule) => [rule.klass.getType(), rule]))

const bridge: Bridge = {
  $blocks(children) {
    const blocks = children.flatMap((md) => $importBlock(md))
    return blocks.length > 0 ? blocks : [$createParagraphNode()]
  },
  $phrasing: (children: readonly Nodes[], run?: Run) => $phrasingIn(children, READERS, bridge, run),
  $exportBlocks: (parent: ElementNode) => parent.getChildren().flatMap((node) => $exportBlock(node)),
  $exportPhrasing: (parent: ElementNode) => $phrasingOut(parent, $exportInline),
}

/** One mdast block as Lexical. */
export function $importBlock(md: Nodes): LexicalNode[] {
  for (const rule of READERS.get(md.type) ?? []) {
    const node = rule.$import(md, bridge, NO_RUN)
    if (node !== null) return [node]
  }
  return [$createOpaqueBlock(md)]
}
const NO_RUN: Run = { format: 0, marks: [], suggestions: [] }

/** Part of a line as Lexical. */
export const $importPhrasing = (children: readonly Nodes[]): LexicalNode[] => bridge.$phrasing(children)

/** Puts a whole note into the editor's root. Answers the key of each block beside the mdast it came from. */
export function $importTree(tree: Root): Map<string, Flow> {
  const root = $getRoot().clear()
  const origins = new Map<string, Flow>()
  for (const md of tree.children) {
    for (const node of $importBlock(md)) {
      root.append(node)
      if (isFlow(md)) origins.set(node.getKey(), md)
    }
  }
  if (root.isEmpty()) root.append($createParagraphNode())
  return origins
}

/** One Lexical block as mdast; none for an empty paragraph, which Markdown cannot hold. */
export function $exportBlock(node: LexicalNode): Flow[] {
  if ($isOpaque(node)) return [$keptTree(node)].filter(isFlow)
  if ($isParagraphNode(node) && node.getChildrenSize() === 0) return []
  const md = WRITERS.get(node.getType())?.$export(node, bridge) ?? null
  return md !== null && isFlow(md) ? [md] : []
}

function $exportInline(node: LexicalNode): PhrasingContent | null {
  if ($isOpaque(node)) {
    const md = $keptTree(node)
    return isPhrasing(md) ? md : null
  }
  const md = WRITERS.get(node.getType())?.$export(node, bridge) ?? null
  return md !== null && isPhrasing(md) ? md : null
}

/** Phrasing of any element that holds a line, for the clipboard. */
export const $exportPhrasing = (node: LexicalNode): PhrasingContent[] =>
  $isElementNode(node) ? bridge.$exportPhrasing(node) : []

const FLOW: ReadonlySet<string> = new Set<Flow['type']>([
  'blockquote',
  'code',
  'containerDirective',
  'definition',
  'footnoteDefinition',
  'heading',
  'html',
  'leafDirective',
  'list',
  'paragraph',
  'table',
  'thematicBreak',
])
const PHRASING: ReadonlySet<string> = new Set<PhrasingContent['type']>([
  'break',
  'delete',
  'emphasis',
  'footnoteReference',
  'html',
  'image',
  'imageReference',
  'inlineCode',
  'link',
  'linkReference',
  'strong',
  'text',
  'textDirective',
])
export const isFlow = (md: Nodes): md is Flow => FLOW.has(md.type)
export const isPhrasing = (md: Nodes): md is PhrasingContent => PHRASING.has(md.type)
