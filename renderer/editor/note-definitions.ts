import type { Nodes } from 'mdast'
import type { Definitions } from '../../app/note/line.ts'
import { definitionsOf } from '../../app/note/normalize-definitions.ts'
import type { Flow } from './nodes/rule.ts'

const known = new WeakMap<Flow, Definitions>()

/** What one block defines; a block's tree is never changed, so it is walked once. */
function definitionsIn(md: Flow): Definitions {
  let found = known.get(md)
  if (found === undefined) {
    found = definitionsOf({ type: 'root', children: [md] })
    known.set(md, found)
  }
  return found
}

export function definitionsOfAll(blocks: Iterable<Flow>): Definitions {
  const links = new Set<string>()
  const footnotes = new Set<string>()
  for (const md of blocks) {
    const inside = definitionsIn(md)
    for (const id of inside.links) links.add(id)
    for (const id of inside.footnotes) footnotes.add(id)
  }
  return { links, footnotes }
}

/** Identifiers only one of the two defines. */
export function differing(a: Definitions, b: Definitions): ReadonlySet<string> {
  const [links, footnotes] = [
    [a.links, b.links],
    [a.footnotes, b.footnotes],
  ].map(([one, other]) => [...(one ?? []), ...(other ?? [])].filter((id) => one?.has(id) !== other?.has(id)))
  return new Set([...(links ?? []), ...(footnotes ?? [])])
}

/** Whether a block refers to one of these identifiers. */
export function refersTo(md: Nodes, identifiers: ReadonlySet<string>): boolean {
  if (md.type === 'footnoteReference' || md.type === 'linkReference' || md.type === 'imageReference') {
    if (identifiers.has(md.identifier)) return true
  }
  return 'children' in md && md.children.some((child: Nodes) => refersTo(child, identifiers))
}
