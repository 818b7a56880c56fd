import type { ListItem as MdastListItem, Table as MdastTable, PhrasingContent, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Labels } from '../labels.ts'
import type { Block, Inline, ListItem, ShownChange } from '../prepared.ts'
import { cleanLines, cleanText } from './clean-text.ts'
import { namesIn } from './filter-copy.ts'
import type { Lookups } from './lookups.ts'
import { resolveInlines } from './resolve-inlines.ts'

/** Blocks with directives resolved. Headings keep their depth and stand only at the top and in layers. */
export function resolveBlocks(blocks: readonly RootContent[], to: Lookups, labels: Labels): Block[] {
  const inside = (children: readonly RootContent[]) => resolveBlocks(children, to, labels)
  return blocks.flatMap((block): Block[] => {
    switch (block.type) {
      case 'paragraph':
        return linesOf(block.children, to).flatMap(({ nodes, mark }) =>
          paragraph(resolveInlines(nodes, to), mark),
        )
      case 'heading':
        return linesOf(block.children, to).flatMap(({ nodes, mark }, i): Block[] => {
          const children = trim(resolveInlines(nodes, to))
          if (i > 0) return paragraph(children, mark)
          return children.length > 0
            ? [{ type: 'heading', depth: block.depth, children, ...(mark && { mark }) }]
            : []
        })
      case 'blockquote': {
        const children = inside(block.children).flatMap(withoutHeadings)
        return children.length > 0 ? [{ type: 'blockquote', children }] : []
      }
      case 'list': {
        const children = block.children.flatMap((item) => listItem(item, inside(item.children)))
        if (children.length === 0) return []
        const ordered = block.ordered ?? false
        const spread = (block.spread ?? false) || block.children.some((item) => item.spread)
        return [{ type: 'list', ordered, start: block.start ?? 1, spread, children }]
      }
      case 'code': {
        const lang = block.lang && cleanText(block.lang)
        return [{ type: 'code', value: cleanLines(block.value), ...(lang && { lang }) }]
      }
      case 'thematicBreak':
        return [{ type: 'thematicBreak' }]
      case 'table':
        return table(block, to)
      case 'html':
        return paragraph(lines(block.value, to))
      case 'leafDirective':
        return block.name === 'annex'
          ? [{ type: 'annex', letter: '', title: cleanText(block.attributes?.title || textOf(block)) }]
          : []
      case 'containerDirective':
        return container(block.name, block.attributes ?? {}, inside(block.children), to, labels)
      default:
        return []
    }
  })
}

function container(
  name: string,
  attributes: Readonly<Record<string, string | null | undefined>>,
  children: Block[],
  to: Lookups,
  labels: Labels,
): Block[] {
  if (children.length === 0) return []
  if (name === 'layer') {
    const only = attributes['not-to-be-disclosed'] === undefined ? attributes.to : undefined
    const label = only
      ? labels.onlyFor.replace('{to}', () => namesIn(cleanText(only)).join(', '))
      : labels.notToBeDisclosed
    return [{ type: 'layer', label, children }]
  }
  if (name === 'ins' || name === 'del') {
    const moved = (['away', 'here'] as const).find((side) => side === attributes.moved)
    const change = {
      ...to.changeOf(attributes.s ?? '', name === 'ins' ? 'inserted' : 'deleted'),
      ...(moved && { moved }),
    }
    return [{ type: 'changed', change, children }]
  }
  return children
}

function listItem(item: MdastListItem, blocks: Block[]): ListItem[] {
  const children = blocks.flatMap(withoutHeadings)
  if (children.length === 0) return []
  const checked = item.checked ?? undefined
  return [{ type: 'listItem', ...(checked !== undefined && { checked }), children }]
}

function table(node: MdastTable, to: Lookups): Block[] {
  const width = Math.max(1, ...node.children.map((row) => row.children.length))
  const children = node.children.map((row) => ({
    type: 'tableRow' as const,
    children: Array.from({ length: width }, (_, i) => ({
      type: 'tableCell' as const,
      children: trim(resolveInlines(row.children[i]?.children ?? [], to)),
    })),
  }))
  const align = Array.from({ length: width }, (_, i) => node.align?.[i] ?? null)
  return children.length > 0 ? [{ type: 'table', align, children }] : []
}

const paragraph = (inlines: Inline[], mark?: ShownChange): Block[] => {
  // What goes on in the next paragraph keeps its space.
  const children = trim(inlines, mark?.kind === 'deleted')
  return mark || children.some((c) => c.type !== 'commentStart' && c.type !== 'commentEnd')
    ? [{ type: 'paragraph', children, ...(mark && { mark }) }]
    : []
}

interface Line {
  readonly nodes: readonly PhrasingContent[]
  readonly mark?: ShownChange
}

/** A line parted at the paragraph marks that someone suggests to put in or take out. */
function linesOf(nodes: readonly PhrasingContent[], to: Lookups): Line[] {
  const lines: Line[] = []
  let open: PhrasingContent[] = []
  for (const node of nodes) {
    if (node.type !== 'textDirective' || node.name !== 'brk') {
      open.push(node)
      continue
    }
    const kind = node.attributes?.op === 'ins' ? 'inserted' : 'deleted'
    lines.push({ nodes: open, mark: to.changeOf(node.attributes?.s ?? '', kind) })
    open = []
  }
  if (open.length > 0 || lines.length === 0) lines.push({ nodes: open })
  return lines
}

/** Raw HTML is printed as the words it is, line by line. */
function lines(value: string, to: Lookups): Inline[] {
  if (/^\s*<!--[\s\S]*-->\s*$/.test(value)) {
    to.omitted.htmlComments++
    return []
  }
  to.omitted.htmlAsText++
  return cleanLines(value)
    .split('\n')
    .flatMap((line, i): Inline[] => [
      ...(i > 0 ? [{ type: 'break' as const }] : []),
      ...(line.trim() ? [{ type: 'text' as const, value: line.trim() }] : []),
    ])
}

/** A heading inside a quotation or list item is no section of the paper. */
const withoutHeadings = (block: Block): Block[] =>
  block.type === 'heading'
    ? [{ type: 'paragraph', children: [{ type: 'strong', children: block.children }] }]
    : [block]

/** Without breaks and spaces at either end; at its end only where it ends there. */
function trim(inlines: readonly Inline[], goesOn = false): Inline[] {
  const trimmed = [...inlines]
  const edge = (at: 0 | -1) => {
    for (let node = trimmed.at(at); node; node = trimmed.at(at)) {
      if (node.type === 'text') {
        const value = at === 0 ? node.value.trimStart() : node.value.trimEnd()
        trimmed[at === 0 ? 0 : trimmed.length - 1] = { type: 'text', value }
        if (value !== '') return
      } else if (node.type !== 'break') return
      if (at === 0) trimmed.shift()
      else trimmed.pop()
    }
  }
  edge(0)
  if (!goesOn) edge(-1)
  return trimmed
}
