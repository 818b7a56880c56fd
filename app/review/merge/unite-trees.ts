import type { Root } from 'mdast'
import { normalizeChanged } from '../../note/normalize.ts'
import { definitionsOf } from '../../note/normalize-definitions.ts'
import { suggestionIds } from '../suggestions.ts'
import { type Clash, Ids } from './ids.ts'
import { uniteBlocks } from './unite-blocks.ts'

export interface United {
  readonly tree: Root
  /** Who made each suggestion: index into the copies. */
  readonly made: readonly { readonly id: string; readonly who: number }[]
  readonly clashes: readonly Clash[]
}

/**
 * Several copies of one note over their base, as one tree in which every edit is a suggestion:
 * - with all suggestions of one copy accepted and the others refused it is that copy; with all refused, the base;
 * - what several copies do alike stands once; what they do differently stands side by side, and is reported;
 * - untouched blocks are the base's own objects and keep their bytes.
 * How far apart list items stand, and definitions of links, are not proposed but taken.
 */
export function uniteTrees(base: Root, copies: readonly Root[]): United {
  const ids = new Ids(new Set([base, ...copies].flatMap(suggestionIds)))
  const defined = definitionsOf({
    type: 'root',
    children: [base, ...copies].flatMap((tree) => tree.children),
  })
  const versions = copies.map((tree, who) => ({ who, blocks: tree.children }))
  const children = uniteBlocks(base.children, versions, { ids, defined })
  const tree = normalizeChanged({ type: 'root', children })
  const present = new Set(suggestionIds(tree))
  return { tree, made: ids.made.filter(({ id }) => present.has(id)), clashes: ids.clashes }
}
