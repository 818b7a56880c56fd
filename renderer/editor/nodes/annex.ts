import {
  $create,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type LexicalNode,
  NODE_STATE_DIRECT,
} from 'lexical'
import type { LeafDirective } from 'mdast-util-directive'
import type { NodeRule } from './rule.ts'
import { type Attributes, asAttributes, sameAttributes } from './state.ts'

const attributesState = createState('attributes', { parse: asAttributes, isEqual: sameAttributes })

/** From here on the note is an annex, on a new page: `::annex{title="Chronology"}`. */
export class AnnexNode extends DecoratorNode<null> {
  override $config() {
    return this.config('annex', { extends: DecoratorNode, stateConfigs: [attributesState] })
  }

  getAttributes(): Attributes {
    return $getState(this, attributesState)
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('div')
    dom.className = 'annex'
    dom.contentEditable = 'false'
    dom.setAttribute('role', 'separator')
    const { title } = $getState(this, attributesState, NODE_STATE_DIRECT)
    const says = title === undefined ? 'Annex' : `Annex: ${title}`
    dom.textContent = says
    dom.setAttribute('aria-label', `${says}, begins a new page`)
    return dom
  }

  override updateDOM(): boolean {
    return false
  }

  override isInline(): boolean {
    return false
  }

  override decorate(): null {
    return null
  }
}

export const $isAnnexNode = (node: LexicalNode | null | undefined): node is AnnexNode =>
  node instanceof AnnexNode

export const annexRule: NodeRule = {
  klass: AnnexNode,
  reads: ['leafDirective'],
  $import(md) {
    if (md.type !== 'leafDirective' || md.name !== 'annex' || md.children.length > 0) return null
    return $setState($create(AnnexNode), attributesState, asAttributes(md.attributes))
  },
  $export(node): LeafDirective | null {
    if (!$isAnnexNode(node)) return null
    return { type: 'leafDirective', name: 'annex', attributes: { ...node.getAttributes() }, children: [] }
  },
}
