import {
  $create,
  $getState,
  $setState,
  createState,
  ElementNode,
  type LexicalNode,
  NODE_STATE_DIRECT,
} from 'lexical'
import type { ListItem } from 'mdast'
import type { LabelledSlot } from './labelled.ts'
import type { Bridge, NodeRule } from './rule.ts'
import { $setSuggestions } from './state.ts'
import { suggestedWhole, suggestedWithin } from './suggested.ts'

/** null: a plain item; true or false: a task, done or not. */
const checkedState = createState('checked', { parse: (value) => (typeof value === 'boolean' ? value : null) })
const spreadState = createState('spread', { parse: (value) => value === true })

export class ListItemNode extends ElementNode {
  override $config() {
    return this.config('list-item', { extends: ElementNode, stateConfigs: [checkedState, spreadState] })
  }

  getChecked(): boolean | null {
    return $getState(this, checkedState)
  }

  setChecked(checked: boolean | null): this {
    return $setState(this, checkedState, checked)
  }

  setSpread(spread: boolean): this {
    return $setState(this, spreadState, spread)
  }

  toMarkdown(bridge: Bridge): ListItem {
    return {
      type: 'listItem',
      checked: this.getChecked(),
      spread: $getState(this, spreadState),
      children: suggestedWithin(this, bridge.$exportBlocks(this)),
    }
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('li')
    const checked = $getState(this, checkedState, NODE_STATE_DIRECT)
    if (checked !== null) {
      dom.className = 'task'
      dom.append(checkbox(checked))
    }
    return dom
  }

  override updateDOM(prev: this, dom: HTMLElement): boolean {
    const checked = $getState(this, checkedState, NODE_STATE_DIRECT)
    if (($getState(prev, checkedState, NODE_STATE_DIRECT) === null) !== (checked === null)) return true
    if (checked !== null) dom.querySelector('.task-box')?.setAttribute('aria-checked', String(checked))
    return false
  }

  override getDOMSlot(dom: HTMLElement): LabelledSlot {
    const box = dom.firstElementChild
    return super.getDOMSlot(dom).withAfter(box?.classList.contains('task-box') === true ? box : null)
  }

  override canBeEmpty(): boolean {
    return false
  }

  override canIndent(): boolean {
    return false
  }
}

/** A box to tick, drawn by the style sheet; reached by pointer, and by Ctrl+Enter from the text. */
function checkbox(checked: boolean): HTMLElement {
  const box = document.createElement('span')
  box.className = 'task-box'
  box.contentEditable = 'false'
  box.setAttribute('role', 'checkbox')
  box.setAttribute('aria-checked', String(checked))
  box.setAttribute('aria-label', 'Done')
  box.title = 'Done (Ctrl+Enter)'
  return box
}

export const $isListItemNode = (node: LexicalNode | null | undefined): node is ListItemNode =>
  node instanceof ListItemNode

export function $createListItemNode(checked: boolean | null = null): ListItemNode {
  const node = $create(ListItemNode)
  return checked === null ? node : node.setChecked(checked)
}

export const listItemRule: NodeRule = {
  klass: ListItemNode,
  reads: ['listItem'],
  $import(md, bridge) {
    if (md.type !== 'listItem') return null
    const item = $createListItemNode(md.checked ?? null)
    if (md.spread === true) item.setSpread(true)
    const { suggestions, children } = suggestedWhole(md.children)
    if (suggestions.length > 0) $setSuggestions(item, suggestions)
    return item.append(...bridge.$blocks(children))
  },
  // A list writes its own items; an item never stands alone.
  $export: () => null,
}
