import { $getRoot, $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical'
import { $findAll, $replaceHit, type Hit, replacementFor } from './finder.ts'
import type { Highlights } from './highlights.ts'
import type { FindQuery, Found } from './session.ts'
import { MANY_EDITS } from './suggest/track.ts'
import { $textMap } from './text-map.ts'

/** Find and replace, on the text of the note: what is not drawn yet is found all the same. */
export class FindSession {
  readonly #editor: LexicalEditor
  readonly #highlights: Highlights
  #query: FindQuery | null = null
  #hits: readonly Hit[] = []
  #current = -1

  constructor(editor: LexicalEditor, highlights: Highlights) {
    this.#editor = editor
    this.#highlights = highlights
  }

  /** Looks for something; asked for the same again, after the text changed, it stays at the hit it was at. */
  find(query: FindQuery): Found {
    if (!isSame(query, this.#query)) this.#current = -1
    this.#query = query
    this.#search()
    return this.#found()
  }

  /** Goes to the next hit or the one before; the first time, from where the caret stands. */
  step(direction: 1 | -1): Found {
    this.#search()
    const count = this.#hits.length
    if (count === 0) return this.#found()
    const caret = this.#caret()
    if (this.#current !== -1) this.#current = (this.#current + direction + count) % count
    else if (caret === null) this.#current = direction === 1 ? 0 : count - 1
    else this.#current = (this.#firstFrom(caret) + (direction === 1 ? 0 : -1) + count) % count
    this.#show()
    return this.#found()
  }

  /** The hit that is looked at. */
  current(): Hit | null {
    return this.#hits[this.#current] ?? null
  }

  /**
   * Replaces the hit that is looked at and goes on to the next, or replaces all; answers how many. While none is looked
   * at, one is shown before it is replaced. One undo step.
   */
  replace(withText: string, all: boolean): number {
    const query = this.#query
    if (query === null) return 0
    this.#search()
    const looked = this.current()
    if (!all && looked === null) {
      this.step(1)
      return 0
    }
    const hits = all || looked === null ? this.#hits : [looked]
    let replaced = 0
    this.#editor.update(
      () => {
        // From the end: what stands before a replaced hit keeps its place.
        for (const hit of [...hits].reverse()) {
          if ($replaceHit(hit, replacementFor(hit, withText, query))) replaced += 1
        }
      },
      { discrete: true, tag: all ? ['history-push', MANY_EDITS] : 'history-push' },
    )
    this.#current = -1
    this.#search()
    if (!all && looked !== null && this.#hits.length > 0) {
      const behind = replaced > 0 ? replacementFor(looked, withText, query).length : looked.end - looked.start
      this.#current = this.#firstFrom({ key: looked.key, at: looked.start + behind }) % this.#hits.length
      this.#show()
    }
    return replaced
  }

  end(): void {
    this.#query = null
    this.#hits = []
    this.#current = -1
    this.#show()
  }

  #found(): Found {
    return { index: this.#current, count: this.#hits.length }
  }

  /** Number of the first hit at a place or after it; the number of hits when all stand before it. */
  #firstFrom({ key, at }: { readonly key: string; readonly at: number }): number {
    const keys = this.#editor.getEditorState().read(() => $getRoot().getChildrenKeys())
    const order = new Map(keys.map((k, index) => [k, index]))
    const block = order.get(key) ?? 0
    const first = this.#hits.findIndex((hit) => {
      const of = order.get(hit.key) ?? 0
      return of > block || (of === block && hit.start >= at)
    })
    return first === -1 ? this.#hits.length : first
  }

  /** Where the selection begins, in its top-level block. */
  #caret(): { readonly key: string; readonly at: number } | null {
    return this.#editor.getEditorState().read(() => {
      const selection = $getSelection()
      if (!$isRangeSelection(selection)) return null
      const point = selection.isBackward() ? selection.focus : selection.anchor
      const block = point.getNode().getTopLevelElement()
      if (block === null) return null
      const piece = $textMap(block).pieces.find((p) => p.key === point.key)
      return { key: block.getKey(), at: piece === undefined ? 0 : piece.start + point.offset }
    })
  }

  #search(): void {
    const query = this.#query
    this.#hits = query === null ? [] : this.#editor.getEditorState().read(() => $findAll(query))
    if (this.#current >= this.#hits.length) this.#current = this.#hits.length - 1
    this.#show()
  }

  #show(): void {
    const current = this.#hits[this.#current]
    this.#highlights.set('find', this.#hits)
    this.#highlights.set('find-current', current === undefined ? [] : [current])
  }
}

const isSame = (one: FindQuery, other: FindQuery | null): boolean =>
  other !== null &&
  one.text === other.text &&
  one.matchCase === other.matchCase &&
  one.wholeWord === other.wholeWord &&
  one.pattern === other.pattern
