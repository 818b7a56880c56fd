import type { RootContent } from 'mdast'
import { diffIndices } from 'node-diff3'
import { plainText } from '../../note/plain-text.ts'
import { boundFields } from './bound-fields.ts'
import type { RecordChange } from './record-change.ts'
import { fullShape, identityOf } from './shape.ts'

/** For each block its counterpart's index in the other version; blocks without one are not in it. */
export type Pairs = ReadonlyMap<number, number>

type Blocks = readonly RootContent[]

/** What is left over in one stretch, one block of each side. */
interface Left {
  readonly a: RootContent
  readonly b: RootContent
  /** As many of their kind are left on both sides, and no item tells them apart. */
  readonly asMany: boolean
  /** What follows them is the same. */
  readonly leadOn: boolean
}

interface Rule {
  /** Whether two blocks that are left over count as versions of one. */
  readonly alike: (left: Left) => boolean
  /** An item whose values were typed over may still be told by its words. */
  readonly rewritten: boolean
}

/** Words in common from which two blocks count as versions of one. */
const ALIKE = 0.5

/**
 * Which blocks of the note a person may have changed are which blocks of the note as filled. First what stands in the
 * same order, then items of the record wherever they have moved, then, in between, what shares half its words.
 */
export function pairWithNote(filled: Blocks, note: Blocks, record: RecordChange): Pairs {
  const alike = ({ a, b, asMany, leadOn }: Left) =>
    isAlike({ a, b }) || (a.type === 'heading' ? asMany || leadOn : isFrame(a))
  return pair(filled, note, record, { alike, rewritten: true })
}

/** The same for blocks that the record gained: only what says it can be it. */
export function pairGained(gained: Blocks, note: Blocks, record: RecordChange): Pairs {
  return pair(gained, note, record, { alike: isAlike, rewritten: false })
}

/** The same for two fillings of one template: what is left between equal blocks are two versions of one place. */
export function pairFillings(filled: Blocks, now: Blocks, record: RecordChange): Pairs {
  return pair(filled, now, record, { alike: () => true, rewritten: false })
}

function pair(left: Blocks, right: Blocks, record: RecordChange, rule: Rule): Pairs {
  const a = left.map((block) => identityOf(block, record))
  const b = right.map((block) => identityOf(block, record))
  const tokens = (blocks: Blocks, identities: readonly (string | undefined)[]) =>
    blocks.map((block, index) => identities[index] ?? fullShape(block))
  const stretches = diffIndices(tokens(left, a), tokens(right, b))
  const pairs = new Map<number, number>()
  let at = 0
  let other = 0
  for (const { buffer1, buffer2 } of stretches) {
    while (at < buffer1[0]) pairs.set(at++, other++)
    at += buffer1[1]
    other += buffer2[1]
  }
  while (at < left.length) pairs.set(at++, other++)
  pairMoved(a, b, pairs)
  for (const { buffer1, buffer2 } of stretches) {
    const taken = new Set(pairs.values())
    const ours = indexesIn(buffer1).filter(
      (index) => !pairs.has(index) && (rule.rewritten || a[index] === undefined),
    )
    const theirs = indexesIn(buffer2).filter((index) => !taken.has(index) && b[index] === undefined)
    pairLeft(left, right, { ours, theirs, isItem: (index) => a[index] !== undefined }, pairs, rule)
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

interface Stretch {
  readonly ours: readonly number[]
  readonly theirs: readonly number[]
  readonly isItem: (index: number) => boolean
}

/** Blocks of one stretch that no item tells apart, in order. */
function pairLeft(
  left: Blocks,
  right: Blocks,
  { ours, theirs, isItem }: Stretch,
  pairs: Map<number, number>,
  { alike }: Rule,
): void {
  let next = 0
  for (const index of ours) {
    const a = left[index]
    const found = theirs.findIndex((at, place) => {
      const b = right[at]
      if (place < next || !a || !b || !sameKind(a, b)) return false
      const asMany = !isItem(index) && count(left, ours, a) === count(right, theirs, a)
      return alike({ a, b, asMany, leadOn: pairs.get(index + 1) === at + 1 })
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

const indexesIn = ([from, length]: readonly [number, number]) =>
  Array.from({ length }, (_, index) => from + index)

/** Lists and tables have no words of their own to tell them by. */
const isFrame = ({ type }: RootContent) => type === 'list' || type === 'table'

function sameKind(a: RootContent, b: RootContent): boolean {
  if (a.type !== b.type) return false
  if (a.type === 'list' && b.type === 'list') return Boolean(a.ordered) === Boolean(b.ordered)
  if (a.type === 'heading' && b.type === 'heading') return a.depth === b.depth
  return !('name' in a) || !('name' in b) || a.name === b.name
}

const isAlike = ({ a, b }: Pick<Left, 'a' | 'b'>) => sharesFields(a, b) || similarity(a, b) >= ALIKE

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
