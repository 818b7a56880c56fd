import { $create, $getState, $setState, createState, type LexicalNode, NODE_STATE_DIRECT } from 'lexical'
import type { TextDirective } from 'mdast-util-directive'
import { InlineChip } from './chip.ts'
import type { NodeRule } from './rule.ts'
import { $dress } from './run.ts'
import { type Attributes, asAttributes, sameAttributes } from './state.ts'

const attributesState = createState('attributes', { parse: asAttributes, isEqual: sameAttributes })

/**
 * The end of a paragraph that a suggestion puts in or takes out, in Markdown `:brk{s="7" op="ins"}`. As in Word, nothing
 * is split or joined until it is decided on.
 */
export class ParagraphMarkNode extends InlineChip {
  override $config() {
    return this.config('paragraph-mark', { extends: InlineChip, stateConfigs: [attributesState] })
  }

  getAttributes(): Attributes {
    return $getState(this, attributesState)
  }

  override draw(dom: HTMLElement): void {
    const { op } = $getState(this, attributesState, NODE_STATE_DIRECT)
    dom.className = 'paragraph-mark'
    dom.setAttribute('role', 'img')
    dom.setAttribute(
      'aria-label',
      op === 'ins' ? 'Suggested: a new paragraph' : 'Suggested: join with the next paragraph',
    )
    dom.textContent = '¶'
  }
}

export const $isParagraphMark = (node: LexicalNode | null | undefined): node is ParagraphMarkNode =>
  node instanceof ParagraphMarkNode

export const $createParagraphMark = (op: 'ins' | 'del', s: string): ParagraphMarkNode =>
  $setState($create(ParagraphMarkNode), attributesState, { s, op })

export const paragraphMarkRule: NodeRule = {
  klass: ParagraphMarkNode,
  reads: ['textDirective'],
  $import(md, _bridge, run) {
    if (md.type !== 'textDirective' || md.name !== 'brk' || md.children.length > 0) return null
    return $dress($setState($create(ParagraphMarkNode), attributesState, asAttributes(md.attributes)), run)
  },
  $export(node): TextDirective | null {
    if (!$isParagraphMark(node)) return null
    return { type: 'textDirective', name: 'brk', attributes: { ...node.getAttributes() }, children: [] }
  },
}
