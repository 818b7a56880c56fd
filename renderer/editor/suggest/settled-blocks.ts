import type { RootContent } from 'mdast'
import type { Decide } from '../../../app/review/decision.ts'
import { settle } from '../../../app/review/suggestions.ts'
import type { Flow } from '../nodes/rule.ts'

/**
 * A note’s blocks with suggestions decided on as `app/review` decides them. Blocks that say the same afterwards are the
 * same objects, so that the page keeps their nodes.
 */
export function settledBlocks(before: readonly Flow[], decide: Decide): RootContent[] {
  const { children } = settle({ type: 'root', children: [...before] }, decide)
  const known = new Set<RootContent>(before)
  const free = new Map<string, Flow[]>()
  for (const block of before) {
    if (!block.position && !children.includes(block)) {
      const says = JSON.stringify(block)
      free.set(says, [...(free.get(says) ?? []), block])
    }
  }
  return children.map((block) =>
    known.has(block) ? block : (free.get(JSON.stringify(block))?.shift() ?? block),
  )
}
