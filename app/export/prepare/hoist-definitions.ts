import type { Definition, FootnoteDefinition, Root, RootContent } from 'mdast'
import { withBlocks } from './regions.ts'

/**
 * Moves footnotes and link definitions, wherever they stand, to the end of the tree: they serve the whole note. Those
 * inside layers and advice to the author stay there unless `all` are asked for, and go when these go.
 */
export function hoistDefinitions(tree: Root, all = false): Root {
  const definitions: (Definition | FootnoteDefinition)[] = []
  const take = (blocks: readonly RootContent[]): RootContent[] =>
    blocks.flatMap((block) => {
      if (!all && block.type === 'containerDirective' && (block.name === 'layer' || block.name === 'guide'))
        return [block]
      const rest = withBlocks(block, take)
      if (rest.type !== 'definition' && rest.type !== 'footnoteDefinition') return [rest]
      definitions.push(rest)
      return []
    })
  return { ...tree, children: [...take(tree.children), ...definitions] }
}
