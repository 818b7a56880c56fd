import type { Root, RootContent } from 'mdast'
import type { Block } from './block.ts'
import type { Definitions } from './line.ts'

/** The identifiers a note defines; a reference to any other is text. */
export function definitionsOf(root: Root): Definitions {
  const links = new Set<string>()
  const footnotes = new Set<string>()
  for (const block of root.children) {
    const inside = definitionsIn(block)
    for (const id of inside.links) links.add(id)
    for (const id of inside.footnotes) footnotes.add(id)
  }
  return { links, footnotes }
}

/** Trees are never changed in place, and an edit makes new blocks: each block is looked through once. */
const found = new WeakMap<RootContent, Definitions>()
const NOTHING: Definitions = { links: new Set(), footnotes: new Set() }

/** What one block defines. */
export function definitionsIn(block: RootContent): Definitions {
  const known = found.get(block)
  if (known) return known
  const links = new Set<string>()
  const footnotes = new Set<string>()
  const visit = (node: RootContent, inFootnote: boolean): void => {
    const footnote = node.type === 'footnoteDefinition'
    if (node.type === 'definition') links.add(node.identifier)
    if (footnote && !inFootnote) footnotes.add(node.identifier)
    if ('children' in node) for (const child of node.children) visit(child, inFootnote || footnote)
  }
  visit(block, false)
  const defined = links.size + footnotes.size > 0 ? { links, footnotes } : NOTHING
  found.set(block, defined)
  return defined
}

/** A footnote within a footnote swallows what follows it when read; its words stay. */
export function dissolveFootnotes(node: Block): Block[] {
  return node.type === 'footnoteDefinition'
    ? node.children.flatMap(dissolveFootnotes)
    : [inside(node, dissolveFootnotes)]
}

/**
 * Definitions stand at the top of a note, behind the block that held them. Within a region the reader would learn of
 * them only after it has read the lines before, and a suggestion around one could not be told from its words.
 */
export function definitionsOutside(node: Block): Block[] {
  const found: Block[] = []
  const take = (block: Block): Block[] => {
    if (block.type !== 'definition' && block.type !== 'footnoteDefinition') return [inside(block, take)]
    found.push(inside(block, take))
    return []
  }
  return [inside(node, take), ...found]
}

/** The same block with each block right inside it replaced. */
function inside(node: Block, replace: (block: Block) => Block[]): Block {
  if (
    node.type === 'blockquote' ||
    node.type === 'containerDirective' ||
    node.type === 'footnoteDefinition'
  ) {
    return { ...node, children: node.children.flatMap(replace) }
  }
  if (node.type !== 'list') return node
  return {
    ...node,
    children: node.children.map((item) => ({ ...item, children: item.children.flatMap(replace) })),
  }
}
