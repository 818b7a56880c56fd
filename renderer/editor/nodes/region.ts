import {
  $create,
  $getState,
  $setState,
  createState,
  ElementNode,
  type LexicalNode,
  NODE_STATE_DIRECT,
} from 'lexical'
import type { ContainerDirective } from 'mdast-util-directive'
import { type LabelledSlot, labelled } from './labelled.ts'
import { sayRecord } from './record-words.ts'
import type { NodeRule } from './rule.ts'
import {
  $suggestions,
  type Attributes,
  asAttributes,
  asString,
  type Suggestion,
  sameAttributes,
} from './state.ts'

const nameState = createState('name', { parse: asString })
const attributesState = createState('attributes', { parse: asAttributes, isEqual: sameAttributes })

/**
 * Blocks that belong together: what a list of the record filled, advice to the author, what must not be disclosed, a
 * suggested block. A frame of its own, so that Backspace at its edge never pours it into its neighbour.
 */
export class RegionNode extends ElementNode {
  override $config() {
    return this.config('region', { extends: ElementNode, stateConfigs: [nameState, attributesState] })
  }

  getName(): string {
    return $getState(this, nameState)
  }

  getAttributes(): Attributes {
    return $getState(this, attributesState)
  }

  override createDOM(): HTMLElement {
    const name = $getState(this, nameState, NODE_STATE_DIRECT)
    const says = sayOf(name, $getState(this, attributesState, NODE_STATE_DIRECT))
    const dom = labelled('section', 'region', says)
    dom.classList.add(`region-${name}`)
    dom.setAttribute('role', 'group')
    dom.setAttribute('aria-label', says)
    return dom
  }

  override updateDOM(prev: this): boolean {
    return !sameAttributes(
      $getState(prev, attributesState, NODE_STATE_DIRECT),
      $getState(this, attributesState, NODE_STATE_DIRECT),
    )
  }

  override getDOMSlot(dom: HTMLElement): LabelledSlot {
    return super.getDOMSlot(dom).withAfter(dom.firstChild)
  }

  override isShadowRoot(): boolean {
    return true
  }

  override canBeEmpty(): boolean {
    return false
  }
}

/** The label, in the analyst's words. */
export function sayOf(name: string, attributes: Attributes): string {
  switch (name) {
    case 'each':
      return `From the record${listed(attributes.in)}`
    case 'table':
      return `Table from the record${listed(attributes.in)}${columned(attributes.columns)}`
    case 'if':
      return attributes.not === undefined
        ? `Only where the record gives${listed(attributes.has)}`
        : `Only where the record does not give${listed(attributes.not)}`
    case 'guide':
      return 'Advice to the author; never exported'
    case 'layer':
      return attributes.to === undefined ? 'Not to be disclosed' : `For ${attributes.to} only`
    case 'ins':
      return 'Suggested: put in'
    case 'del':
      return 'Suggested: take out'
    default:
      return name
  }
}

const listed = (ref: string | undefined): string => (ref === undefined ? '' : `: ${sayRecord(ref)}`)

/** Columns are named only where a list of the record makes them. */
const columned = (columns: string | undefined): string =>
  columns?.startsWith('/') ? ` by ${sayRecord(columns)}` : ''

export const $isRegionNode = (node: LexicalNode | null | undefined): node is RegionNode =>
  node instanceof RegionNode

/** Suggestions a block is as a whole, whether it carries the mark or is the frame of one. */
export function $blockMarks(node: LexicalNode): readonly Suggestion[] {
  if (!$isRegionNode(node)) return $suggestions(node)
  const name = node.getName()
  return name === 'ins' || name === 'del'
    ? [...$suggestions(node), { name, attributes: node.getAttributes() }]
    : $suggestions(node)
}

export function $createRegionNode(name: string, attributes: Attributes = {}): RegionNode {
  return $setState($setState($create(RegionNode), nameState, name), attributesState, attributes)
}

export const regionRule: NodeRule = {
  klass: RegionNode,
  reads: ['containerDirective'],
  $import(md, bridge) {
    if (md.type !== 'containerDirective') return null
    // A label (`:::guide[…]`) would be read as a first paragraph; the vocabulary has none, so it is kept as it stands.
    if (md.children.some((child) => child.type === 'paragraph' && child.data?.directiveLabel === true))
      return null
    return $createRegionNode(md.name, asAttributes(md.attributes)).append(...bridge.$blocks(md.children))
  },
  $export(node, bridge): ContainerDirective | null {
    if (!$isRegionNode(node)) return null
    return {
      type: 'containerDirective',
      name: node.getName(),
      attributes: { ...node.getAttributes() },
      children: bridge.$exportBlocks(node),
    }
  },
}
