import type { ElementNode, Klass, LexicalNode, TextNode } from 'lexical'
import type { BlockContent, DefinitionContent, Nodes, PhrasingContent } from 'mdast'
import type { Run } from './run.ts'

/** Blocks: what a note, a quote or a list item holds. */
export type Flow = BlockContent | DefinitionContent

/** What a rule may ask of the bridge while it reads or writes one node. */
export interface Bridge {
  /** Blocks of a container, never none: an empty container holds an empty paragraph to type in. */
  $blocks(children: readonly Nodes[]): LexicalNode[]
  $phrasing(children: readonly Nodes[], run?: Run): LexicalNode[]
  /** Children to write: all of an element's, or those that are being copied. */
  $children(parent: ElementNode): LexicalNode[]
  /** A text node's words, or those of them that are being copied. */
  $text(node: TextNode): string
  /** Blocks as Markdown has them: empty paragraphs, which it cannot hold, are left out. */
  $exportBlocks(parent: ElementNode): Flow[]
  $exportPhrasing(parent: ElementNode): PhrasingContent[]
}

/**
 * A Lexical node and its Markdown, side by side. Each direction answers null for “not mine, ask the next”;
 * what no rule takes becomes an opaque chip that keeps its tree.
 */
export interface NodeRule {
  readonly klass: Klass<LexicalNode>
  /** mdast types it may read. */
  readonly reads: readonly Nodes['type'][]
  $import(md: Nodes, bridge: Bridge, run: Run): LexicalNode | null
  $export(node: LexicalNode, bridge: Bridge): Flow | PhrasingContent | null
}
