import type { ListItem, RootContent, TableCell } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { Definitions, LineKind } from '../../note/line.ts'
import { plainText } from '../../note/plain-text.ts'
import type { Ids } from './ids.ts'
import { lineKind } from './line-kind.ts'
import { type Pairing, pairBlocks } from './pair-blocks.ts'
import { signature } from './signature.ts'
import { lineOf, tokensOf } from './tokens.ts'
import { uniteLine } from './unite-line.ts'

/** One copy's blocks at some level of the tree. */
export interface Version<T extends RootContent = RootContent> {
  readonly who: number
  readonly blocks: readonly T[]
}

export interface Uniting {
  readonly ids: Ids
  readonly defined: Definitions
}

/** A block as it comes out, with the suggestion it is part of. */
interface Placed {
  readonly block: RootContent
  readonly name?: 'ins' | 'del'
  readonly ids: readonly string[]
}

/** Unites several copies' blocks over their base: the base's in order, with what copies put in, took out or changed. */
export function uniteBlocks(
  base: readonly RootContent[],
  copies: readonly Version[],
  uniting: Uniting,
): RootContent[] {
  return wrapRuns(place(base, copies, uniting))
}

function place(base: readonly RootContent[], copies: readonly Version[], uniting: Uniting): Placed[] {
  const { ids, defined } = uniting
  const pairings = copies.map(({ who, blocks }) => ({ who, ...pairBlocks(base, blocks, defined) }))
  const placed: Placed[] = []
  /** The id of a copy's removal that reaches up to here, so that what replaces it shares it. */
  const running = new Map<number, string>()
  for (let at = 0; at <= base.length; at++) {
    placed.push(...additions(pairings, at, running, uniting))
    const block = base[at]
    if (!block) continue
    const removers = pairings.filter(({ versions }) => !versions[at])
    for (const { who } of pairings) {
      if (!removers.some((r) => r.who === who)) running.delete(who)
      else if (!running.has(who)) running.set(who, ids.next(who))
    }
    const versions = pairings.flatMap(({ who, versions: all }) => {
      const version = all[at]
      return version ? [{ who, block: version }] : []
    })
    const united = uniteBlock(block, versions, uniting)
    const replaced = united ? [] : replacements(block, versions, uniting)
    const by = [...removers.map(({ who }) => running.get(who) ?? ''), ...replaced.flatMap((r) => r.ids)]
    placed.push(
      by.length > 0 ? { block: united ?? block, name: 'del', ids: by } : { block: united ?? block, ids: [] },
    )
    placed.push(...replaced)
    if (removers.length > 0) reportRemoval(block, versions, removers, running, uniting)
  }
  return placed
}

/** Versions that cannot be woven into their block stand behind it, as new. */
function replacements(
  base: RootContent,
  versions: readonly { readonly who: number; readonly block: RootContent }[],
  { ids, defined }: Uniting,
): Placed[] {
  const groups = new Map<string, Placed & { ids: string[] }>()
  for (const { who, block } of versions) {
    const key = signature(block, defined)
    if (key === signature(base, defined)) continue
    const group = groups.get(key)
    if (group) group.ids.push(ids.next(who))
    else groups.set(key, { block, name: 'ins', ids: [ids.next(who)] })
  }
  return [...groups.values()]
}

/** What copies put in at one gap; the same blocks from several copies stand once. */
function additions(
  pairings: readonly (Pairing & { who: number })[],
  at: number,
  running: ReadonlyMap<number, string>,
  { ids, defined }: Uniting,
): Placed[] {
  const groups = new Map<string, { blocks: readonly RootContent[]; ids: string[] }>()
  for (const { who, added } of pairings) {
    const blocks = added[at] ?? []
    if (blocks.length === 0) continue
    const key = JSON.stringify(blocks.map((block) => signature(block, defined)))
    const id = running.get(who) ?? ids.next(who)
    const group = groups.get(key)
    if (group) group.ids.push(id)
    else groups.set(key, { blocks, ids: [id] })
  }
  return [...groups.values()].flatMap(({ blocks, ids: by }) =>
    blocks.map((block): Placed => ({ block, name: 'ins', ids: by })),
  )
}

