import type { RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { attribute } from './directive.ts'
import { joinLists } from './join-lists.ts'
import { itemsAt, type Scope } from './scope.ts'
import { selectItems } from './select.ts'

/** What a region encloses, once for each item it selects; lists that meet become one. */
export function fillEach(
  region: ContainerDirective,
  scope: Scope,
  fillBlocks: (blocks: readonly RootContent[], scope: Scope) => RootContent[],
): RootContent[] {
  const ref = attribute(region, 'in') ?? ''
  const items = scope.meeting ? selectItems(scope.meeting, itemsAt(ref, scope), region) : []
  if (items.length === 0 && scope.around.length === 0) scope.tally.empty.push(ref)
  return joinLists(
    items.flatMap((selected, index) =>
      fillBlocks(region.children, {
        ...scope,
        around: [{ ...selected, number: index + 1 }, ...scope.around],
      }),
    ),
  )
}
