import type { LexicalEditor, NodeKey } from 'lexical'
import { $getNodeByKey } from 'lexical'
import { $domRanges, type KeyedRange } from './dom-ranges.ts'
import type { HighlightName } from './session.ts'
import { $textMap } from './text-map.ts'

/**
 * Stretches of text lit by the browser (CSS highlights), never by nodes: findings, spelling, search hits. Typing in
 * a block moves its stretches along until whoever set them sends new ones.
 */
export class Highlights {
  readonly #editor: LexicalEditor
  readonly #ranges = new Map<HighlightName, readonly KeyedRange[]>()
  /** Text of each lit block as it was when its ranges were right. */
  readonly #texts = new Map<NodeKey, string>()

  constructor(editor: LexicalEditor) {
    this.#editor = editor
  }

  set(name: HighlightName, ranges: readonly KeyedRange[]): void {
    this.#ranges.set(name, ranges)
    this.#editor.getEditorState().read(() => {
      for (const { key } of ranges) {
        const block = $getNodeByKey(key)
        if (block !== null && !this.#texts.has(key)) this.#texts.set(key, $textMap(block).text)
      }
    })
    this.#paint(name)
  }

  /** Moves the stretches of blocks that changed, and paints again. */
  follow(keys: readonly NodeKey[]): void {
    const changed = keys.filter((key) => this.#texts.has(key))
    if (changed.length === 0) return
    const moves = new Map(changed.map((key) => [key, this.#move(key)]))
    for (const [name, ranges] of this.#ranges) {
      if (!ranges.some((range) => moves.has(range.key))) continue
      this.#ranges.set(
        name,
        ranges.flatMap((range) => moves.get(range.key)?.(range) ?? (moves.has(range.key) ? [] : [range])),
      )
      this.#paint(name)
    }
  }

  clear(): void {
    for (const name of this.#ranges.keys()) registry()?.delete(name)
    this.#ranges.clear()
    this.#texts.clear()
  }

  #move(key: NodeKey): (range: KeyedRange) => KeyedRange[] {
    const before = this.#texts.get(key) ?? ''
    const now = this.#editor.getEditorState().read(() => {
      const block = $getNodeByKey(key)
      return block === null ? null : $textMap(block).text
    })
    if (now === null) {
      this.#texts.delete(key)
      return () => []
    }
    this.#texts.set(key, now)
    const map = offsetMap(before, now)
    return ({ start, end }) => {
      const moved = { key, start: map(start, 1), end: map(end, -1) }
      // A word that was typed into is no longer the word that was judged.
      return moved.end - moved.start === end - start ? [moved] : []
    }
  }

  #paint(name: HighlightName): void {
    const highlights = registry()
    if (highlights === null || this.#editor.getRootElement() === null) return
    const ranges = this.#ranges.get(name) ?? []
    if (ranges.length === 0) {
      highlights.delete(name)
      return
    }
    const dom = this.#editor.getEditorState().read(() => $domRanges(this.#editor, ranges))
    const highlight = new Highlight(...dom)
    // The hit the reader stands on lies over the others.
    highlight.priority = name === 'find-current' ? 2 : name === 'find' ? 1 : 0
    highlights.set(name, highlight)
  }
}

const registry = (): HighlightRegistry | null =>
  typeof CSS !== 'undefined' && 'highlights' in CSS ? CSS.highlights : null

/**
 * Where an offset of `before` stands in `now`, taking one stretch as changed (all that their common beginning and end
 * leave over). `lean` says which side an offset inside that stretch goes to.
 */
export function offsetMap(before: string, now: string): (offset: number, lean: 1 | -1) => number {
  const shorter = Math.min(before.length, now.length)
  let head = 0
  while (head < shorter && before[head] === now[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1
  return (offset, lean) => {
    if (offset < head || (offset === head && lean === -1)) return offset
    if (offset >= before.length - tail) return offset + now.length - before.length
    return lean === 1 ? now.length - tail : head
  }
}
