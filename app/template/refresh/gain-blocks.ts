import type { RootContent } from 'mdast'
import { type Pairs, pairGained } from './pair-blocks.ts'
import type { Refreshing, ThreeRuns } from './refreshing.ts'
import { identityOf, refOf } from './shape.ts'

/** For each block of the fresh filling its index in the note, where it has one: also for what came in before. */
export function placesInNote(
  { now, note }: ThreeRuns,
  { toNow, toNote }: { readonly toNow: Pairs; readonly toNote: Pairs },
  { record }: Refreshing,
): Pairs {
  const placed = new Map<number, number>()
  for (const [index, other] of toNow) {
    const at = toNote.get(index)
    if (at !== undefined) placed.set(other, at)
  }
  for (const [index, at] of thereAlready(now, gainedIn(now, toNow), note, new Set(toNote.values()), record))
    placed.set(index, at)
  return placed
}

/**
 * What the record gained comes in behind what stands before it in a fresh filling. Nothing comes into a section whose
 * heading a person took out.
 */
export function gainBlocks(
  { now, path, from = 0 }: ThreeRuns,
  { toNow, placed, moves }: { readonly toNow: Pairs; readonly placed: Pairs; readonly moves: boolean },
  { record, edits }: Refreshing,
): void {
  const known = new Set(toNow.values())
  const missing = gainedIn(now, toNow).filter(
    (index) => !placed.has(index) && !isStruck(now, index, known, placed),
  )
  for (const run of itemsOf(missing, now, record)) {
    const [first = 0] = run
    const after = run.flatMap((index) => now[index] ?? [])
    const [block] = after
    if (!block) continue
    const at = placeFor(first, placed) ?? (moves ? 0 : placeBefore(first, now.length, placed))
    edits.push({ ref: refOf(block, record), block: [...path, from + at], before: [], after })
  }
}

function gainedIn(now: readonly RootContent[], toNow: Pairs): readonly number[] {
  const known = new Set(toNow.values())
  return now.flatMap((_, index) => (known.has(index) ? [] : [index]))
}

/** Gained blocks that the note has, because the change was made before. */
function thereAlready(
  now: readonly RootContent[],
  gained: readonly number[],
  note: readonly RootContent[],
  taken: ReadonlySet<number>,
  record: Refreshing['record'],
): readonly (readonly [number, number])[] {
  const free = note.flatMap((_, index) => (taken.has(index) ? [] : [index]))
  const pairs = pairGained(
    gained.flatMap((index) => now[index] ?? []),
    free.flatMap((index) => note[index] ?? []),
    record,
  )
  return [...pairs].map(([a, b]) => [gained[a] ?? 0, free[b] ?? 0])
}

/** Whether a heading above was there and is not any more. */
function isStruck(
  now: readonly RootContent[],
  index: number,
  known: ReadonlySet<number>,
  placed: Pairs,
): boolean {
  let depth = 7
  for (let at = index - 1; at >= 0; at--) {
    const block = now[at]
    if (block?.type !== 'heading' || block.depth >= depth) continue
    if (known.has(at) && !placed.has(at)) return true
    depth = block.depth
  }
  return false
}

/** Blocks of one item that come together are one change. */
function itemsOf(
  indexes: readonly number[],
  now: readonly RootContent[],
  record: Refreshing['record'],
): number[][] {
  const runs: number[][] = []
  const itemAt = (index: number) => {
    const block = now[index]
    return block && identityOf(block, record)?.replace(/^\S+ /, '')
  }
  for (const index of indexes) {
    const last = runs.at(-1)
    const before = last?.at(-1)
    if (last && before === index - 1 && itemAt(before) !== undefined && itemAt(before) === itemAt(index))
      last.push(index)
    else runs.push([index])
  }
  return runs
}

/** Behind the nearest block before it that the note has. */
function placeFor(index: number, placed: Pairs): number | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const there = placed.get(at)
    if (there !== undefined) return there + 1
  }
  return undefined
}

/** In front of the nearest block behind it that the note has. */
function placeBefore(index: number, length: number, placed: Pairs): number {
  for (let at = index + 1; at < length; at++) {
    const there = placed.get(at)
    if (there !== undefined) return there
  }
  return 0
}
