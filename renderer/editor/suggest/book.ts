import type { Suggestion } from '../../../app/review/suggestion.ts'

/**
 * Who proposed what in the open note, and who is proposing now. Marks in the text carry ids; the rest stands here. It
 * only grows while a note is open, since an undo can bring a mark back; what is saved is what the text still marks.
 */
export class SuggestionBook {
  readonly #known = new Map<string, Suggestion>()
  /** Authors in the order they were met, for their colours. */
  readonly #authors: string[] = []
  /** Made since suggesting was last turned on: what is typed on goes on with these. */
  readonly #fresh = new Set<string>()
  #author: string | null = null
  readonly #now: () => string

  constructor(now: () => string = () => new Date().toISOString()) {
    this.#now = now
  }

  /** Starts with what a note holds. */
  load(suggestions: readonly Suggestion[]): void {
    this.#known.clear()
    this.#authors.length = 0
    this.#fresh.clear()
    this.#author = null
    for (const one of suggestions) this.#add(one)
  }

  /** Whose suggestions edits are from now on; null for edits that are made outright. */
  suggestAs(author: string | null): void {
    this.#author = author
    this.#fresh.clear()
  }

  get suggesting(): boolean {
    return this.#author !== null
  }

  /** Whether all of a mark's ids are the suggestions of whoever is suggesting now. */
  isOwn(ids: string | undefined): boolean {
    const list = idsOf(ids)
    return list.length > 0 && list.every((id) => this.#known.get(id)?.author === this.#author)
  }

  /** Whether typing on beside a mark belongs to it. */
  goesOn(ids: string | undefined): boolean {
    return ids !== undefined && this.#fresh.has(ids)
  }

  /** A new suggestion of whoever is suggesting, made now. */
  begin(): string {
    const id = newId()
    this.#fresh.add(id)
    this.#add({ id, author: this.#author ?? '', at: this.#now(), cause: { kind: 'suggestion' } })
    return id
  }

  get(id: string): Suggestion | undefined {
    return this.#known.get(id)
  }

  /** Which of the authors' colours a mark has; its first author's, when it has several. */
  colourOf(ids: string | undefined): number {
    const [first = ''] = idsOf(ids)
    return Math.max(0, this.#authors.indexOf(this.#known.get(first)?.author ?? ''))
  }

  /** What is known of these ids, in their order. */
  among(ids: Iterable<string>): Suggestion[] {
    return [...ids].flatMap((id) => this.#known.get(id) ?? [])
  }

  #add(suggestion: Suggestion): void {
    this.#known.set(suggestion.id, suggestion)
    if (!this.#authors.includes(suggestion.author)) this.#authors.push(suggestion.author)
  }
}

export const idsOf = (ids: string | undefined): string[] => ids?.split(/\s+/).filter(Boolean) ?? []

/** Random, so that copies of a note that go through several hands never give one id to two suggestions. */
function newId(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789'
  return `s${[...crypto.getRandomValues(new Uint8Array(8))].map((byte) => letters[byte % letters.length]).join('')}`
}
