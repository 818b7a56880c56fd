import { $create, DecoratorNode, type LexicalNode } from 'lexical'
import type { ThematicBreak } from 'mdast'
import type { NodeRule } from './rule.ts'

/** A rule across the page. */
export class ThematicBreakNode extends DecoratorNode<null> {
  override $config() {
    return this.config('thematic-break', { extends: DecoratorNode })
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('div')
    dom.className = 'thematic-break'
    dom.contentEditable = 'false'
    dom.setAttribute('role', 'separator')
    return dom
  }

  override updateDOM(): boolean {
    return false
  }

  override isInline(): boolean {
    return false
  }

  override getTextContent(): string {
    return '\n'
  }

  override decorate(): null {
    return null
  }
}

export const $createThematicBreakNode = (): ThematicBreakNode => $create(ThematicBreakNode)
export const $isThematicBreakNode = (node: LexicalNode | null | undefined): node is ThematicBreakNode =>
  node instanceof ThematicBreakNode

export const thematicBreakRule: NodeRule = {
  klass: ThematicBreakNode,
  reads: ['thematicBreak'],
  $import: (md) => (md.type === 'thematicBreak' ? $createThematicBreakNode() : null),
  $export: (node): ThematicBreak | null => ($isThematicBreakNode(node) ? { type: 'thematicBreak' } : null),
}
