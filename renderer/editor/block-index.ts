import {
  $getNodeByKey,
  $getRoot,
  $isParagraphNode,
  $isTextNode,
  type LexicalNode,
  type NodeKey,
  type UpdateListenerPayload,
} from 'lexical'
import type { Definitions } from '../../app/note/line.ts'
import { sameTree } from '../../app/note/same-tree.ts'
import { $exportBlock } from './bridge.ts'
import type { Flow } from './nodes/rule.ts'
import { $marks, $suggestions } from './nodes/state.ts'
import { normalBlock, withoutPosition } from './normal-block.ts'
import { defines, definitionsOfAll, differing, refersTo } from './note-definitions.ts'
import { type Touched, touchedBlocks } from './touched-blocks.ts'

/** A top-level block of the page and its place among the note's blocks. */
export interface IndexedBlock {
  readonly key: NodeKey
  /** Null for a blank paragraph: Markdown cannot hold it, so it is no block of the note. */
  readonly index: number | null
}

/**
 * mdast of each top-level block, made when asked for and kept by Lexical key until an update touches the block. A
 * block that comes back to what was loaded gets the loaded object again, and with it its place in the source.
 */
export class BlockIndex {
  #origins = new Map<NodeKey, Flow>()
  #written = new Map<NodeKey, readonly Flow[]>()
  #blocks: ReadonlyMap<NodeKey, IndexedBlock> | null = null
  #placed: {
    readonly of: ReadonlyMap<NodeKey, IndexedBlock>
    readonly keys: ReadonlyMap<number, NodeKey>
  } | null = null
  #tree: Flow[] | null = null
  #defined: Definitions | null = null
  #definedBefore: Definitions | null = null
  /** Blocks that define something, and blocks that may since `#defined` was gathered. */
  #defining: ReadonlySet<NodeKey> = new Set()
  readonly #unread = new Set<NodeKey>()

  /** Starts anew with blocks as they were read. */
  load(origins: ReadonlyMap<NodeKey, Flow>): void {
    this.#origins = new Map(origins)
    this.#written = new Map([...origins].map(([key, md]) => [key, [md]]))
    this.#blocks = null
    this.#tree = null
    this.#defined = null
    this.#definedBefore = null
    this.#unread.clear()
  }

  /** Forgets what an update touched, and answers it. */
  drop(update: UpdateListenerPayload): Touched {
    const touched = touchedBlocks(update)
    const { keys, order } = touched
    const counted = order || update.editorState.read(() => keys.some((key) => this.#$countsAnew(key)))
    // A block of the page that was several of the note, or none, may be one now.
    const recounted = counted || keys.some((key) => (this.#written.get(key)?.length ?? 1) !== 1)
    for (const key of keys) {
      this.#written.delete(key)
      this.#unread.add(key)
    }
    if (recounted) this.#blocks = null
    if (counted || keys.length > 0) this.#tree = null
    if (order) this.#defined = null
    return touched
  }

  /** A paragraph that was blank and is not, or the other way round, moves every block after it. */
  #$countsAnew(key: NodeKey): boolean {
    return (this.#blocks?.get(key)?.index === null) !== $isBlank($getNodeByKey(key))
  }

  /** Every top-level block by key, in order. Call inside a read. */
  $blocks(): ReadonlyMap<NodeKey, IndexedBlock> {
    if (this.#blocks !== null) return this.#blocks
    const blocks = new Map<NodeKey, IndexedBlock>()
    let index = 0
    for (const node of $getRoot().getChildren()) {
      const key = node.getKey()
      const blank = $isBlank(node)
      blocks.set(key, { key, index: blank ? null : index })
      // A definition inside a block is written after it, so one block of the page can be several of the note.
      if (!blank) index += this.#written.get(key)?.length ?? 1
    }
    this.#blocks = blocks
    return blocks
  }

  /** Key of the block at a place of the note. Call inside a read. */
  $keyAt(index: number): NodeKey | null {
    const blocks = this.$blocks()
    // Findings ask for thousands of places at once.
    if (this.#placed?.of !== blocks) {
      const keys = new Map<number, NodeKey>()
      for (const block of blocks.values()) if (block.index !== null) keys.set(block.index, block.key)
      this.#placed = { of: blocks, keys }
    }
    return this.#placed.keys.get(index) ?? null
  }

  /** The note's blocks, the same list until one changes. Call inside a read. */
  $tree(): Flow[] {
    if (this.#tree !== null) return this.#tree
    this.#$definitions()
    const tree: Flow[] = []
    for (const { key, index } of this.$blocks().values())
      if (index !== null) tree.push(...this.#$markdown(key))
    this.#tree = tree
    return tree
  }

  /** The note's blocks by the node that holds them; none for a blank paragraph. Call inside a read. */
  $written(): ReadonlyMap<NodeKey, readonly Flow[]> {
    this.#$definitions()
    return new Map(
      [...this.$blocks().values()].map(({ key, index }) => [key, index === null ? [] : this.#$markdown(key)]),
    )
  }

  #$markdown(key: NodeKey): readonly Flow[] {
    const known = this.#written.get(key)
    if (known !== undefined) return known
    const node = $getNodeByKey(key)
    const defined = this.#$definitions()
    const fresh = node === null ? [] : $exportBlock(node).flatMap((md) => normalBlock(md, defined))
    const written = this.#asLoaded(key, fresh, defined)
    this.#written.set(key, written)
    if (written.length !== 1) this.#blocks = null
    return written
  }

  #asLoaded(key: NodeKey, written: readonly Flow[], defined: Definitions): readonly Flow[] {
    const origin = this.#origins.get(key)
    const [only, ...more] = written
    if (origin === undefined || only === undefined || more.length > 0) return written
    const [normal, ...rest] = normalBlock(withoutPosition(origin), defined)
    return normal !== undefined && rest.length === 0 && sameTree(normal, only) ? [origin] : written
  }

  /** What the note defines; when that changes, the blocks that refer to it are written anew. */
  #$definitions(): Definitions {
    if (this.#defined !== null && !this.#$definesAnew()) return this.#defined
    const defining = new Map<NodeKey, readonly Flow[]>()
    for (const node of $getRoot().getChildren()) {
      const key = node.getKey()
      const blocks = this.#written.get(key) ?? $exportBlock(node)
      if (blocks.some(defines)) defining.set(key, blocks)
    }
    const defined = definitionsOfAll([...defining.values()].flat())
    this.#defining = new Set(defining.keys())
    this.#unread.clear()
    const changed = this.#definedBefore === null ? null : differing(defined, this.#definedBefore)
    if (changed !== null && changed.size > 0) {
      for (const [key, md] of this.#written) {
        if (md.some((block) => refersTo(block, changed))) this.#written.delete(key)
      }
    }
    this.#defined = defined
    this.#definedBefore = defined
    return defined
  }

  /** Whether a block that changed defines something or did before. */
  #$definesAnew(): boolean {
    const unread = [...this.#unread]
    this.#unread.clear()
    return unread.some((key) => {
      const node = $getNodeByKey(key)
      return this.#defining.has(key) || (node !== null && $exportBlock(node).some(defines))
    })
  }
}

/** Nothing but white space, unless a thread or a suggestion speaks of it. */
export function $isBlank(node: LexicalNode | null): boolean {
  if (!$isParagraphNode(node)) return false
  return node.getChildren().every((child) => {
    if (child.getType() === 'linebreak') return true
    return (
      $isTextNode(child) &&
      // Code of spaces alone is code.
      !child.hasFormat('code') &&
      child.getTextContent().trim() === '' &&
      $marks(child).length + $suggestions(child).length === 0
    )
  })
}
