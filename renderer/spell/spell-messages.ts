/** What the window asks the dictionary, and what it answers. */
export interface SpellQuestion {
  readonly id: number
  readonly language: 'en-GB' | 'en-US'
  readonly ask:
    | { readonly kind: 'check'; readonly words: readonly string[] }
    | { readonly kind: 'suggest'; readonly word: string }
}
export interface SpellAnswer {
  readonly id: number
  /** Words no dictionary knows. */
  readonly wrong?: readonly string[]
  /** Likeliest first, six at most. */
  readonly suggestions?: readonly string[]
}