/** One copy takes out what another one changed. */
function reportRemoval(
  block: RootContent,
  versions: readonly { readonly who: number; readonly block: RootContent }[],
  removers: readonly { readonly who: number }[],
  running: ReadonlyMap<number, string>,
  { ids, defined }: Uniting,
): void {
  const before = signature(block, defined)
  for (const version of versions) {
    if (signature(version.block, defined) === before) continue
    ids.clash({
      base: plainText(block),
      versions: [
        ...removers.map(({ who }) => ({ who, id: running.get(who) ?? '', text: '' })),
        { who: version.who, id: '', text: plainText(version.block) },
      ],
    })
  }
}

/** Versions of one block over their base; the base itself where none differs; nothing where they cannot be woven. */
function uniteBlock(
  base: RootContent,
  versions: readonly { readonly who: number; readonly block: RootContent }[],
  uniting: Uniting,
): RootContent | undefined {
  if (!('children' in base) || versions.every(({ block }) => same(block, base))) return base
  const { position: _, ...rest } = base
  const kind = lineKind(base, uniting.defined)
  if (kind) return { ...rest, children: uniteLines(base, versions, kind, uniting) } as RootContent
  const copies = versions.map(({ who, block }) => ({ who, blocks: childrenOf(block) }))
  switch (base.type) {
    case 'list': {
      const placed = place(base.children, copies, uniting)
      // A task’s box stands before its words: with a mark between, Markdown has no box.
      if (placed.some(({ name, block }) => name && isTask(block))) return undefined
      return { ...rest, children: placed.map(wrapItem) } as RootContent
    }
    case 'listItem': {
      const children = uniteBlocks(base.children, copies, uniting)
      // The box of a task stands in its first line, which must stay one.
      if (typeof base.checked === 'boolean' && children[0]?.type !== 'paragraph') return undefined
      return { ...rest, children } as RootContent
    }
    case 'blockquote':
    case 'containerDirective':
    case 'footnoteDefinition':
      return { ...rest, children: uniteBlocks(base.children, copies, uniting) } as RootContent
    case 'table':
    case 'tableRow':
      return {
        ...rest,
        children: base.children.map((child, n) => {
          const cells = versions.flatMap(({ who, block }) => {
            const other = childrenOf(block)[n]
            return other ? [{ who, block: other }] : []
          })
          return uniteBlock(child, cells, uniting) ?? child
        }),
      } as RootContent
    default:
      return base
  }
}

const isTask = (block: RootContent): boolean =>
  block.type === 'listItem' && typeof block.checked === 'boolean'

const childrenOf = (block: RootContent): readonly RootContent[] => ('children' in block ? block.children : [])

/** Equal in all, threads too: nothing has to be united. */
const same = (a: RootContent, b: RootContent) => JSON.stringify(bare(a)) === JSON.stringify(bare(b))
const bare = ({ position: _, ...block }: RootContent) => block

function uniteLines(
  base: RootContent,
  versions: readonly { readonly who: number; readonly block: RootContent }[],
  kind: LineKind,
  { ids }: Uniting,
) {
  const tokens = (block: RootContent) => tokensOf(childrenOf(block) as TableCell['children'], kind)
  const wordings = versions.map(({ who, block }) => ({ who, tokens: tokens(block) }))
  return lineOf(uniteLine(tokens(base), wordings, ids))
}

const container = (name: string, ids: readonly string[], children: RootContent[]): ContainerDirective => ({
  type: 'containerDirective',
  name,
  attributes: { s: ids.join(' ') },
  children: children as ContainerDirective['children'],
})

/** An item that comes or goes is marked around all it holds. */
function wrapItem({ block, name, ids }: Placed): RootContent {
  if (!name || block.type !== 'listItem') return block
  return { ...block, children: [container(name, ids, block.children)] } as ListItem
}

/** Neighbours of one suggestion stand in one mark; a footnote, which stays at the top, is marked around its words. */
function wrapRuns(placed: readonly Placed[]): RootContent[] {
  const result: RootContent[] = []
  let open: { key: string; mark: ContainerDirective } | undefined
  for (const { block, name, ids } of placed) {
    const key = `${name} ${ids.join(' ')}`
    if (!name || block.type === 'definition') {
      result.push(block)
      open = undefined
    } else if (block.type === 'footnoteDefinition') {
      result.push({ ...block, children: [container(name, ids, block.children)] })
      open = undefined
    } else if (open?.key === key) {
      open.mark.children.push(withoutPosition(block) as ContainerDirective['children'][number])
    } else {
      open = { key, mark: container(name, ids, [withoutPosition(block)]) }
      result.push(open.mark)
    }
  }
  return result
}

function withoutPosition(block: RootContent): RootContent {
  const { position: _, ...rest } = block
  return rest
}
