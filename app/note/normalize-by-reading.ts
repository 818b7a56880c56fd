import type { Nodes, Paragraph, PhrasingContent } from 'mdast'
import type { Block } from './block.ts'
import { parseMarkdown, writeMarkdown } from './dialect.ts'
import type { Definitions } from './line.ts'
import { sameTree } from './same-tree.ts'

/** A few questions about the normal form are best asked of the reader itself; only edited blocks ask them. */

/** Whether HTML stands as one block of its own and does not swallow what follows. */
export function readsAsHtml(value: string, endsNote: boolean): boolean {
  const alone = (children: readonly Nodes[]) => children[0]?.type === 'html' && children[0].value === value
  const followed = parseMarkdown(`${value}\n\nx\n`).children
  if (followed.length === 2 && alone(followed)) return true
  const { children } = parseMarkdown(value.endsWith('\n') ? value : `${value}\n`)
  return endsNote && children.length === 1 && alone(children)
}

/** Whether HTML stands within a line as one piece. */
export function readsAsTag(value: string): boolean {
  const [line] = parseMarkdown(`x${value}x`).children
  if (line?.type !== 'paragraph') return false
  const [, tag, ...rest] = line.children
  return tag?.type === 'html' && tag.value === value && rest.length === 1
}

/** Whether the HTML in a paragraph would be read as HTML in that line again, not as a block. */
export function readsInLine(block: Paragraph, defined: Definitions): boolean {
  if (!holdsHtml(block.children)) return true
  const source = writeMarkdown({ type: 'root', children: [block] }) + stubs(defined)
  const [read] = parseMarkdown(source).children
  return read !== undefined && sameTree(read, block)
}

const holdsHtml = (nodes: readonly PhrasingContent[]): boolean =>
  nodes.some((node) => node.type === 'html' || ('children' in node && holdsHtml(node.children)))

/** The same line with its HTML as plain characters. */
export function htmlAsText(node: PhrasingContent): PhrasingContent {
  if (node.type === 'html') return { type: 'text', value: node.value }
  return 'children' in node ? ({ ...node, children: node.children.map(htmlAsText) } as PhrasingContent) : node
}

/** Definitions that make the references of a lone block readable. */
const stubs = ({ links, footnotes }: Definitions) =>
  [...[...links].map((id) => `\n[${id}]: x\n`), ...[...footnotes].map((id) => `\n[^${id}]: x\n`)].join('')

/**
 * Some neighbours in a list need a blank line between them, and a list with one is read as spread. So what the reader
 * says of the written list is how the list is.
 */
export function settleSpread(block: Block): Block {
  if (!holdsList(block)) return block
  const [read] = parseMarkdown(writeMarkdown({ type: 'root', children: [block] })).children
  return read ? takeSpread(block, read) : block
}

const holdsList = (node: Nodes): boolean =>
  node.type === 'list' || ('children' in node && node.children.some(holdsList))

function takeSpread<T extends Nodes>(node: T, read: Nodes): T {
  if (node.type !== read.type || !('children' in node) || !('children' in read)) return node
  const children = node.children.map((child, index) => {
    const other = read.children[index]
    return other ? takeSpread(child, other) : child
  })
  const spread =
    'spread' in node && 'spread' in read ? { spread: read.spread === true && children.length > 1 } : {}
  return { ...node, ...spread, children } as T
}
