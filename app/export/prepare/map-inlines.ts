import type { Block, Inline } from '../prepared.ts'

/** Blocks with the inline content of each paragraph, heading and cell replaced, in reading order. */
export function mapLines(
  blocks: readonly Block[],
  line: (nodes: readonly Inline[]) => readonly Inline[],
): Block[] {
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
          children: block.children.map((item) => ({ ...item, children: mapLines(item.children, line) })),
        }
      case 'blockquote':
      case 'layer':
      case 'changed':
        return { ...block, children: mapLines(block.children, line) }
      default:
        return block
    }
  })
}

/** Blocks with each inline node, in reading order and before its children, replaced by what `change` makes of it. */
export function mapInlines(blocks: readonly Block[], change: (node: Inline) => readonly Inline[]): Block[] {
  const line = (nodes: readonly Inline[]): Inline[] =>
    nodes.flatMap((node) =>
      change(node).map((made) => ('children' in made ? { ...made, children: line(made.children) } : made)),
    )
  return mapLines(blocks, line)
}
