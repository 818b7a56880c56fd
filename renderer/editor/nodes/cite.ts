import { $create, $getState, $setState, createState, type LexicalNode, NODE_STATE_DIRECT } from 'lexical'
import type { TextDirective } from 'mdast-util-directive'
import { InlineChip } from './chip.ts'
import type { NodeRule } from './rule.ts'
import { $dress } from './run.ts'
import { type Attributes, asAttributes, sameAttributes } from './state.ts'

const attributesState = createState('attributes', { parse: asAttributes, isEqual: sameAttributes })

/** Evidence for what stands before it: `:cite{e="12 14"}`, ids of passages. Shown as a small mark. */
export class CiteNode extends InlineChip {
  override $config() {
    return this.config('cite', { extends: InlineChip, stateConfigs: [attributesState] })
  }

  getAttributes(): Attributes {
    return $getState(this, attributesState)
  }

  getEvidence(): readonly string[] {
    return evidenceOf(this.getAttributes())
  }

  override tag(): 'sup' {
    return 'sup'
  }

  override draw(dom: HTMLElement): void {
    const evidence = evidenceOf($getState(this, attributesState, NODE_STATE_DIRECT))
    dom.className = 'cite'
    dom.dataset.evidence = evidence.join(' ')
    dom.setAttribute('role', 'button')
    const says = evidence.length === 1 ? 'Evidence: one passage' : `Evidence: ${evidence.length} passages`
    dom.setAttribute('aria-label', says)
    dom.title = `${says}. Enter or click shows it.`
    dom.textContent = evidence.length > 1 ? `◆${evidence.length}` : '◆'
  }
}

const evidenceOf = (attributes: Attributes): readonly string[] =>
  (attributes.e ?? '').split(/\s+/).filter((id) => id !== '')

export const $isCiteNode = (node: LexicalNode | null | undefined): node is CiteNode =>
  node instanceof CiteNode

export const citeRule: NodeRule = {
  klass: CiteNode,
  reads: ['textDirective'],
  $import(md, _bridge, run) {
    if (md.type !== 'textDirective' || md.name !== 'cite' || md.children.length > 0) return null
    const node = $setState($create(CiteNode), attributesState, asAttributes(md.attributes))
    return $dress(node, run)
  },
  $export(node): TextDirective | null {
    if (!$isCiteNode(node)) return null
    return { type: 'textDirective', name: 'cite', attributes: { ...node.getAttributes() }, children: [] }
  },
}
