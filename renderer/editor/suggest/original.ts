import type { Nodes, Root, RootContent } from 'mdast'
import { normalize } from '../../../app/note/normalize.ts'
import { rejectAll } from '../../../app/review/suggestions.ts'
import type { Flow } from '../nodes/rule.ts'

/**
 * What blocks say with every suggestion rejected, for comparing: threads do not count, and it does not matter where the
 * editor parts a run of text.
 */
export function originalOf(blocks: readonly Flow[]): string {
  const bare: Root = {
    type: 'root',
    children: blocks.flatMap((block) => withoutThreads(block) as RootContent[]),
  }
  const { children } = normalize(rejectAll(normalize(bare)))
  return JSON.stringify(children)
}

function withoutThreads(node: Nodes): Nodes[] {
  const { position: _, data: __, ...bare } = node
  if (!('children' in bare)) return [bare as Nodes]
  const children = bare.children.flatMap(withoutThreads)
  if (node.type === 'textDirective' && node.name === 'mark') return children
  return [{ ...bare, children } as Nodes]
}
