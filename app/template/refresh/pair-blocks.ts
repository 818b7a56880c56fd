import type { RootContent } from 'mdast'
import { diffIndices } from 'node-diff3'
import { plainText } from '../../note/plain-text.ts'
import { boundFields } from './bound-fields.ts'
import type { RecordChange } from './record-change.ts'
import { fullShape, identityOf } from './shape.ts'

/** For each block its counterpart's index in the other version; blocks without one are not in it. */
export type Pairs = ReadonlyMap<number, number>

type Blocks = readonly RootContent[]
/** Whether blocks left over in one stretch count as versions of each other; `asMany` of their kind are left on both sides. */
type Alike = (a: RootContent, b: RootContent, asMany: boolean) => boolean

/** Words in common from which two blocks count as versions of one. */
const ALIKE = 0.5

/**
 * Which blocks of the note a person may have changed are which blocks of the note as filled. First what stands in the
 * same order, then items of the record wherever they have moved, then, in between, what shares half its words.
 */
export function pairWithNote(filled: Blocks, note: Blocks, record: RecordChange): Pairs {
  return pair(filled, note, record, (a, b, asMany) =>
    a.type === 'heading' ? asMany || isAlike(a, b) : isFrame(a) || isAlike(a, b),
  )
}

/** The same for blocks that the record gained: only what says it can be it. */
export function pairGained(gained: Blocks, note: Blocks, record: RecordChange): Pairs {
  return pair(gained, note, record, isAlike)
}

/** The same for two fillings of one template: what is left between equal blocks are two versions of one place. */
export function pairFillings(filled: Blocks, now: Blocks, record: RecordChange): Pairs {
  return pair(filled, now, record, () => true)
}

function pair(left: Blocks, right: Blocks, record: RecordChange, alike: Alike): Pairs {
  const a = left.map((block) => identityOf(block, record))
  const b = right.map((block) => identityOf(block, record))
  const tokens = (blocks: Blocks, identities: readonly (string | undefined)[]) =>
    blocks.map((block, index) => identities[index] ?? fullShape(block))
  const stretches = diffIndices(tokens(left, a), tokens(right, b))
  const pairs = new Map<number, number>()
  const ends: (readonly [number, number])[] = []
  let at = 0
  let other = 0
  for (const { buffer1, buffer2 } of stretches) {
    while (at < buffer1[0]) pairs.set(at++, other++)
    ends.push([at + buffer1[1], other + buffer2[1]])
    at += buffer1[1]
    other += buffer2[1]
  }
  while (at < left.length) pairs.set(at++, other++)
  pairMoved(a, b, pairs)
  for (const [index, { buffer1, buffer2 }] of stretches.entries()) {
    const [end = 0, otherEnd = 0] = ends[index] ?? []
    pairStretch(left, right, [buffer1[0], end], [buffer2[0], otherEnd], { a, b, pairs, alike })
  }
  return pairs
}

/** Items that stand in another order. */
function pairMoved(
  a: readonly (string | undefined)[],
  b: readonly (string | undefined)[],
  pairs: Map<number, number>,
): void {
  const taken = new Set(pairs.values())
  for (const [index, identity] of a.entries()) {
    if (identity === undefined || pairs.has(index)) continue
    const other = b.findIndex((one, at) => one === identity && !taken.has(at))
    if (other < 0) continue
    pairs.set(index, other)
    taken.add(other)
  }
}

interface Pairing {
  readonly a: readonly (string | undefined)[]
  readonly b: readonly (string | undefined)[]
  readonly pairs: Map<number, number>
  readonly alike: Alike
}

/** Blocks of one stretch that no item tells apart, in order. */
function pairStretch(
  left: Blocks,
  right: Blocks,
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
  { a, b, pairs, alike }: Pairing,
): void {
  const taken = new Set(pairs.values())
  const open = (blocks: Blocks, identities: readonly (string | undefined)[], range: readonly number[]) =>
    range.filter((index) => blocks[index] && identities[index] === undefined)
  const ours = open(left, a, numbers(from, to)).filter((index) => !pairs.has(index))
  const theirs = open(right, b, numbers(start, end)).filter((index) => !taken.has(index))
  let next = 0
  for (const index of ours) {
    const block = left[index]
    const found = theirs.findIndex((at, place) => {
      const one = right[at]
      if (place < next || !block || !one || !sameKind(block, one)) return false
      return alike(block, one, count(left, ours, block) === count(right, theirs, block))
    })
    const other = theirs[found]
    if (other === undefined) continue
    pairs.set(index, other)
    next = found + 1
  }
}

const count = (blocks: Blocks, indexes: readonly number[], kind: RootContent) =>
  indexes.filter((at) => {
    const block = blocks[at]
    return block !== undefined && sameKind(block, kind)
  }).length

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)

/** Lists and tables have no words of their own to tell them by. */
const isFrame = ({ type }: RootContent) => type === 'list' || type === 'table'

function sameKind(a: RootContent, b: RootContent): boolean {
  if (a.type !== b.type) return false
  if (a.type === 'list' && b.type === 'list') return Boolean(a.ordered) === Boolean(b.ordered)
  if (a.type === 'heading' && b.type === 'heading') return a.depth === b.depth
  return !('name' in a) || !('name' in b) || a.name === b.name
}

const isAlike = (a: RootContent, b: RootContent) => sharesFields(a, b) || similarity(a, b) >= ALIKE

function sharesFields(a: RootContent, b: RootContent): boolean {
  const refs = new Set(boundFields(a).map(({ ref }) => ref))
  return boundFields(b).some(({ ref }) => refs.has(ref))
}

/** Share of words that two blocks have in common, 0 to 1. */
function similarity(a: RootContent, b: RootContent): number {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const rest = [...right]
  const common = left.filter((word) => {
    const at = rest.indexOf(word)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  })
  return (2 * common.length) / Math.max(1, left.length + right.length)
}

const wordsOf = (node: RootContent): string[] =>
  plainText(node).match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{N}\p{M}]+/gu) ?? []
