import type { ListItem, Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { idsIn } from '../note/marks.ts'
import { normalizeChanged } from '../note/normalize.ts'
import { type Decide, isMark, outcomeOf } from './decision.ts'
import { healLine } from './heal-line.ts'
import { joinBlocks, settleItemMarks, splitBlocks } from './paragraph-marks.ts'
import type { Suggestion } from './suggestion.ts'

/**
 * Suggestions in a note's text:
 * - `:ins` and `:del` mark words, `:::ins` and `:::del` whole blocks. Around all that a list item or footnote holds they
 *   mean the item itself.
 * - `:was` keeps how words stood before a change of format or field; the new form stands beside it in `:ins`.
 * - `:brk` with `op="ins"` at the end of a paragraph is a new paragraph mark, with `op="del"` one that goes; within a
 *   paragraph, `op="ins"` is a split that is not made yet.
 *
 * A mark can list several ids, when two people propose the same: it is accepted as soon as one of them is.
 *
 * Settles them as `decide` says. Blocks without any stay the same objects; changed ones lose `position`.
 */
export function settle(tree: Root, decide: Decide): Root {
  return normalizeChanged(settleLoosely(tree, decide))
}

/** The same for whoever only reads the outcome: what is left may stand in no normal form, such as a line without words. */
export const settleLoosely = (tree: Root, decide: Decide): Root => ({
  type: 'root',
  children: settleBlocks(tree.children, decide),
})

export const acceptAll = (tree: Root): Root => settle(tree, () => 'accept')
export const rejectAll = (tree: Root): Root => settle(tree, () => 'reject')

/** The note as it would stand with every suggestion accepted; as it stood before any was made. */
export const finalTree = acceptAll
export const originalTree = rejectAll

export function acceptSuggestions(tree: Root, ids: Iterable<string>): Root {
  const chosen = new Set(ids)
  return settle(tree, (id) => (chosen.has(id) ? 'accept' : 'keep'))
}

export function rejectSuggestions(tree: Root, ids: Iterable<string>): Root {
  const chosen = new Set(ids)
  return settle(tree, (id) => (chosen.has(id) ? 'reject' : 'keep'))
}

/** Ids of one author's suggestions. */
export const idsBy = (suggestions: readonly Suggestion[], author: string): string[] =>
  suggestions.filter((s) => s.author === author).map((s) => s.id)

/** Ids that the text marks, in the order they first appear. */
export function suggestionIds(tree: Nodes): string[] {
  const ids = new Set<string>()
  const visit = (node: Nodes): void => {
    if (isMark(node)) for (const id of idsIn(node.attributes?.s)) ids.add(id)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
  return [...ids]
}

function settleBlocks(nodes: readonly RootContent[], decide: Decide, endWaits = false): RootContent[] {
  const settled = nodes.flatMap((node) => settleNode(node, decide))
  return joinBlocks(splitBlocks(settled, decide), decide, endWaits)
}

function settleNode(node: RootContent, decide: Decide): RootContent[] {
  if (!('children' in node)) return [node]
  if (node.type === 'list') return settleList(node, decide)
  if (node.type === 'footnoteDefinition') {
    if (goesWhole(node.children, decide)) return []
  }
  if (isMark(node) && node.name !== 'brk') {
    const { decision, ids } = outcomeOf(node, decide)
    const kept = node.name === 'ins' ? decision === 'accept' : decision === 'reject'
    // What stands in a block that is kept joins with what stands around it.
    if (decision !== 'keep') return kept ? node.children.flatMap((child) => settleNode(child, decide)) : []
    return [
      {
        ...node,
        attributes: { ...node.attributes, s: ids.join(' ') },
        children: settleBlocks(node.children, decide, true),
      } as RootContent,
    ]
  }
  const children = settleChildren(node, decide)
  if (sameItems(children, node.children)) return [node]
  const { position: _, ...rest } = node
  const line = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'
  const place = { oneLine: node.type !== 'paragraph', cell: node.type === 'tableCell' }
  return [
    { ...rest, children: line ? healLine(children as PhrasingContent[], place) : children } as RootContent,
  ]
}

const settleChildren = (node: Extract<RootContent, { children: unknown }>, decide: Decide) =>
  settleBlocks(node.children as RootContent[], decide)

/** An item that is a suggestion as a whole comes or goes with it, also when nothing stands in it. */
function settleList(list: Extract<RootContent, { type: 'list' }>, decide: Decide): RootContent[] {
  const items = list.children.flatMap((item): ListItem[] => {
    if (goesWhole(item.children, decide)) return []
    const children = item.children.flatMap((child) => settleNode(child, decide)) as ListItem['children']
    // What a mark around all of the item held decides nothing about blank lines between.
    const spread = item.spread === true && item.children.length > 1
    return [sameItems(children, item.children) ? item : { ...item, spread, children }]
  })
  const settled = settleItemMarks(items, decide)
  if (sameItems(settled, list.children)) return [list]
  const { position: _, ...rest } = list
  return settled.length > 0 ? [{ ...rest, children: settled }] : []
}

const sameItems = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((item, index) => item === b[index])

/** The block mark around all that an item or footnote holds. */
function wholeMark(children: readonly RootContent[]): ContainerDirective | undefined {
  const [only] = children
  return children.length === 1 &&
    only?.type === 'containerDirective' &&
    (only.name === 'ins' || only.name === 'del')
    ? only
    : undefined
}

/** Whether an item or footnote goes with the mark around all of it, or with one within that. */
function goesWhole(children: readonly RootContent[], decide: Decide): boolean {
  const mark = wholeMark(children)
  if (!mark) return false
  const { decision } = outcomeOf(mark, decide)
  return decision === (mark.name === 'ins' ? 'reject' : 'accept') || goesWhole(mark.children, decide)
}
