import type { Nodes, Root, RootContent } from 'mdast'
import { idsIn } from '../../note/marks.ts'

export interface NewIds {
  readonly threads: ReadonlyMap<string, string>
  readonly footnotes: ReadonlyMap<string, string>
}

/** The tree with threads and footnotes under other ids; blocks that name none of them stay the same objects. */
export function renameIds(tree: Root, ids: NewIds): Root {
  if (ids.threads.size + ids.footnotes.size === 0) return tree
  return { type: 'root', children: tree.children.map((block) => renamed(block, ids) as RootContent) }
}

function renamed(node: Nodes, ids: NewIds): Nodes {
  const own = rename(node, ids)
  if (!('children' in own)) return own
  const children = own.children.map((child) => renamed(child, ids))
  if (own === node && children.every((child, index) => child === own.children[index])) return node
  const { position: _, ...rest } = own
  return { ...rest, children } as Nodes
}

function rename(node: Nodes, { threads, footnotes }: NewIds): Nodes {
  if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
    const id = footnotes.get(node.identifier)
    return id ? { ...node, identifier: id, label: id } : node
  }
  if (node.type !== 'textDirective' || node.name !== 'mark') return node
  const old = idsIn(node.attributes?.a)
  if (!old.some((id) => threads.has(id))) return node
  return { ...node, attributes: { ...node.attributes, a: old.map((id) => threads.get(id) ?? id).join(' ') } }
}
