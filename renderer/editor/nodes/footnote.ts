import {
  $create,
  $getState,
  $setState,
  createState,
  ElementNode,
  type LexicalNode,
  NODE_STATE_DIRECT,
} from 'lexical'
import type { FootnoteDefinition, FootnoteReference } from 'mdast'
import { InlineChip } from './chip.ts'
import { type LabelledSlot, labelled } from './labelled.ts'
import type { NodeRule } from './rule.ts'
import { $dress } from './run.ts'
import { $setSuggestions, asString } from './state.ts'
import { suggestedWhole, suggestedWithin } from './suggested.ts'

const identifierState = createState('identifier', { parse: asString })
const labelState = createState('label', { parse: asString })

/** The number in the line: `[^1]`. */
export class FootnoteReferenceNode extends InlineChip {
  override $config() {
    return this.config('footnote-reference', {
      extends: InlineChip,
      stateConfigs: [identifierState, labelState],
    })
  }

  getIdentifier(): string {
    return $getState(this, identifierState)
  }

  override tag(): 'sup' {
    return 'sup'
  }

  override draw(dom: HTMLElement): void {
    const label = $getState(this, labelState, NODE_STATE_DIRECT)
    dom.className = 'footnote-reference'
    dom.dataset.footnote = $getState(this, identifierState, NODE_STATE_DIRECT)
    dom.setAttribute('role', 'button')
    dom.setAttribute('aria-label', `Footnote ${label}`)
    dom.title = `Footnote ${label}. Enter or click goes to it.`
    dom.textContent = label
  }
}

/** The note itself, edited where it stands: blocks behind a number. */
export class FootnoteDefinitionNode extends ElementNode {
  override $config() {
    return this.config('footnote-definition', {
      extends: ElementNode,
      stateConfigs: [identifierState, labelState],
    })
  }

  getIdentifier(): string {
    return $getState(this, identifierState)
  }

  override createDOM(): HTMLElement {
    const label = $getState(this, labelState, NODE_STATE_DIRECT)
    const dom = labelled('div', 'footnote-definition', label)
    dom.dataset.footnote = $getState(this, identifierState, NODE_STATE_DIRECT)
    dom.setAttribute('role', 'group')
    dom.setAttribute('aria-label', `Footnote ${label}`)
    return dom
  }

  override updateDOM(): boolean {
    return false
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

export const $isFootnoteReferenceNode = (
  node: LexicalNode | null | undefined,
): node is FootnoteReferenceNode => node instanceof FootnoteReferenceNode
export const $isFootnoteDefinitionNode = (
  node: LexicalNode | null | undefined,
): node is FootnoteDefinitionNode => node instanceof FootnoteDefinitionNode

export function $createFootnoteReference(identifier: string, label: string): FootnoteReferenceNode {
  return $setState($setState($create(FootnoteReferenceNode), identifierState, identifier), labelState, label)
}
export function $createFootnoteDefinition(identifier: string, label: string): FootnoteDefinitionNode {
  return $setState($setState($create(FootnoteDefinitionNode), identifierState, identifier), labelState, label)
}

export const footnoteReferenceRule: NodeRule = {
  klass: FootnoteReferenceNode,
  reads: ['footnoteReference'],
  $import(md, _bridge, run) {
    if (md.type !== 'footnoteReference') return null
    return $dress($createFootnoteReference(md.identifier, md.label ?? md.identifier), run)
  },
  $export(node): FootnoteReference | null {
    if (!$isFootnoteReferenceNode(node)) return null
    return {
      type: 'footnoteReference',
      identifier: node.getIdentifier(),
      label: $getState(node, labelState),
    }
  },
}

export const footnoteDefinitionRule: NodeRule = {
  klass: FootnoteDefinitionNode,
  reads: ['footnoteDefinition'],
  $import(md, bridge) {
    if (md.type !== 'footnoteDefinition') return null
    const { suggestions, children } = suggestedWhole(md.children)
    const definition = $createFootnoteDefinition(md.identifier, md.label ?? md.identifier)
    if (suggestions.length > 0) $setSuggestions(definition, suggestions)
    return definition.append(...bridge.$blocks(children))
  },
  $export(node, bridge): FootnoteDefinition | null {
    if (!$isFootnoteDefinitionNode(node)) return null
    return {
      type: 'footnoteDefinition',
      identifier: node.getIdentifier(),
      label: $getState(node, labelState),
      children: suggestedWithin(node, bridge.$exportBlocks(node)),
    }
  },
}
