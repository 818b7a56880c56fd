import type { Block, Inline, Table } from '../prepared.ts'

/** Blocks as HTML text, every word escaped. */
export function blocksToHtml(blocks: readonly Block[]): string {
  return blocks.map(blockToHtml).join('')
}

function blockToHtml(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${line(block.children)}</p>`
    case 'heading':
      return `<h${block.depth}>${line(block.children)}</h${block.depth}>`
    case 'blockquote':
      return `<blockquote>${blocksToHtml(block.children)}</blockquote>`
    case 'list': {
      const items = block.children.map((item) => {
        const box = item.checked === undefined ? '' : item.checked ? '☑ ' : '☐ '
        const [first, ...rest] = item.children
        // A paragraph inside a close item would stand apart in Word.
        if (first?.type !== 'paragraph') return `<li>${box}${blocksToHtml(item.children)}</li>`
        const lead = `${box}${line(first.children)}`
        return `<li>${block.spread ? `<p>${lead}</p>` : lead}${blocksToHtml(rest)}</li>`
      })
      const start = block.ordered && block.start !== 1 ? ` start="${block.start}"` : ''
      return block.ordered ? `<ol${start}>${items.join('')}</ol>` : `<ul>${items.join('')}</ul>`
    }
    case 'code':
      return `<pre>${escapeHtml(block.value)}</pre>`
    case 'thematicBreak':
      return '<hr>'
    case 'table':
      return table(block)
    case 'annex':
      return `<h1>${escapeHtml(block.title)}</h1>`
    case 'layer':
      return blocksToHtml(block.children)
    case 'changed':
      return block.change.kind === 'deleted' ? '' : blocksToHtml(block.children)
  }
}

/** Word draws no lines that are not given in so many words. */
function table(block: Table): string {
  const rows = block.children.map((row, i) => {
    const name = i === 0 ? 'th' : 'td'
    const cells = row.children.map((cell, column) => {
      const align = block.align[column]
      const side = align ? `;text-align:${align}` : i === 0 ? ';text-align:left' : ''
      return `<${name} style="border:1px solid #999;padding:2pt 4pt${side}">${line(cell.children)}</${name}>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  const [head, ...body] = rows
  return `<table style="border-collapse:collapse"><thead>${head ?? ''}</thead><tbody>${body.join('')}</tbody></table>`
}

const line = (nodes: readonly Inline[]): string => nodes.map(inline).join('')

function inline(node: Inline): string {
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value)
    case 'strong':
      return `<strong>${line(node.children)}</strong>`
    case 'emphasis':
      return `<em>${line(node.children)}</em>`
    case 'delete':
      return `<s>${line(node.children)}</s>`
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`
    case 'break':
      return '<br>'
    case 'link':
      return `<a href="${escapeHtml(node.url)}">${line(node.children)}</a>`
    case 'image':
      return escapeHtml(node.alt)
    case 'changed':
      return node.change.kind === 'deleted' ? '' : line(node.children)
    default:
      return ''
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
