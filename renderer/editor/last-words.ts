import { $getNodeByKey, type EditorState, type NodeKey } from 'lexical'
import type { Anchor } from '../../app/review/annotation.ts'
import { $eachRun } from './marks.ts'
import { $marks } from './nodes/state.ts'
import { $textMap } from './text-map.ts'

/** The words of a thread, and those around them in their block. */
export type Wording = Pick<Anchor, 'exact' | 'prefix' | 'suffix'>

/** Units of text kept on either side. */
const AROUND = 32

/** How each thread last read: taken from the state before a change, since nobody else saw every one. */
export class LastWords {
  readonly #last = new Map<string, Wording>()

  clear(): void {
    this.#last.clear()
  }

  /** @param keys blocks that a change touched */
  follow(before: EditorState, keys: readonly NodeKey[]): void {
    const met = before.read(() => {
      const found = new Map<string, Wording>()
      for (const key of keys) $wordings(key, found)
      return found
    })
    for (const [id, wording] of met) this.#last.set(id, wording)
  }

  get(id: string): Wording | undefined {
    return this.#last.get(id)
  }
}

function $wordings(key: NodeKey, found: Map<string, Wording>): void {
  const block = $getNodeByKey(key)
  const places = new Map<string, NodeKey[]>()
  if (block !== null)
    $eachRun(block, (run) => {
      for (const id of $marks(run)) places.set(id, [...(places.get(id) ?? []), run.getKey()])
    })
  if (block === null || places.size === 0) return
  const { text, pieces } = $textMap(block)
  for (const [id, runs] of places) {
    const own = pieces.filter((piece) => runs.includes(piece.key))
    const start = own[0]?.start ?? 0
    const end = own.at(-1)?.end ?? start
    const words = text.slice(start, end)
    const known = found.get(id)
    found.set(id, {
      exact: known ? `${known.exact}\n${words}` : words,
      prefix: known?.prefix ?? text.slice(Math.max(0, start - AROUND), start),
      suffix: text.slice(end, end + AROUND),
    })
  }
}
