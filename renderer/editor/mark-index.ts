import { $getNodeByKey, type NodeKey } from 'lexical'
import type { IndexedBlock } from './block-index.ts'
import { $eachRun } from './marks.ts'
import { $marks } from './nodes/state.ts'

/** Words of one thread in one top-level block. */
interface Marked {
  readonly id: string
  readonly text: string
}

/** Threads by block, read once and kept until the block changes. */
export class MarkIndex {
  #byBlock = new Map<NodeKey, readonly Marked[]>()

  clear(): void {
    this.#byBlock.clear()
  }

  drop(keys: readonly NodeKey[]): void {
    for (const key of keys) this.#byBlock.delete(key)
  }

  /** Threads in document order, with all their words and the block of the first. Call inside a read. */
  $annotated(
    blocks: Iterable<IndexedBlock>,
  ): { readonly id: string; readonly text: string; readonly block: number }[] {
    const found = new Map<string, { id: string; text: string; block: number }>()
    for (const { key, index } of blocks) {
      if (index === null) continue
      for (const { id, text } of this.#$marked(key)) {
        const known = found.get(id)
        if (known === undefined) found.set(id, { id, text, block: index })
        else known.text += text
      }
    }
    return [...found.values()]
  }

  #$marked(key: NodeKey): readonly Marked[] {
    const known = this.#byBlock.get(key)
    if (known !== undefined) return known
    const words = new Map<string, string>()
    const block = $getNodeByKey(key)
    if (block !== null) {
      $eachRun(block, (run) => {
        for (const id of $marks(run)) words.set(id, (words.get(id) ?? '') + run.getTextContent())
      })
    }
    const marked = [...words].map(([id, text]) => ({ id, text }))
    this.#byBlock.set(key, marked)
    return marked
  }
}
