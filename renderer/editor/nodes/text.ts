import {
  $create,
  $createTextNode,
  $getState,
  type EditorConfig,
  type LexicalEditor,
  type LexicalNode,
  NODE_STATE_DIRECT,
  TextNode,
} from 'lexical'
import { $isParagraphMark } from './paragraph-mark.ts'
import { $dress, type Run } from './run.ts'
import { decorateParagraphMark, drawSuggestions } from './show-suggestions.ts'
import { marksState, suggestionsState } from './state.ts'

/** A line end inside a paragraph of the source: shown as a space, kept as a line end. */
export class SoftBreakNode extends TextNode {
  override $config() {
    return this.config('soft-break', { extends: TextNode })
  }

  override createDOM(config: EditorConfig, editor?: LexicalEditor): HTMLElement {
    const dom = super.createDOM(config, editor)
    dom.classList.add('soft-break')
    return dom
  }
}

/** Text of one mdast text node: its line ends become soft breaks. */
export function $textNodes(value: string, run: Run): LexicalNode[] {
  const nodes: LexicalNode[] = []
  value.split('\n').forEach((line, index) => {
    if (index > 0) nodes.push($dress($create(SoftBreakNode).setTextContent('\n').setMode('token'), run))
    if (line !== '') nodes.push($dress($createTextNode(line), run))
  })
  return nodes
}

/**
 * Shows threads and suggestions on any inline node: classes and data attributes only, so that a node's own drawing
 * never has to know of them.
 */
export function decorateRun(node: LexicalNode, dom: HTMLElement): void {
  const marks = $getState(node, marksState, NODE_STATE_DIRECT)
  const suggestions = $getState(node, suggestionsState, NODE_STATE_DIRECT)
  decorateParagraphMark(node, dom)
  if (marks.length === 0 && suggestions.length === 0 && dom.dataset.run === undefined) return
  dom.dataset.run = ''
  dom.classList.toggle('marked', marks.length > 0)
  dom.classList.toggle('marked-twice', marks.length > 1)
  if (marks.length > 0) dom.dataset.marks = marks.join(' ')
  else delete dom.dataset.marks
  if (!$isParagraphMark(node)) drawSuggestions(dom, suggestions)
}
