import type { Definitions } from '../../app/note/line.ts'
import { normalize } from '../../app/note/normalize.ts'
import type { Flow } from './nodes/rule.ts'
import { referredTo } from './note-definitions.ts'

/**
 * One block in normal form, as it would be in a note that defines these identifiers: usually one block, none for an
 * empty paragraph, which Markdown cannot hold.
 */
export function normalBlock(md: Flow, defined: Definitions): Flow[] {
  const stubs = [...referredTo(md)].flatMap((identifier): Flow[] => [
    ...(defined.links.has(identifier) ? [{ type: 'definition', identifier, url: '#' } as const] : []),
    ...(defined.footnotes.has(identifier)
      ? [{ type: 'footnoteDefinition', identifier, children: [] } as const]
      : []),
  ])
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
