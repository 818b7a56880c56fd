import {
  $create,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type LexicalNode,
  NODE_STATE_DIRECT,
} from 'lexical'
import type { Nodes } from 'mdast'
import { InlineChip } from './chip.ts'
import { $dress, type Run } from './run.ts'

/**
 * What the editor cannot edit (raw HTML, definitions, references, anything unknown): shown as a quiet chip of its
 * source and written back as the very tree that was read.
 */
interface Kept {
  readonly md: Nodes
  /** What the chip says. */
  readonly says: string
}
const NOTHING: Kept = { md: { type: 'text', value: '' }, says: '' }
const keptState = createState('kept', {
  // Never read from outside: clipboard and files come in as Markdown trees.
  parse: () => NOTHING,
  isEqual: (a, b) => a.md === b.md,
})

export class OpaqueInlineNode extends InlineChip {
  override $config() {
    return this.config('opaque-inline', { extends: InlineChip, stateConfigs: [keptState] })
  }

  override tag(): 'span' {
    return 'span'
  }

  override draw(dom: HTMLElement): void {
    drawChip(dom, $getState(this, keptState, NODE_STATE_DIRECT))
  }
}

export class OpaqueBlockNode extends DecoratorNode<null> {
  override $config() {
    return this.config('opaque-block', { extends: DecoratorNode, stateConfigs: [keptState] })
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('div')
    dom.contentEditable = 'false'
    drawChip(dom, $getState(this, keptState, NODE_STATE_DIRECT))
    dom.classList.add('opaque-block')
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

function drawChip(dom: HTMLElement, { says }: Kept): void {
  dom.className = 'opaque'
  dom.textContent = says
  dom.title = 'Kept as it is; it cannot be edited here.'
  dom.setAttribute('role', 'note')
  dom.setAttribute('aria-label', `Kept as it is: ${says}`)
}

export function $createOpaqueInline(md: Nodes, run: Run): LexicalNode {
  return $dress($setState($create(OpaqueInlineNode), keptState, { md, says: sayOf(md) }), run)
}

export function $createOpaqueBlock(md: Nodes): LexicalNode {
  return $setState($create(OpaqueBlockNode), keptState, { md, says: sayOf(md) })
}

export const $isOpaque = (node: LexicalNode | null | undefined): node is OpaqueInlineNode | OpaqueBlockNode =>
  node instanceof OpaqueInlineNode || node instanceof OpaqueBlockNode

/** The kept tree; the node's place says whether it is a block or part of a line. */
export const $keptTree = (node: OpaqueInlineNode | OpaqueBlockNode): Nodes => $getState(node, keptState).md

/** Source as a reader would recognise it, short. */
function sayOf(md: Nodes): string {
  switch (md.type) {
    case 'html':
      return md.value
    case 'definition':
      return `[${md.label ?? md.identifier}]: ${md.url}`
    case 'linkReference':
      return `[${textOf(md)}][${md.label ?? md.identifier}]`
    case 'imageReference':
      return `![${md.alt ?? ''}][${md.label ?? md.identifier}]`
    default:
      return textOf(md) || md.type
  }
}

function textOf(md: Nodes): string {
  if ('value' in md) return md.value
  return 'children' in md ? md.children.map((child: Nodes) => textOf(child)).join('') : ''
}
