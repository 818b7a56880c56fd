import type { RootContent } from 'mdast'
import { diffIndices } from 'node-diff3'
import type { Definitions } from '../../note/line.ts'
import { shape, signature, similarity } from './signature.ts'

/** How a copy's blocks lie on the base's. */
export interface Pairing {
  /** For each base block the copy's version of it; undefined when it is gone. */
  readonly versions: readonly (RootContent | undefined)[]
  /** For each gap (before base block n, and behind the last) the blocks the copy puts there. */
  readonly added: readonly (readonly RootContent[])[]
}

/** Words in common from which two blocks count as versions of one. */
const ALIKE = 0.5
/** Comparisons spent on one stretch of changed blocks; beyond it blocks are not compared. */
const MOST = 40_000

/** Equal blocks first, as the longest common run has them; then, between those, blocks that share half their words. */
export function pairBlocks(
  base: readonly RootContent[],
  copy: readonly RootContent[],
  defined: Definitions,
): Pairing {
  const versions: (RootContent | undefined)[] = []
  const added: RootContent[][] = Array.from({ length: base.length + 1 }, () => [])
  const sign = (nodes: readonly RootContent[]) => nodes.map((node) => signature(node, defined))
  let from = 0
  let copyFrom = 0
  const equalUpTo = (at: number) => {
    while (from < at) versions[from++] = copy[copyFrom++]
  }
  for (const { buffer1, buffer2 } of diffIndices(sign(base), sign(copy))) {
    const [at, count] = buffer1
    const [copyAt, copyCount] = buffer2
    equalUpTo(at)
    const pairs = alike(base.slice(at, at + count), copy.slice(copyAt, copyAt + copyCount))
    for (let n = 0; n < count; n++) versions[at + n] = undefined
    let next = 0
    for (let m = 0; m < copyCount; m++) {
      const block = copy[copyAt + m]
      const pair = pairs.find(([, right]) => right === m)
      if (pair) {
        versions[at + pair[0]] = block
        next = pair[0] + 1
      } else if (block) {
        const before = pairs.find(([left, right]) => right > m && left >= next)
        added[at + (before ? before[0] : count)]?.push(block)
      }
    }
    from = at + count
    copyFrom = copyAt + copyCount
  }
  equalUpTo(base.length)
  return { versions, added }
}

/** Pairs in order that share the most words in all. */
function alike(left: readonly RootContent[], right: readonly RootContent[]): [number, number][] {
  const width = right.length + 1
  if (left.length * right.length === 0 || left.length * right.length > MOST) return []
  const gain = left.map((a) => right.map((b) => (sameShape(a, b) ? score(similarity(a, b)) : 0)))
  const best = new Float64Array((left.length + 1) * width)
  const at = (i: number, j: number) => best[i * width + j] ?? 0
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      best[i * width + j] = Math.max((gain[i]?.[j] ?? 0) + at(i + 1, j + 1), at(i + 1, j), at(i, j + 1))
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const own = gain[i]?.[j] ?? 0
    if (own > 0 && at(i, j) === own + at(i + 1, j + 1)) pairs.push([i++, j++])
    else if (at(i, j) === at(i + 1, j)) i++
    else j++
  }
  return pairs
}

const score = (value: number) => (value >= ALIKE ? value : 0)

function sameShape(a: RootContent, b: RootContent): boolean {
  if (JSON.stringify(shape(a)) !== JSON.stringify(shape(b)) || !('children' in a) || !('children' in b))
    return false
  if (a.type !== 'table' || b.type !== 'table') return true
  return (
    a.children.length === b.children.length &&
    a.children[0]?.children.length === b.children[0]?.children.length
  )
}
