import type { Root } from 'mdast'

/**
 * A note in memory. `tree` is mdast in normal form (see `normalize.ts`), without front matter; the directives of
 * `directives.ts` stand in it as `textDirective`, `leafDirective` and `containerDirective` nodes.
 *
 * Bytes are kept by this rule: a top-level block that still carries `position` is untouched and stands in
 * `source` at those offsets (UTF-16 units). Whoever changes a block drops its `position`; `writeText` proves it by
 * reading its own result back.
 */
export interface Note {
  readonly head: Head
  readonly tree: Root
  /** The text as opened or last saved: front matter and all. Empty for a new note. */
  readonly source: string
}

/** Front matter. Keys the product does not know are kept where they stand. */
export interface Head {
  readonly title?: string
  readonly marking?: string
  /** Why the note is marked lower than a source it stands on. */
  readonly markingReason?: string
  readonly number?: string
  readonly date?: string
  readonly copy?: string
  readonly desk?: string
  /** `draft v3`, `cleared` or `final`. */
  readonly status?: string
  readonly drafter?: string
  readonly contact?: string
  readonly cleared?: readonly Clearance[]
  readonly distribution?: readonly string[]
  /** “Information as of”, ISO 8601. */
  readonly asOf?: string
  readonly embargo?: string
  /** BCP 47. */
  readonly language?: string
  /** Numbers every body paragraph, through headings. */
  readonly numbering?: boolean
  /** Sides of A4 the note may fill. */
  readonly pageLimit?: number
  /** A page style's id (`templates/styles`). */
  readonly style?: string
  /**
   * What each section is, by its heading's text. A heading not listed is an optional section of fact. Kept here and
   * not around the blocks, so that a section stays a plain run of top-level blocks.
   */
  readonly sections?: readonly SectionRule[]
  /** The template the note was filled from. */
  readonly template?: string
  readonly [key: string]: unknown
}

export interface Clearance {
  readonly name: string
  readonly unit?: string
  readonly when?: string
  readonly how: 'cleared' | 'with changes' | 'consulted, no reply'
}

export interface SectionRule {
  readonly heading: string
  /** Only fact asks for evidence. */
  readonly kind: 'fact' | 'advice' | 'assessment'
  /** An empty required section is a finding; an empty optional one vanishes on export. */
  readonly required?: boolean
}
