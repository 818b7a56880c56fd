import {
  $create,
  $createLineBreakNode,
  $createTextNode,
  $getState,
  $setState,
  createState,
  ElementNode,
  type LexicalNode,
  NODE_STATE_DIRECT,
} from 'lexical'
import type { Code } from 'mdast'
import type { NodeRule } from './rule.ts'
import { asStringOrNull } from './state.ts'

const languageState = createState('language', { parse: asStringOrNull })
const metaState = createState('meta', { parse: asStringOrNull })

/** Text set as it stands, line by line. Its language is kept for other tools; nothing is coloured. */
export class CodeBlockNode extends ElementNode {
  override $config() {
    return this.config('code-block', { extends: ElementNode, stateConfigs: [languageState, metaState] })
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('pre')
    const language = $getState(this, languageState, NODE_STATE_DIRECT)
    if (language !== null) dom.dataset.language = language
    dom.setAttribute('spellcheck', 'false')
    return dom
  }

  override updateDOM(): boolean {
    return false
  }

  override canIndent(): boolean {
    return false
  }

  /** Enter makes a line, not a block; the way out is in `structure.ts`. */
  override insertNewAfter(): null {
    return null
  }

  override collapseAtStart(): boolean {
    return false
  }
}

export const $isCodeBlockNode = (node: LexicalNode | null | undefined): node is CodeBlockNode =>
  node instanceof CodeBlockNode

export function $createCodeBlockNode(value = '', language: string | null = null): CodeBlockNode {
  const node = $create(CodeBlockNode)
  if (language !== null) $setState(node, languageState, language)
  value.split('\n').forEach((line, index) => {
    if (index > 0) node.append($createLineBreakNode())
    if (line !== '') node.append($createTextNode(line))
  })
  return node
}

export const codeBlockRule: NodeRule = {
  klass: CodeBlockNode,
  reads: ['code'],
  $import(md) {
    if (md.type !== 'code') return null
    const node = $createCodeBlockNode(md.value, md.lang ?? null)
    return md.meta ? $setState(node, metaState, md.meta) : node
  },
  $export(node): Code | null {
    if (!$isCodeBlockNode(node)) return null
    return {
      type: 'code',
      lang: $getState(node, languageState),
      meta: $getState(node, metaState),
      value: node.getTextContent(),
    }
  },
}
