import type { PhrasingContent, RootContent } from 'mdast'
import { footnoteOf, settleFootnotes } from './html-footnotes.ts'
import { isOrdered, listOf, startOf } from './html-lists.ts'
import {
  type Collected,
  type Formats,
  formatsOf,
  NO_FORMATS,
  type PastedImage,
  phrasingOf,
} from './html-phrasing.ts'
import { tableOf } from './html-table.ts'
import { type HtmlElement, type HtmlNode, parseHtml, textIn } from './html-tree.ts'
import { wordItem, wordLists } from './word-lists.ts'

export interface Pasted {
  readonly blocks: RootContent[]
  /** In the order of their `pasted:N` addresses. */
  readonly images: readonly PastedImage[]
}

/** HTML from anywhere as blocks of a note: only what a note can hold, everything else as its words or not at all. */
export function blocksFromHtml(html: string): Pasted {
  const collected: Collected = { images: [] }
  const blocks = settleFootnotes(blocksOf(parseHtml(html), NO_FORMATS, collected))
  return { blocks, images: collected.images }
}

const BLOCKS = new Set(
  (
    'html body main article section header footer aside div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre hr table ' +
    'thead tbody tfoot tr td th caption figure figcaption address details summary fieldset form center'
  ).split(' '),
)

const holding = new WeakMap<HtmlElement, boolean>()
function holdsBlock(node: HtmlNode): boolean {
  if (typeof node === 'string') return false
  let holds = holding.get(node)
  if (holds === undefined) {
    holds = BLOCKS.has(node.tag) || node.children.some(holdsBlock)
    holding.set(node, holds)
  }
  return holds
}

/** @param loose words that stand in no block: a space at their edge was selected with them and counts. */
export function blocksOf(
  nodes: readonly HtmlNode[],
  formats: Formats,
  collected: Collected,
  loose = false,
): RootContent[] {
  const blocks: RootContent[] = []
  let line: HtmlNode[] = []
  const flush = () => {
    const children = phrasingOf(trimmed(line, loose), formats, collected)
    if (children.some(isSeen)) blocks.push({ type: 'paragraph', children })
    line = []
  }
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at]
    if (node === undefined) break
    if (typeof node === 'string' || !holdsBlock(node)) {
      line.push(node)
      continue
    }
    flush()
    const run = itemsFrom(nodes, at)
    if (run.length > 0) {
      blocks.push(...wordLists(run, formats, collected))
      at += run.skipped - 1
    } else blocks.push(...blockOf(node, formatsOf(node, formats), collected))
  }
  flush()
  return blocks
}

/** White space at the edges of a block is none; of loose words only that which holds a line end is. */
function trimmed(line: readonly HtmlNode[], loose: boolean): HtmlNode[] {
  const nodes = [...line]
  const [start, end] = loose ? [/^[ \t]*[\r\n]\s*/, /\s*[\r\n][ \t]*$/] : [/^[ \t\r\n\f]+/, /[ \t\r\n\f]+$/]
  const trim = (at: number, edge: RegExp) => {
    const node = nodes[at]
    if (node === undefined) return
    if (typeof node === 'string') nodes[at] = node.replace(edge, '')
    else nodes[at] = { ...node, children: trimmedEdge(node.children, edge) }
  }
  trim(0, start)
  trim(nodes.length - 1, end)
  return nodes
}

function trimmedEdge(children: readonly HtmlNode[], edge: RegExp): HtmlNode[] {
  const at = edge.source.startsWith('^') ? 0 : children.length - 1
  return children.map((child, index) => {
    if (index !== at) return child
    return typeof child === 'string'
      ? child.replace(edge, '')
      : { ...child, children: trimmedEdge(child.children, edge) }
  })
}

/** Word writes list items as paragraphs that follow each other; white space between them does not part them. */
function itemsFrom(nodes: readonly HtmlNode[], from: number) {
  const items: NonNullable<ReturnType<typeof wordItem>>[] = []
  let at = from
  let end = from
  for (; at < nodes.length; at += 1) {
    const node = nodes[at]
    if (typeof node === 'string' && node.trim() === '') continue
    const item = typeof node === 'object' ? wordItem(node) : null
    if (item === null) break
    items.push(item)
    end = at + 1
  }
  return Object.assign(items, { skipped: end - from })
}

