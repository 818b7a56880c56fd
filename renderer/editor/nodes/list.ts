import {
  $create,
  $getState,
  $setState,
  createState,
  ElementNode,
  type LexicalNode,
  NODE_STATE_DIRECT,
} from 'lexical'
import type { List } from 'mdast'
import { $isListItemNode } from './list-item.ts'
import type { NodeRule } from './rule.ts'

export type ListKind = 'bullet' | 'number'

const kindState = createState('kind', {
  parse: (value): ListKind => (value === 'number' ? 'number' : 'bullet'),
})
const startState = createState('start', { parse: (value) => (typeof value === 'number' ? value : 1) })
/** Loose: a blank line between items. */
const spreadState = createState('spread', { parse: (value) => value === true })

/** A list of items; an item holds blocks, as in Markdown, so nothing an item can hold is lost. */
export class ListNode extends ElementNode {
  override $config() {
    return this.config('list', { extends: ElementNode, stateConfigs: [kindState, startState, spreadState] })
  }

  getKind(): ListKind {
    return $getState(this, kindState)
  }

  setKind(kind: ListKind): this {
    return $setState(this, kindState, kind)
  }

  getStart(): number {
    return $getState(this, startState)
  }

  setStart(start: number): this {
    return $setState(this, startState, start)
  }

  isSpread(): boolean {
    return $getState(this, spreadState)
  }

  setSpread(spread: boolean): this {
    return $setState(this, spreadState, spread)
  }

  override createDOM(): HTMLElement {
    const numbered = $getState(this, kindState, NODE_STATE_DIRECT) === 'number'
    const dom = document.createElement(numbered ? 'ol' : 'ul')
    draw(this, dom)
    return dom
  }

  override updateDOM(prev: this, dom: HTMLElement): boolean {
    const kind = $getState(this, kindState, NODE_STATE_DIRECT)
    if ($getState(prev, kindState, NODE_STATE_DIRECT) !== kind) return true
    draw(this, dom)
    return false
  }

  override canBeEmpty(): boolean {
    return false
  }

  override canIndent(): boolean {
    return false
  }
}

function draw(node: ListNode, dom: HTMLElement): void {
  const start = $getState(node, startState, NODE_STATE_DIRECT)
  if (start === 1) dom.removeAttribute('start')
  else dom.setAttribute('start', String(start))
  dom.classList.toggle('loose', $getState(node, spreadState, NODE_STATE_DIRECT))
}

export const $isListNode = (node: LexicalNode | null | undefined): node is ListNode =>
  node instanceof ListNode

export function $createListNode(kind: ListKind, start = 1, spread = false): ListNode {
  const node = $create(ListNode)
  if (kind !== 'bullet') node.setKind(kind)
  if (start !== 1) node.setStart(start)
  if (spread) node.setSpread(spread)
  return node
}

export const listRule: NodeRule = {
  klass: ListNode,
  reads: ['list'],
  $import(md, bridge) {
    if (md.type !== 'list') return null
    const list = $createListNode(md.ordered ? 'number' : 'bullet', md.start ?? 1, md.spread === true)
    return list.append(...bridge.$blocks(md.children))
  },
  $export(node, bridge): List | null {
    if (!$isListNode(node)) return null
    const numbered = node.getKind() === 'number'
    return {
      type: 'list',
      ordered: numbered,
      start: numbered ? node.getStart() : null,
      spread: node.isSpread(),
      children: bridge
        .$children(node)
        .filter($isListItemNode)
        .map((item) => item.toMarkdown(bridge)),
    }
  },
}
