import { DecoratorNode, type LexicalNode } from 'lexical'

/**
 * An inline thing that is not text and is drawn without React: a citation, a footnote's number, an image, a chip of
 * source. The caret steps onto it; Enter and a click act on it. Its subclasses draw it.
 */
export class InlineChip extends DecoratorNode<null> {
  override $config() {
    return this.config(Symbol.for('InlineChip'), { extends: DecoratorNode })
  }

  /** Fills the element; called again whenever the node changes. */
  draw(_dom: HTMLElement): void {}

  tag(): 'span' | 'sup' {
    return 'span'
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement(this.tag())
    dom.contentEditable = 'false'
    this.draw(dom)
    return dom
  }

  override updateDOM(_prev: this, dom: HTMLElement): boolean {
    this.draw(dom)
    return false
  }

  override isInline(): boolean {
    return true
  }

  override decorate(): null {
    return null
  }
}

export const $isInlineChip = (node: LexicalNode | null | undefined): node is InlineChip =>
  node instanceof InlineChip
