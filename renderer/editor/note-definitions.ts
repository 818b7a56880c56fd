import type { Nodes } from 'mdast'
import type { Definitions } from '../../app/note/line.ts'
import { definitionsIn } from '../../app/note/normalize-definitions.ts'
import type { Flow } from './nodes/rule.ts'

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

export const defines = (md: Flow): boolean => {
  const { links, footnotes } = definitionsIn(md)
  return links.size + footnotes.size > 0
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
export const refersTo = (md: Nodes, identifiers: ReadonlySet<string>): boolean =>
  [...referredTo(md)].some((id) => identifiers.has(id))

/** Identifiers a block refers to. */
export function referredTo(md: Nodes, found = new Set<string>()): ReadonlySet<string> {
  if (md.type === 'footnoteReference' || md.type === 'linkReference' || md.type === 'imageReference') {
    found.add(md.identifier)
  }
  if ('children' in md) for (const child of md.children) referredTo(child, found)
  return found
}
