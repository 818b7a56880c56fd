import type { ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { Block } from './block.ts'
import { cleanLine, cleanText } from './clean-text.ts'
import { DIRECTIVES, type DirectiveRule } from './directives.ts'
import type { Definitions } from './line.ts'
import { htmlAsText, readsAsHtml, readsInLine, settleSpread } from './normalize-by-reading.ts'
import { definitionsOf, definitionsOutside, dissolveFootnotes } from './normalize-definitions.ts'
import { normalizeLine } from './normalize-line.ts'
import { normalizeTable } from './normalize-table.ts'
import { attributes, cleanUrl } from './phrasing-leaf.ts'

/**
 * The one form of a tree that Markdown can hold: for `n = normalize(t)`, `normalize(parseMarkdown(writeMarkdown(n)))`
 * is `n`. The given tree is not changed. A top-level block keeps its `position`, which says that its bytes are
 * untouched; nothing below it keeps one.
 *
 * What cannot be written becomes the nearest thing that can: empty paragraphs and formats go, white space leaves the
 * edges of formats, a link in a link is its text, a cell holds one line, a reference without definition its words.
 */
export function normalize(root: Root): Root {
  const children = blocks(root.children, definitionsOf(root), true)
  return { type: 'root', children: children.flatMap((b) => (b.position ? [b] : finished(b))) }
}

/** The same for a note whose blocks with `position` are in normal form already: only the others are looked at. */
export function normalizeChanged(root: Root): Root {
  if (root.children.every((b) => b.position)) return root
  const defined = definitionsOf(root)
  const one = (b: RootContent) => (b.position ? [b] : blocks([b], defined).flatMap(finished))
  return { type: 'root', children: root.children.flatMap(one) }
}

const finished = (b: Block) => definitionsOutside(b).map(settleSpread)

/** Blocks in normal form; loose phrasing among them is gathered into paragraphs. */
function blocks(nodes: readonly RootContent[], defined: Definitions, top = false): Block[] {
  const result: Block[] = []
  let line: PhrasingContent[] = []
  const flush = () => {
    if (line.length > 0) result.push(...block({ type: 'paragraph', children: line }, defined))
    line = []
  }
  for (const [index, node] of nodes.entries()) {
    if (isPhrasing(node)) {
      line.push(node)
      continue
    }
    flush()
    const [first, ...more] = block(node, defined, top && index === nodes.length - 1)
    if (!first) continue
    result.push(
      top && node.position && more.length === 0 ? { ...first, position: node.position } : first,
      ...more,
    )
  }
  flush()
  return result
}

/** One block in normal form: usually one, none when there is nothing to write, several when it dissolves. */
function block(node: RootContent, defined: Definitions, endsNote = false): Block[] {
  const line = (children: readonly PhrasingContent[], oneLine = false) =>
    normalizeLine(children, { oneLine, cell: false, label: false, defined })
  switch (node.type) {
    case 'paragraph': {
      const label = node.data?.directiveLabel && { data: { directiveLabel: true } }
      const normal: Paragraph = { type: 'paragraph', children: line(node.children), ...label }
      if (normal.children.length === 0) return []
      if (readsInLine(normal, defined)) return [normal]
      return [{ ...normal, children: line(normal.children.map(htmlAsText)) }]
    }
    case 'heading': {
      const depth = ([1, 2, 3, 4, 5, 6] as const).find((d) => d >= node.depth) ?? 6
      return [{ type: 'heading', depth, children: line(node.children, true) }]
    }
    case 'thematicBreak':
      return [{ type: 'thematicBreak' }]
    case 'blockquote':
      return [{ type: 'blockquote', children: blocks(node.children, defined) }]
    case 'code':
      return [code(node)]
    case 'html': {
      // Behind a list its indentation would make it part of the last item.
      const value = cleanText(node.value).replace(/^ {1,3}(?=\S)/, '')
      if (!value.trim()) return []
      return [readsAsHtml(value, endsNote) ? { type: 'html', value } : { type: 'code', lang: 'html', value }]
    }
    case 'list':
      return list(node, defined)
    case 'listItem':
      return list({ type: 'list', children: [node] }, defined)
    case 'table':
      return normalizeTable(node, defined)
    case 'tableRow':
      return normalizeTable({ type: 'table', children: [node] }, defined)
    case 'tableCell':
      return block({ type: 'paragraph', children: node.children }, defined)
    case 'definition': {
      const label = cleanLine(node.label ?? node.identifier).trim()
      if (!label) return []
      const title = node.title ? cleanLine(node.title) : null
      return [{ type: 'definition', identifier: node.identifier, label, title, url: cleanUrl(node.url) }]
    }
    case 'footnoteDefinition': {
      const label = node.label ?? node.identifier
      const children = blocks(node.children, defined).flatMap(dissolveFootnotes)
      return [{ type: 'footnoteDefinition', identifier: node.identifier, label, children }]
    }
    case 'leafDirective':
      if (!isNamed(node.name, 'leaf')) return blocks(node.children, defined)
      return [
        {
          type: 'leafDirective',
          name: node.name,
          attributes: attributes(node),
          children: normalizeLine(node.children, { oneLine: true, cell: false, label: true, defined }),
        },
      ]
    case 'containerDirective': {
      const children = blocks(node.children, defined)
      if (!isNamed(node.name, 'container')) return children
      return [{ type: 'containerDirective', name: node.name, attributes: attributes(node), children }]
    }
    default:
      return []
  }
}

const RULES: Readonly<Record<string, DirectiveRule | undefined>> = DIRECTIVES
const isNamed = (name: string, kind: DirectiveRule['kinds'][number]) =>
  Object.hasOwn(RULES, name) && RULES[name]?.kinds.includes(kind) === true

function code(node: Extract<RootContent, { type: 'code' }>): Block {
  const lang = node.lang ? cleanLine(node.lang).trim().replace(/\s+/g, '-') : ''
  const meta = lang && node.meta ? cleanLine(node.meta).trim() : ''
  // In a list or footnote the reader takes white space on an empty line for indentation.
  const value = cleanText(node.value).replace(/^[ \t]+$/gm, '')
  return { type: 'code', lang: lang || null, meta: meta || null, value }
}

function list(node: Extract<RootContent, { type: 'list' }>, defined: Definitions): Block[] {
  const children = node.children.map((item) => listItem(item, defined))
  if (children.length === 0) return []
  const ordered = node.ordered === true
  const highest = 999_999_999 - children.length
  const start = ordered ? Math.min(Math.max(0, Math.trunc(node.start ?? 1)), highest) : null
  return [{ type: 'list', ordered, start, spread: node.spread === true && children.length > 1, children }]
}

function listItem(item: ListItem, defined: Definitions): ListItem {
  const children = blocks(item.children, defined)
  const checked = children[0]?.type === 'paragraph' ? (item.checked ?? null) : null
  return { type: 'listItem', spread: item.spread === true && children.length > 1, checked, children }
}

const PHRASING = new Set<RootContent['type']>([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'footnoteReference',
  'textDirective',
])
const isPhrasing = (node: RootContent): node is PhrasingContent => PHRASING.has(node.type)
