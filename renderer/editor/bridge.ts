import {
  $createParagraphNode,
  $getRoot,
  $isParagraphNode,
  type ElementNode,
  type LexicalNode,
  type TextNode,
} from 'lexical'
import type { ListItem, Nodes, PhrasingContent, Root } from 'mdast'
import { NODE_RULES } from './nodes/index.ts'
import type { ListItemNode } from './nodes/list-item.ts'
import { $createOpaqueBlock, $isOpaque, $keptTree } from './nodes/opaque.ts'
import type { Bridge, Flow, NodeRule } from './nodes/rule.ts'
import { PLAIN_RUN, type Run } from './nodes/run.ts'
import { $suggestedBlock, suggestedOut } from './nodes/suggested.ts'
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

/** Which part of the page to write: an element's children, a text node's words. */
export interface Slice {
  $children(parent: ElementNode): LexicalNode[]
  $text(node: TextNode): string
}
const WHOLE: Slice = {
  $children: (parent) => parent.getChildren(),
  $text: (node) => node.getTextContent(),
}

function bridgeFor(slice: Slice): Bridge {
  const bridge: Bridge = {
    ...slice,
    $blocks(children) {
      const blocks = children.flatMap((md) => $importBlock(md))
      return blocks.length > 0 ? blocks : [$createParagraphNode()]
    },
    $phrasing: (children: readonly Nodes[], run?: Run) => $phrasingIn(children, READERS, bridge, run),
    $exportBlocks: (parent) => slice.$children(parent).flatMap((node) => $exportWith(bridge, node)),
    $exportPhrasing: (parent) =>
      $phrasingOut(parent, { ...slice, $leaf: (node) => $exportInline(bridge, node) }),
  }
  return bridge
}
const bridge = bridgeFor(WHOLE)

/** One mdast block as Lexical. */
export function $importBlock(md: Nodes): LexicalNode[] {
  const suggested = $suggestedBlock(md, $importBlock)
  if (suggested !== null) return suggested
  for (const rule of READERS.get(md.type) ?? []) {
    const node = rule.$import(md, bridge, PLAIN_RUN)
    if (node !== null) return [node]
  }
  return [$createOpaqueBlock(md)]
}

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
export const $exportBlock = (node: LexicalNode): Flow[] => $exportWith(bridge, node)

/** An item of a list by itself. */
export const $exportItem = (item: ListItemNode): ListItem => item.toMarkdown(bridge)

/** The part of a block that a slice takes. */
export const $exportSlice = (node: LexicalNode, slice: Slice): Flow[] => $exportWith(bridgeFor(slice), node)

/** The part of a line that a slice takes. */
export const $exportLine = (line: ElementNode, slice: Slice): PhrasingContent[] =>
  bridgeFor(slice).$exportPhrasing(line)

function $exportWith(writing: Bridge, node: LexicalNode): Flow[] {
  if ($isOpaque(node)) return [$keptTree(node)].filter(isFlow).map((md) => suggestedOut(node, md))
  if ($isParagraphNode(node) && node.getChildrenSize() === 0) return []
  const md = WRITERS.get(node.getType())?.$export(node, writing) ?? null
  return md !== null && isFlow(md) ? [suggestedOut(node, md)] : []
}

/** A thing in a line that is no text, without what stands around it. */
export const $exportLeaf = (node: LexicalNode): PhrasingContent | null => $exportInline(bridge, node)

function $exportInline(writing: Bridge, node: LexicalNode): PhrasingContent | null {
  const md = $isOpaque(node) ? $keptTree(node) : (WRITERS.get(node.getType())?.$export(node, writing) ?? null)
  return md !== null && isPhrasing(md) ? md : null
}

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
