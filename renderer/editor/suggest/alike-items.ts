import { $getNodeByKey, type NodeKey } from 'lexical'
import { $isBlank } from '../block-index.ts'
import { $isListItemNode } from '../nodes/list-item.ts'
import { $lineIn, $signature } from './block-signature.ts'
import type { Pair } from './pair-children.ts'
import type { Tracking } from './tracking.ts'

/** Items of a list are told by their lines only where nothing else of them changed. */
export function $alikeItems(pairs: readonly Pair[], tracking: Tracking): boolean {
  const was = pairs.flatMap((pair) => pair.was ?? [])
  const is = pairs.flatMap((pair) => pair.is ?? [])
  const shapes = (keys: readonly NodeKey[]) =>
    keys.map((key) => {
      const item = $getNodeByKey(key)
      return $isListItemNode(item) ? { sign: $signature(item), rest: item.getChildrenKeys().slice(1) } : null
    })
  const [a, b] = [tracking.before(() => shapes(was)), shapes(is)]
  const rest = (all: typeof a) => all.map((one) => one?.rest ?? [])
  const inner = (all: readonly (readonly NodeKey[])[]) => all.slice(0, -1).every((keys) => keys.length === 0)
  const [mine, theirs] = [rest(a), rest(b)]
  const same = mine.at(-1)?.join() === theirs.at(-1)?.join()
  const still = (mine.at(-1) ?? []).every((key) => !tracking.touched(key))
  const blank = is.some((key) => $isBlank($lineIn($getNodeByKey(key))))
  const signs = new Set([...a, ...b].map((one) => one?.sign))
  return inner(mine) && inner(theirs) && same && still && !blank && signs.size === 1
}
