import type { RootContent } from 'mdast'
import type { Edit, Kept } from './edit.ts'
import type { RecordChange } from './record-change.ts'

/** What one refresh finds on its way through a note. */
export interface Refreshing {
  readonly record: RecordChange
  readonly edits: Edit[]
  readonly kept: Kept[]
  /** Blocks of the note that need no further look. */
  readonly done: Set<RootContent>
}

/** One block in its three versions, and where it stands in the note. */
export interface Three<T extends RootContent = RootContent> {
  readonly filled: T
  readonly now: T
  readonly note: T
  readonly path: readonly number[]
}

/** A run of blocks in its three versions; `path` leads to what holds them in the note. */
export interface ThreeRuns {
  readonly filled: readonly RootContent[]
  readonly now: readonly RootContent[]
  readonly note: readonly RootContent[]
  readonly path: readonly number[]
  /** Index of the run's first block in what holds it. */
  readonly from?: number
}

export const childrenOf = (block: RootContent): readonly RootContent[] =>
  'children' in block ? block.children : []
