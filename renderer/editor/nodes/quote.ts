import { $create, ElementNode, type LexicalNode } from 'lexical'
import type { Blockquote } from 'mdast'
import type { NodeRule } from './rule.ts'

/** A quotation holding blocks. A frame of its own: its paragraphs never flow into the text around it. */
export class QuoteNode extends ElementNode {
  override $config() {
    return this.config('quote', { extends: ElementNode })
  }

  override createDOM(): HTMLElement {
    return document.createElement('blockquote')
  }

  override updateDOM(): boolean {
    return false
  }

  override isShadowRoot(): boolean {
    return true
  }

  override canBeEmpty(): boolean {
    return false
  }
}

export const $createQuoteNode = (): QuoteNode => $create(QuoteNode)
export const $isQuoteNode = (node: LexicalNode | null | undefined): node is QuoteNode =>
  node instanceof QuoteNode

export const quoteRule: NodeRule = {
  klass: QuoteNode,
  reads: ['blockquote'],
  $import(md, bridge) {
    if (md.type !== 'blockquote') return null
    return $createQuoteNode().append(...bridge.$blocks(md.children))
  },
  $export(node, bridge): Blockquote | null {
    if (!$isQuoteNode(node)) return null
    return { type: 'blockquote', children: bridge.$exportBlocks(node) }
  },
}
