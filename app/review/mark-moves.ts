import type { Root, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { Definitions } from '../note/line.ts'
import { idsIn } from '../note/marks.ts'
import { plainText } from '../note/plain-text.ts'
import { signature } from './merge/signature.ts'
import { suggestionIds } from './suggestions.ts'

/** A block, or all that a list item holds, which a redline takes out in one place and puts in at another. */
interface Piece {
  /** The block itself, or the mark around all of an item. */
  readonly node: RootContent
  readonly key: string
}

/**
 * Tells moves from the rest of a redline: a block taken out here and put in there unchanged gets a mark of its own at
 * either place, both with one id, and `moved` says which it is (`away` or `here`).
 */
export function markMoves(tree: Root, defined: Definitions): Root {
  const away: Piece[] = []
  const here: Piece[] = []
  for (const block of tree.children) collect(block, false, defined, away, here)
  const moved = paired(away, here, new Set(suggestionIds(tree)))
  if (moved.size === 0) return tree
  return { type: 'root', children: tree.children.flatMap((block) => rebuilt(block, false, moved)) }
}

const isWhole = (node: RootContent): node is ContainerDirective =>
  node.type === 'containerDirective' && (node.name === 'ins' || node.name === 'del')

function collect(node: RootContent, inItem: boolean, defined: Definitions, away: Piece[], here: Piece[]) {
  if (isWhole(node)) {
    const list = node.name === 'del' ? away : here
    const key = (nodes: readonly RootContent[]) =>
      JSON.stringify([inItem, ...nodes.map((n) => signature(n, defined))])
    if (inItem) list.push({ node, key: key(node.children) })
    else for (const child of node.children) list.push({ node: child, key: key([child]) })
  } else if ('children' in node) {
    for (const child of node.children)
      collect(child as RootContent, node.type === 'listItem', defined, away, here)
  }
}

/** Pieces that stand on both sides, first with first, each with the id of its move. Empty ones are no move. */
function paired(away: readonly Piece[], here: readonly Piece[], taken: ReadonlySet<string>) {
  const moved = new Map<RootContent, string>()
  const waiting = new Map<string, Piece[]>()
  for (const piece of here) waiting.set(piece.key, [...(waiting.get(piece.key) ?? []), piece])
  let number = 0
  for (const piece of away) {
    const match = plainText(piece.node).trim() ? waiting.get(piece.key)?.shift() : undefined
    if (!match) continue
    let id: string
    do id = `v${++number}`
    while (taken.has(id))
    moved.set(piece.node, id)
    moved.set(match.node, id)
  }
  return moved
}

function rebuilt(node: RootContent, inItem: boolean, moved: ReadonlyMap<RootContent, string>): RootContent[] {
  if (!('children' in node)) return [node]
  if (!isWhole(node)) {
    const before = node.children as readonly RootContent[]
    const children = before.flatMap((child) => rebuilt(child, node.type === 'listItem', moved))
    const same = children.length === before.length && children.every((child, n) => child === before[n])
    return [same ? node : ({ ...node, children } as RootContent)]
  }
  const own = moved.get(node)
  if (own) return [marked(node, own, node.children)]
  if (inItem) return [node]
  const parts: { id: string | undefined; children: ContainerDirective['children'] }[] = []
  for (const child of node.children) {
    const id = moved.get(child)
    const last = parts.at(-1)
    if (id === undefined && last && last.id === undefined) last.children.push(child)
    else parts.push({ id, children: [child] })
  }
  return parts.map(({ id, children }) => (id ? marked(node, id, children) : { ...node, children }))
}

const marked = (
  mark: ContainerDirective,
  id: string,
  children: ContainerDirective['children'],
): ContainerDirective => ({
  ...mark,
  attributes: { s: id, moved: mark.name === 'del' ? 'away' : 'here' },
  children,
})

/** How many blocks a redline shows as moved. */
export function countMoves(tree: Root): number {
  const ids = new Set<string>()
  const visit = (node: Root | RootContent): void => {
    if (node.type === 'containerDirective' && node.attributes?.moved)
      for (const id of idsIn(node.attributes.s)) ids.add(id)
    if ('children' in node) for (const child of node.children) visit(child as RootContent)
  }
  visit(tree)
  return ids.size
}
