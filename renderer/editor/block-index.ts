import { $getRoot, type EditorState, type NodeKey, type UpdateListenerPayload } from 'lexical'
import { $exportBlock } from './bridge.ts'
import type { Flow } from './nodes/rule.ts'
import { normalBlock, sameTree } from './normal-block.ts'

/** A top-level block and the mdast it stands for: none for an empty paragraph, which Markdown cannot hold. */
export interface IndexedBlock {
  readonly key: NodeKey
  readonly md: readonly Flow[]
  /** Place of its first mdast block among the note's blocks. */
  readonly index: number
}

/**
 * mdast of each top-level block, made once and kept by Lexical key until an update touches the block. A block that
 * comes back to what was loaded gets the loaded object again, and with it its place in the source.
 */
export class BlockIndex {
  #origins = new Map<NodeKey, Flow>()
  #written = new Map<NodeKey, readonly Flow[]>()
  #blocks: readonly IndexedBlock[] | null = null

  /** Starts anew with blocks as they were read. */
  load(origins: ReadonlyMap<NodeKey, Flow>): void {
    this.#origins = new Map(origins)
    this.#written = new Map([...origins].map(([key, md]) => [key, [md]]))
    this.#blocks = null
  }

  /** Forgets what an update touched. Answers the keys of the top-level blocks it touched. */
  drop(update: UpdateListenerPayload): NodeKey[] {
    const touched = touchedBlocks(update)
    for (const key of touched) this.#written.delete(key)
    if (touched.length > 0) this.#blocks = null
    return touched
  }

  /** Call inside a read. */
  $blocks(): readonly IndexedBlock[] {
    if (this.#blocks !== null) return this.#blocks
    const blocks: IndexedBlock[] = []
    let index = 0
    for (const node of $getRoot().getChildren()) {
      const key = node.getKey()
      let md = this.#written.get(key)
      if (md === undefined) {
        md = this.#asLoaded(key, $exportBlock(node).flatMap(normalBlock))
        this.#written.set(key, md)
      }
      blocks.push({ key, md, index })
      index += md.length
    }
    this.#blocks = blocks
    return blocks
  }

  #asLoaded(key: NodeKey, written: readonly Flow[]): readonly Flow[] {
    const origin = this.#origins.get(key)
    const [only] = written
    if (origin === undefined || only === undefined || written.length > 1) return written
    const normal = normalBlock(origin)
    return normal.length === 1 && normal[0] !== undefined && sameTree(normal[0], only) ? [origin] : written
  }
}

/** Top-level blocks whose content an update changed; a mere move of the selection changes none. */
function touchedBlocks({
  dirtyElements,
  dirtyLeaves,
  editorState,
  prevEditorState,
  tags,
}: UpdateListenerPayload) {
  // An undo swaps the whole state and lists nothing as dirty: compare the two.
  if (tags.has('historic')) return differingBlocks(editorState, prevEditorState)
  if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return []
  return [...dirtyElements.keys(), ...dirtyLeaves].filter((key) => isTopLevel(editorState, key))
}

function differingBlocks(now: EditorState, before: EditorState): NodeKey[] {
  const touched = new Set<NodeKey>()
  const note = (state: EditorState, start: NodeKey) => {
    let key = start
    for (let node = state._nodeMap.get(key); node?.__parent != null; node = state._nodeMap.get(key)) {
      if (node.__parent === 'root') touched.add(key)
      key = node.__parent
    }
  }
  for (const [key, node] of now._nodeMap) {
    if (before._nodeMap.get(key) !== node) note(now, key)
  }
  for (const key of before._nodeMap.keys()) {
    if (!now._nodeMap.has(key)) note(before, key)
  }
  return [...touched]
}

const isTopLevel = (state: EditorState, key: NodeKey): boolean => state._nodeMap.get(key)?.__parent === 'root'
