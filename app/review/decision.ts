import type { Nodes } from 'mdast'
import type { ContainerDirective, TextDirective } from 'mdast-util-directive'
import { idsIn } from '../note/marks.ts'

export type Decision = 'accept' | 'reject' | 'keep'
/** What is to become of a suggestion. */
export type Decide = (id: string) => Decision

const NAMES = new Set(['ins', 'del', 'brk', 'was'])
export type Mark = TextDirective | ContainerDirective

/** Whether a node marks a suggestion. */
export const isMark = (node: Nodes): node is Mark =>
  (node.type === 'textDirective' || node.type === 'containerDirective') && NAMES.has(node.name)

/**
 * What becomes of one mark, with the ids that stay open. A mark without an id is settled as `decide` says of the empty
 * one.
 */
export function outcomeOf(
  mark: Mark,
  decide: Decide,
): { readonly decision: Decision; readonly ids: string[] } {
  const ids = idsIn(mark.attributes?.s)
  const decisions = (ids.length ? ids : ['']).map(decide)
  if (decisions.includes('accept')) return { decision: 'accept', ids: [] }
  const open = ids.filter((id) => decide(id) === 'keep')
  return { decision: decisions.includes('keep') ? 'keep' : 'reject', ids: open }
}
