import { inlineText } from '../prepare/inline-text.ts'
import type { Block, Inline, List } from '../prepared.ts'

/** Blocks as plain text: a blank line between blocks, signs before list items, tabs between cells. */
export function blocksToText(blocks: readonly Block[]): string {
  return blocks
    .map((block) => blockToText(block))
    .filter((text) => text !== '')
    .join('\n\n')
}

function blockToText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return lineText(block.children)
    case 'code':
      return block.value
    case 'thematicBreak':
      return '—'
    case 'table':
      return block.children
        .map((row) => row.children.map((cell) => inlineText(withoutDeleted(cell.children))).join('\t'))
        .join('\n')
    case 'list':
      return listText(block)
    case 'annex':
      return block.title
    case 'blockquote':
    case 'layer':
      return blocksToText(block.children)
    case 'changed':
      return block.change.kind === 'deleted' ? '' : blocksToText(block.children)
  }
}

function listText(list: List): string {
  return list.children
    .map((item, i) => {
      const box = item.checked === undefined ? '' : item.checked ? '☑ ' : '☐ '
      const sign = list.ordered ? `${list.start + i}. ` : '• '
      const text = item.children.map((block) => blockToText(block)).join('\n')
      return sign + box + text.replaceAll('\n', `\n${' '.repeat(sign.length)}`)
    })
    .join('\n')
}

const lineText = (nodes: readonly Inline[]): string =>
  withoutDeleted(nodes)
    .map((node) => (node.type === 'break' ? '\n' : inlineText([node])))
    .join('')

const withoutDeleted = (nodes: readonly Inline[]): Inline[] =>
  nodes.flatMap((node): Inline[] => {
    if (node.type === 'changed') return node.change.kind === 'deleted' ? [] : withoutDeleted(node.children)
    return 'children' in node ? [{ ...node, children: withoutDeleted(node.children) }] : [node]
  })
