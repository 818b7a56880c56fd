import type { LexicalEditor } from 'lexical'
import { $findAll, $replaceHit, type Hit, replacementFor } from './finder.ts'
import type { Highlights } from './highlights.ts'
import type { FindQuery } from './session.ts'
import { MANY_EDITS } from './suggest/track.ts'

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

  find(query: FindQuery): { readonly count: number } {
    this.#query = query
    this.#current = -1
    this.#search()
    return { count: this.#hits.length }
  }

  step(direction: 1 | -1, reveal: (hit: Hit) => void): { readonly index: number; readonly count: number } {
    this.#search()
    const count = this.#hits.length
    if (count === 0) return { index: -1, count }
    const from = this.#current === -1 && direction === -1 ? 0 : this.#current
    this.#current = (from + direction + count) % count
    this.#show()
    const hit = this.#hits[this.#current]
    if (hit !== undefined) reveal(hit)
    return { index: this.#current, count }
  }

  /** Replaces the current hit (the first, when none is) or all of them; answers how many. One undo step. */
  replace(withText: string, all: boolean): number {
    const query = this.#query
    if (query === null) return 0
    this.#search()
    const at = Math.max(0, this.#current)
    const hits = all ? this.#hits : this.#hits.slice(at, at + 1)
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
    this.#current = all ? -1 : at - 1
    this.#search()
    return replaced
  }

  end(): void {
    this.#query = null
    this.#hits = []
    this.#current = -1
    this.#show()
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