const isSeen = (node: PhrasingContent): boolean =>
  node.type === 'text'
    ? node.value.trim() !== ''
    : node.type !== 'break' && (!('children' in node) || node.children.some(isSeen))

function blockOf(node: HtmlElement, formats: Formats, collected: Collected): RootContent[] {
  switch (node.tag) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return heading(node, Number(node.tag.slice(1)), collected)
    case 'div': {
      const footnote = footnoteOf(node)
      const children = blocksOf(node.children, formats, collected)
      if (footnote === null) return children
      return [
        {
          type: 'footnoteDefinition',
          identifier: footnote,
          label: footnote,
          children: children.filter(isFlowContent),
        },
      ]
    }
    case 'p':
      if (/\bMsoTitle\b/.test(node.attributes.get('class') ?? '')) return heading(node, 1, collected)
      return blocksOf(node.children, formats, collected)
    case 'ul':
    case 'ol':
      return listOf(node, isOrdered(node), startOf(node), (children) =>
        blocksOf(children, formats, collected),
      )
    case 'blockquote': {
      const children = blocksOf(node.children, formats, collected).filter(isFlowContent)
      return children.length === 0 ? [] : [{ type: 'blockquote', children }]
    }
    case 'pre':
      return [{ type: 'code', lang: null, meta: null, value: textIn(node).replace(/^\n|\n$/g, '') }]
    case 'hr':
      return [{ type: 'thematicBreak' }]
    case 'table':
      return tableOf(node, (nodes, within) => blocksOf(nodes, within, collected), inOneLine)
    case 'html':
    case 'body':
      return blocksOf(node.children, formats, collected, true)
    case 'dt':
      return blocksOf(node.children, { ...formats, strong: true }, collected)
    default:
      return blocksOf(node.children, formats, collected)
  }
}

const isFlowContent = (
  block: RootContent,
): block is Extract<RootContent, { type: 'paragraph' | 'list' | 'heading' }> =>
  block.type !== 'yaml' && block.type !== 'listItem'

/** A heading is bold by being a heading. */
function heading(node: HtmlElement, level: number, collected: Collected): RootContent[] {
  const depth = ([1, 2, 3, 4, 5, 6] as const).find((one) => one === level) ?? 1
  const children = inOneLine(blocksOf(node.children, NO_FORMATS, collected)).map(withoutStrong)
  return children.length === 0 ? [] : [{ type: 'heading', depth, children }]
}

function withoutStrong(node: PhrasingContent): PhrasingContent {
  if (node.type === 'strong' && node.children.length === 1) return withoutStrong(node.children[0] ?? node)
  return node.type === 'emphasis' ? { ...node, children: node.children.map(withoutStrong) } : node
}

/** Blocks as one line, parted by breaks: what a cell or a heading can hold of them. */
export function inOneLine(blocks: readonly RootContent[]): PhrasingContent[] {
  return blocks.flatMap((block, index): PhrasingContent[] => {
    const line = lineOf(block)
    return index === 0 || line.length === 0 ? line : [{ type: 'break' }, ...line]
  })
}

function lineOf(block: RootContent): PhrasingContent[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.children
    case 'code':
      return [{ type: 'inlineCode', value: block.value.replace(/\s+/g, ' ') }]
    case 'list':
      return inOneLine(block.children.flatMap((item) => item.children))
    case 'blockquote':
      return inOneLine(block.children)
    case 'table':
      return block.children.flatMap((row, at): PhrasingContent[] => [
        ...(at === 0 ? [] : [{ type: 'break' } as const]),
        ...row.children.flatMap((cell, column) => [
          ...(column === 0 ? [] : [{ type: 'text', value: ' ' } as const]),
          ...cell.children,
        ]),
      ])
    default:
      return []
  }
}
