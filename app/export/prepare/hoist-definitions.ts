import type { Definition, FootnoteDefinition, Root, RootContent } from 'mdast'
import { withBlocks } from './regions.ts'

/** Moves footnotes and link definitions, wherever they stand, to the end of the tree: they serve the whole note. */
export function hoistDefinitions(tree: Root): Root {
  const definitions: (Definition | FootnoteDefinition)[] = []
  const take = (blocks: readonly RootContent[]): RootContent[] =>
    blocks.flatMap((block) => {
      const rest = withBlocks(block, take)
      if (rest.type !== 'definition' && rest.type !== 'footnoteDefinition') return [rest]
      definitions.push(rest)
      return []
    })
  return { ...tree, children: [...take(tree.children), ...definitions] }
}
