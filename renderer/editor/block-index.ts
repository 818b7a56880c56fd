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
import { definitionsOfAll, differing, refersTo } from './note-definitions.ts'
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
  #defined: Definitions | null = null
  #definedBefore: Definitions | null = null

  /** Starts anew with blocks as they were read. */
  load(origins: ReadonlyMap<NodeKey, Flow>): void {
    this.#origins = new Map(origins)
    this.#written = new Map([...origins].map(([key, md]) => [key, [md]]))
    this.#blocks = null
    this.#defined = null
    this.#definedBefore = null
  }

  /** Forgets what an update touched, and answers it. */
  drop(update: UpdateListenerPayload): Touched {
    const touched = touchedBlocks(update)
    const { keys, order } = touched
    const counted = order || update.editorState.read(() => keys.some((key) => this.#$countsAnew(key)))
    for (const key of keys) this.#written.delete(key)
    if (counted) this.#blocks = null
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
    for (const block of this.$blocks().values()) if (block.index === index) return block.key
    return null
  }

  /** The note's blocks. Call inside a read. */
  $tree(): Flow[] {
    this.#$definitions()
    return [...this.$blocks().values()].flatMap(({ key, index }) =>
      index === null ? [] : [...this.#$markdown(key)],
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
    if (this.#defined !== null) return this.#defined
    const blocks = $getRoot()
      .getChildren()
      .flatMap((node) => this.#written.get(node.getKey()) ?? $exportBlock(node))
    const defined = definitionsOfAll(blocks)
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
}

/** Nothing but white space, unless a thread or a suggestion speaks of it. */
function $isBlank(node: LexicalNode | null): boolean {
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
