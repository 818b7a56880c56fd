import type { Labels } from '../labels.ts'
import { markLines } from '../markdown/critic-inlines.ts'
import type { Block, Inline } from '../prepared.ts'

/** Blocks of a comparison with every line marked by itself: a page has no mark that goes around whole blocks. */
export function redlineBlocks(blocks: readonly Block[], labels: Labels): Block[] {
  const inside = (children: readonly Block[]) => redlineBlocks(children, labels)
  return blocks.flatMap((block): Block[] => {
    switch (block.type) {
      case 'changed': {
        const { origin } = block
        const lines = markLines({ ...block, children: inside(block.children).map(asLines) })
        const told = block.change.moved ? labelled(lines, labels.moved[block.change.moved]) : lines
        return told.map((line) => (origin === undefined ? line : { ...line, origin }))
      }
      case 'list':
        return [
          {
            ...block,
            children: block.children.map((item) => ({ ...item, children: inside(item.children) })),
          },
        ]
      case 'blockquote':
      case 'layer':
        return [{ ...block, children: inside(block.children) }]
      default:
        return [block]
    }
  })
}

/** The label begins the first line, or stands before what has none. */
function labelled([first, ...rest]: readonly Block[], label: string): Block[] {
  const words: Inline = { type: 'emphasis', children: [{ type: 'text', value: `[${label}] ` }] }
  if (first?.type === 'paragraph' || first?.type === 'heading')
    return [{ ...first, children: [words, ...first.children] }, ...rest]
  return [{ type: 'paragraph', children: [words] }, ...(first ? [first] : []), ...rest]
}

/** What has no line to mark, as one that has. */
function asLines(block: Block): Block {
  switch (block.type) {
    case 'code': {
      const lines = block.value.split('\n')
      const children = lines.flatMap((value, at): Inline[] => [
        ...(at > 0 ? [{ type: 'break' } as const] : []),
        ...(value ? [{ type: 'inlineCode', value } as const] : []),
      ])
      return { type: 'paragraph', children }
    }
    case 'thematicBreak':
      return { type: 'paragraph', children: [{ type: 'text', value: '———' }] }
    case 'annex':
      return {
        type: 'paragraph',
        children: [{ type: 'text', value: [block.letter, block.title].filter(Boolean).join(': ') }],
      }
    default:
      return block
  }
}

/** Whether any words of a line were put in or taken out. */
export const hasChange = (nodes: readonly Inline[]): boolean =>
  nodes.some((node) => node.type === 'changed' || ('children' in node && hasChange(node.children)))
