import type { Root, RootContent } from 'mdast'
import type {} from 'mdast-util-directive'

/** Index of the top-level block of the note that a block came from; it survives copies made by spreading. */
export interface Origin {
  readonly origin?: number
}

export const originOf = (block: RootContent & Origin): number | undefined => block.origin

export function withOrigins(tree: Root): Root {
  return { ...tree, children: tree.children.map((block, origin) => ({ ...block, origin })) }
}

/** What takes a block's place comes from where the block came from. */
export function inPlaceOf(block: RootContent, blocks: readonly RootContent[]): RootContent[] {
  const origin = originOf(block)
  return origin === undefined ? [...blocks] : blocks.map((b) => ({ ...b, origin }))
}

/** Blocks with every region of the record (`each`, `table`, `if`) replaced by what it holds. */
export function openRegions(blocks: readonly RootContent[]): RootContent[] {
  return blocks.flatMap((block): RootContent[] => {
    const opened = withBlocks(block, openRegions)
    if (opened.type !== 'containerDirective') return [opened]
    if (opened.name === 'each' || opened.name === 'if') return inPlaceOf(block, opened.children)
    // A table the record had no row for is its heading line only, and says nothing.
    if (opened.name === 'table')
      return opened.children.filter((b) => b.type !== 'table' || b.children.length > 1)
    return [opened]
  })
}

/** Applies `change` to the blocks inside a block that holds blocks; any other block comes back as it is. */
export function withBlocks(
  block: RootContent,
  change: (blocks: readonly RootContent[]) => RootContent[],
): RootContent {
  switch (block.type) {
    case 'blockquote':
    case 'footnoteDefinition':
    case 'list':
    case 'listItem':
    case 'containerDirective':
      return { ...block, children: change(block.children) } as RootContent
    default:
      return block
  }
}

/** All nodes of a tree in reading order. */
export function nodesOf(node: Root | RootContent): RootContent[] {
  const nodes: RootContent[] = []
  const visit = (each: RootContent) => {
    nodes.push(each)
    if ('children' in each) each.children.forEach(visit)
  }
  if (node.type === 'root') node.children.forEach(visit)
  else visit(node)
  return nodes
}
