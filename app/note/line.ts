import type { PhrasingContent } from 'mdast'

/**
 * A line of text taken apart: leaves, each with what encloses it from the outside in. Taken apart, every nesting of
 * formats, links and marks has one meaning; `phrasing-build.ts` puts the pieces together in one way.
 */
export interface Atom {
  readonly leaf: PhrasingContent
  readonly around: readonly Wrapper[]
}

export interface Wrapper {
  readonly kind: 'format' | 'link' | 'mark'
  /** Neighbours with the same key share one wrapper. */
  readonly key: string
  readonly mark?: { readonly name: string; readonly ids: readonly string[] }
  readonly wrap: (children: PhrasingContent[]) => PhrasingContent
}

/** Where a line stands decides what it can hold. */
export interface LineKind {
  /** A heading, cell or label: no line ends. */
  readonly oneLine: boolean
  readonly cell: boolean
  /** Inside a directive's brackets, where brackets must pair. */
  readonly label: boolean
  /** Inside a link, where no other link can be. */
  readonly link?: boolean
  readonly defined: Known
}

/** Tells whether an identifier has a definition. */
export interface Known {
  readonly links: Pick<ReadonlySet<string>, 'has'>
  readonly footnotes: Pick<ReadonlySet<string>, 'has'>
}

/** Identifiers that have a definition; a reference to any other is not read as one. */
export interface Definitions extends Known {
  readonly links: ReadonlySet<string>
  readonly footnotes: ReadonlySet<string>
}
