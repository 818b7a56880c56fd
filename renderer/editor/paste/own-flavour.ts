import type { RootContent } from 'mdast'
import { readClipboardTree } from './clipboard-tree.ts'

/** Type of our own clipboard flavour. Lexical's own is neither written nor read. */
export const OWN_TYPE = 'application/x-aide-note'

interface Held {
  readonly token: string
  readonly blocks: readonly RootContent[]
  /** Thread ids go with what was cut, once; a copy takes none with it. */
  readonly keepsIds: boolean
}

/**
 * What this window last copied or cut. The clipboard carries a token that only this window knows: with it, the
 * content comes from memory, with its bound values and citations. Without it the content is read as a stranger's.
 */
export class OwnFlavour {
  #held: Held | null = null

  /** Keeps blocks and answers what to write to the clipboard. */
  write(blocks: readonly RootContent[], keepsIds: boolean): string {
    const token = crypto.getRandomValues(new Uint32Array(4)).join('-')
    this.#held = { token, blocks, keepsIds }
    return JSON.stringify({ token, blocks: blocks.flatMap(withoutIds) })
  }

  /** The content of our flavour; empty when it is none. */
  read(data: string): RootContent[] {
    const held = this.#held
    if (held !== null && tokenOf(data) === held.token) {
      // Once: what is pasted a second time is a copy.
      this.#held = { ...held, keepsIds: false }
      return held.keepsIds ? [...held.blocks] : held.blocks.flatMap(withoutIds)
    }
    return readClipboardTree(blocksOf(data))
  }

  /** Whether the data is what this window holds. */
  holds(data: string): boolean {
    return this.#held !== null && tokenOf(data) === this.#held.token
  }
}

function parsed(data: string): { readonly token?: unknown; readonly blocks?: unknown } {
  try {
    const value: unknown = JSON.parse(data)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
const tokenOf = (data: string): string | null => {
  const { token } = parsed(data)
  return typeof token === 'string' ? token : null
}
const blocksOf = (data: string): string => JSON.stringify(parsed(data).blocks ?? [])

/** The same without threads and suggestions; their words stay, words suggested for deletion go. */
function withoutIds(node: RootContent): RootContent[] {
  if (!('children' in node)) return [node]
  const children = (node.children as RootContent[]).flatMap(withoutIds)
  if (node.type === 'textDirective' || node.type === 'containerDirective') {
    if (node.name === 'mark' || node.name === 'ins') return children
    if (node.name === 'del' || node.name === 'was' || node.name === 'brk') return []
  }
  // An item that goes with all it holds leaves no empty one.
  if (node.type === 'listItem' && children.length === 0 && node.children.length > 0) return []
  if (node.type === 'list' && children.length === 0) return []
  return [{ ...node, children } as RootContent]
}
