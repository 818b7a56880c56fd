/** Two copies that change the same passage differently; both versions stand side by side in the merged note. */
export interface Clash {
  /** The passage as the base has it. */
  readonly base: string
  readonly versions: readonly { readonly who: number; readonly id: string; readonly text: string }[]
}

/** Hands out ids of suggestions, and collects who made them and where copies clash. */
export class Ids {
  readonly made: { readonly id: string; readonly who: number }[] = []
  readonly clashes: Clash[] = []
  private number = 0

  constructor(private readonly taken: ReadonlySet<string>) {}

  /** A new id for an edit of copy `who`. */
  next(who: number): string {
    let id: string
    do id = `m${++this.number}`
    while (this.taken.has(id))
    this.made.push({ id, who })
    return id
  }

  clash(clash: Clash): void {
    this.clashes.push(clash)
  }
}
