import type { BlockContent, DefinitionContent, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { resolveRef } from '../meeting/resolve.ts'
import { attribute } from './directive.ts'
import { fillEach } from './each.ts'
import { fillHeading, fillLine } from './fill-line.ts'
import { findValues } from './find-value.ts'
import { joinLists } from './join-lists.ts'
import { plainCopy } from './plain-nodes.ts'
import { itemsAt, type Scope } from './scope.ts'
import { fillTable } from './table.ts'

/** Blocks of a template → blocks of a note. A region that found nothing is not there. */
export function fillBlocks(blocks: readonly RootContent[], scope: Scope): RootContent[] {
  return joinLists(blocks.flatMap((block) => fillBlock(block, scope)))
}

function fillBlock(block: RootContent, scope: Scope): RootContent[] {
  if (block.type === 'containerDirective') return fillContainer(block, scope)
  if (block.type === 'paragraph') {
    const children = fillLine(block.children, scope)
    return children.length > 0 ? [{ type: 'paragraph', children }] : []
  }
  if (block.type === 'heading')
    return [{ type: 'heading', depth: block.depth, children: fillHeading(block.children, scope) }]
  if (!('children' in block)) return [plainCopy(block)]
  const { children, ...rest } = block
  const filled = fillBlocks(children, scope)
  // An item or quotation whose every line fell away falls away with them.
  return filled.length > 0 || children.length === 0
    ? [{ ...plainCopy(rest), children: filled } as RootContent]
    : []
}

function fillContainer(region: ContainerDirective, scope: Scope): RootContent[] {
  if (region.name === 'guide') return [plainCopy(region)]
  if (region.name === 'if') return holds(region, scope) ? fillBlocks(region.children, scope) : []
  const children =
    region.name === 'each'
      ? fillEach(region, scope, fillBlocks)
      : region.name === 'table'
        ? fillTable(region, scope)
        : fillBlocks(region.children, scope)
  if (children.length === 0) return []
  // The items of a region inside a region belong to the outer one, which is filled again as a whole.
  if ((region.name === 'each' || region.name === 'table') && scope.around.length > 0) return children
  const { name, attributes } = plainCopy(region)
  return [
    {
      type: 'containerDirective',
      name,
      ...(attributes && { attributes }),
      children: children as (BlockContent | DefinitionContent)[],
    },
  ]
}

/** `has`: something stands at each reference. `not`: nothing at any. A list that is empty is nothing. */
function holds(region: ContainerDirective, scope: Scope): boolean {
  const there = (ref: string) =>
    itemsAt(ref, scope).length > 0 ||
    findValues(ref, undefined, scope).some(({ ref: at }) => {
      const value = scope.meeting ? resolveRef(scope.meeting, at) : undefined
      return value !== undefined && value !== false
    })
  const has = (attribute(region, 'has') ?? '').split(/\s+/).filter(Boolean)
  const not = (attribute(region, 'not') ?? '').split(/\s+/).filter(Boolean)
  return has.every(there) && !not.some(there)
}
