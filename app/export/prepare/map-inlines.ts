import type { Block, Inline } from '../prepared.ts'

/** Blocks with each inline node, in reading order and before its children, replaced by what `change` makes of it. */
export function mapInlines(blocks: readonly Block[], change: (node: Inline) => readonly Inline[]): Block[] {
  const line = (nodes: readonly Inline[]): Inline[] =>
    nodes.flatMap((node) =>
      change(node).map((made) => ('children' in made ? { ...made, children: line(made.children) } : made)),
    )
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return { ...block, children: line(block.children) }
      case 'table':
        return {
          ...block,
          children: block.children.map((row) => ({
            ...row,
            children: row.children.map((cell) => ({ ...cell, children: line(cell.children) })),
          })),
        }
      case 'list':
        return {
          ...block,
          children: block.children.map((item) => ({ ...item, children: mapInlines(item.children, change) })),
        }
      case 'blockquote':
      case 'layer':
      case 'changed':
        return { ...block, children: mapInlines(block.children, change) }
      default:
        return block
    }
  })
}
