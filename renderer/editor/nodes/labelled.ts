import type { ElementDOMSlot } from 'lexical'

export type LabelledSlot = ElementDOMSlot<HTMLElement>

/**
 * An element that begins with a label nobody can type into; the blocks it holds follow the label
 * (`getDOMSlot(dom).withAfter(dom.firstChild)`).
 */
export function labelled(tag: 'div' | 'section', className: string, label: string): HTMLElement {
  const dom = document.createElement(tag)
  dom.className = className
  const head = document.createElement('div')
  head.className = `${className}-label`
  head.contentEditable = 'false'
  head.textContent = label
  dom.append(head)
  return dom
}
