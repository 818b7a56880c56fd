import type { Block } from '../prepared.ts'

/** Two lists with nothing between them read as one, and are written as one. */
export function joinLists(blocks: readonly Block[]): readonly Block[] {
  return blocks.reduce<Block[]>((joined, block) => {
    const last = joined.at(-1)
    if (last?.type === 'list' && block.type === 'list' && !last.ordered && !block.ordered) {
      const spread = last.spread || block.spread
      return [...joined.slice(0, -1), { ...last, spread, children: [...last.children, ...block.children] }]
    }
    joined.push(block)
    return joined
  }, [])
}
