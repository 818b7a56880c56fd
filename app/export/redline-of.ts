/** What a redline tells beside its marks: which two notes, and what differs in their heads. */
export interface RedlineOf {
  /** Words for either note: a file’s name, a version’s name or time. */
  readonly before: string
  readonly after: string
  readonly head: readonly { readonly key: string; readonly before?: string; readonly after?: string }[]
}
