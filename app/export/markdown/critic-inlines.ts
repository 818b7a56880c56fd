import { mapLines } from '../prepare/map-inlines.ts'
import type { Block, ChangedBlocks } from '../prepared.ts'

/** Changed blocks as blocks whose every line of text is changed: a mark around whole blocks would break their syntax. */
export function markLines({ change, children }: ChangedBlocks): Block[] {
  return mapLines(children, (nodes) =>
    nodes.length > 0 ? [{ type: 'changed', change, children: nodes }] : [],
  )
}
