import type { Definitions } from '../../app/note/line.ts'
import { normalize } from '../../app/note/normalize.ts'
import type { Flow } from './nodes/rule.ts'
import { referredTo } from './note-definitions.ts'

/**
 * One block in normal form, as it would be in a note that defines these identifiers: usually one block, none for an
 * empty paragraph, which Markdown cannot hold.
 */
export function normalBlock(md: Flow, defined: Definitions): Flow[] {
  const referred = [...referredTo(md)]
  const stubs: Flow[] = [
    ...referred
      .filter((id) => defined.links.has(id))
      .map((identifier): Flow => ({ type: 'definition', identifier, url: '#' })),
    ...referred
      .filter((id) => defined.footnotes.has(id))
      .map((identifier): Flow => ({ type: 'footnoteDefinition', identifier, children: [] })),
  ]
  const { children } = normalize({ type: 'root', children: [md, ...stubs] })
  return children
    .slice(0, children.length - stubs.length)
    .filter((block): block is Flow => block.type !== 'yaml')
}

/** A block as it would be if it had been edited: `normalize` leaves untouched ones more as they are. */
export function withoutPosition(md: Flow): Flow {
  const { position: _, ...rest } = md
  return rest
}
