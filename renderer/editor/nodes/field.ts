import {
  $create,
  $getState,
  $setState,
  createState,
  type EditorConfig,
  type LexicalEditor,
  type LexicalNode,
  NODE_STATE_DIRECT,
  TextNode,
} from 'lexical'
import type { TextDirective } from 'mdast-util-directive'
import { sayRecord } from './record-words.ts'
import type { NodeRule } from './rule.ts'
import { $dress } from './run.ts'
import { type Attributes, asAttributes, sameAttributes } from './state.ts'

const attributesState = createState('attributes', { parse: asAttributes, isEqual: sameAttributes })

/** Shown where the record gives nothing, so that there is something to see and select. */
export const EMPTY_FIELD = '…'

/**
 * A value bound to the record, in Markdown `:field[Takeshi Iwaya]{ref="/participants/iwaya"}`. One unit of text: it
 * may be bold, marked or searched like any text, and takes another form as a whole. What is typed within it changes it
 * by hand (`typing-in-values.ts`).
 */
export class FieldNode extends TextNode {
  override $config() {
    return this.config('field', { extends: TextNode, stateConfigs: [attributesState] })
  }

  getAttributes(): Attributes {
    return $getState(this, attributesState)
  }

  setAttributes(attributes: Attributes): this {
    return $setState(this, attributesState, attributes)
  }

  override createDOM(config: EditorConfig, editor?: LexicalEditor): HTMLElement {
    const dom = super.createDOM(config, editor)
    dom.classList.add('field')
    drawField(this, dom)
    return dom
  }

  override updateDOM(prev: this, dom: HTMLElement, config: EditorConfig): boolean {
    if (super.updateDOM(prev, dom, config)) return true
    drawField(this, dom)
    return false
  }

  override canInsertTextBefore(): boolean {
    return false
  }
  override canInsertTextAfter(): boolean {
    return false
  }
}

function drawField(node: FieldNode, dom: HTMLElement): void {
  const { ref, form, edited, empty } = $getState(node, attributesState, NODE_STATE_DIRECT)
  dom.classList.toggle('field-edited', edited !== undefined)
  dom.classList.toggle('field-empty', empty !== undefined)
  const from = `From the record: ${sayRecord(ref ?? '')}`
  const says = [
    from,
    form && `as ${form}`,
    edited !== undefined && 'changed by hand',
    empty !== undefined && 'not in the record',
  ]
    .filter((part) => part)
    .join(', ')
  dom.title = says
  dom.setAttribute('aria-description', says)
}

export function $createFieldNode(text: string, attributes: Attributes): FieldNode {
  return $create(FieldNode)
    .setTextContent(text === '' ? EMPTY_FIELD : text)
    .setMode('token')
    .setAttributes(attributes)
}

export const $isFieldNode = (node: LexicalNode | null | undefined): node is FieldNode =>
  node instanceof FieldNode

/** Attributes of a value as it was in the state the node was taken from. */
export const $attributesOf = (node: FieldNode): Attributes =>
  $getState(node, attributesState, NODE_STATE_DIRECT)

export const fieldRule: NodeRule = {
  klass: FieldNode,
  reads: ['textDirective'],
  $import(md, _bridge, run) {
    if (md.type !== 'textDirective' || md.name !== 'field') return null
    // A field holds one run of plain text; anything richer is kept as it stands.
    const [only] = md.children
    if (md.children.length > 1 || (only !== undefined && only.type !== 'text')) return null
    return $dress($createFieldNode(only?.value ?? '', asAttributes(md.attributes)), run)
  },
  $export(node): TextDirective | null {
    if (!$isFieldNode(node)) return null
    const text = node.getTextContent()
    return {
      type: 'textDirective',
      name: 'field',
      attributes: { ...node.getAttributes() },
      children: text === EMPTY_FIELD ? [] : [{ type: 'text', value: text }],
    }
  },
}
