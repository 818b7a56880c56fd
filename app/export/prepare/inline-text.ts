import type { Block, Inline } from '../prepared.ts'

/** The words of inline content, nothing else. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((node) => {
      switch (node.type) {
        case 'text':
        case 'inlineCode':
          return node.value
        case 'break':
          return ' '
        case 'image':
          return node.alt
        case 'strong':
        case 'emphasis':
        case 'delete':
        case 'link':
        case 'changed':
          return inlineText(node.children)
        default:
          return ''
      }
    })
    .join('')
}

/** One string a paragraph, heading, cell or code block, in reading order. */
export function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [inlineText(block.children)]
      case 'code':
        return [block.value]
      case 'table':
        return block.children.flatMap((row) => row.children.map((cell) => inlineText(cell.children)))
      case 'list':
        return block.children.flatMap((item) => textsOf(item.children))
      case 'annex':
        return [block.title]
      case 'layer':
        return [block.label, ...textsOf(block.children)]
      case 'blockquote':
      case 'changed':
        return textsOf(block.children)
      default:
        return []
    }
  })
}
