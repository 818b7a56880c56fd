import type { Nodes } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'

/** Directives of one name inside a line, in order. */
export function inlineDirectives(node: Nodes, name: string): readonly TextDirective[] {
  const found: TextDirective[] = []
  const visit = (n: Nodes) => {
    if (n.type === 'textDirective' && n.name === name) found.push(n)
    if ('children' in n) n.children.forEach(visit)
  }
  visit(node)
  return found
}
