import type { Paragraph, Root, RootContent } from 'mdast'
import type {} from 'mdast-util-directive'
import { inPlaceOf, nodesOf } from './regions.ts'

/**
 * Takes pending suggestions out, so that the original stands: insertions go, deletions stay, a suggested new
 * paragraph joins its neighbour again. A filed paper must not read as if someone had agreed to them.
 */
export function settleChanges(tree: Root): Root {
  return { ...tree, children: joinUndone(tree.children.flatMap(settle)) }
}

/** Ids of the suggestions in a tree. */
export function suggestionsIn(tree: Root): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const node of nodesOf(tree)) {
    if (isSuggestion(node)) ids.add(node.attributes?.s ?? '')
  }
  return ids
}

/** Insertions: the words that go when suggestions are taken out. */
export function insertionsIn(tree: Root): RootContent[] {
  return nodesOf(tree).filter((node) => isDirective(node) && node.name === 'ins')
}

type Directive = Extract<RootContent, { name: string; children: unknown[] }>
const isDirective = (node: RootContent): node is Directive =>
  node.type === 'textDirective' || node.type === 'containerDirective'
const isSuggestion = (node: RootContent): node is Directive =>
  isDirective(node) && ['ins', 'del', 'brk', 'was'].includes(node.name)

function settle(node: RootContent): RootContent[] {
  if (isSuggestion(node) && node.name === 'ins') return []
  if (isSuggestion(node) && node.name === 'brk') {
    return node.attributes?.op === 'ins' ? [node] : []
  }
  if (!('children' in node)) return [node]
  const children = joinUndone((node.children as RootContent[]).flatMap(settle))
  if (isSuggestion(node)) return inPlaceOf(node, children)
  return [{ ...node, children } as RootContent]
}

/** Joins a paragraph that ends in a suggested paragraph mark with the one after it. */
function joinUndone(nodes: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = []
  let open: Paragraph | undefined
  for (const node of nodes) {
    if (node.type !== 'paragraph') {
      open = undefined
      joined.push(node)
      continue
    }
    const kept = node.children.filter((child) => child.type !== 'textDirective' || child.name !== 'brk')
    const marked = kept.length < node.children.length
    if (open) {
      open.children.push(...kept)
      if (!marked) open = undefined
    } else {
      const paragraph: Paragraph = { ...node, children: kept }
      joined.push(paragraph)
      if (marked) open = paragraph
    }
  }
  return joined
}
