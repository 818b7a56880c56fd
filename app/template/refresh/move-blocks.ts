import type { Pairs } from './pair-blocks.ts'
import type { Refreshing, ThreeRuns } from './refreshing.ts'
import { refOf } from './shape.ts'

/**
 * Items that the record puts in another order follow it, unless a person has put them in an order of their own. What
 * a person wrote between them stays behind the item it follows.
 * @returns whether anything moves
 */
export function moveBlocks(
  { note, path, from = 0 }: ThreeRuns,
  { toNow, toNote, placed }: Readonly<Record<'toNow' | 'toNote' | 'placed', Pairs>>,
  { record, edits }: Refreshing,
): boolean {
  const order = inOrder(placed)
  // What the record lost says nothing about order: it may have gone already.
  const asFilled = inOrder(new Map([...toNote].filter(([index]) => toNow.has(index))))
  if (!isRising(asFilled) || isRising(order)) return false
  const held = new Set(order)
  const groups = new Map<number, number[]>()
  let open: number[] = []
  const head = open
  for (const index of note.keys()) {
    if (held.has(index)) {
      open = []
      groups.set(index, open)
    }
    open.push(index)
  }
  const sequence = [...head, ...order.flatMap((index) => groups.get(index) ?? [])]
  const first = sequence.findIndex((index, at) => index !== at)
  const last = sequence.reduce((found, index, at) => (index === at ? found : at), 0)
  const before = note.slice(first, last + 1)
  const [block] = before
  if (!block) return false
  edits.push({
    ref: refOf(block, record).replace(/\/[^/]*$/, ''),
    block: [...path, from + first],
    before,
    after: sequence.slice(first, last + 1).flatMap((index) => note[index] ?? []),
  })
  return true
}

/** Where the blocks of one version stand in the other, in the order of the first. */
const inOrder = (pairs: Pairs) => [...pairs].sort(([a], [b]) => a - b).map(([, at]) => at)

const isRising = (numbers: readonly number[]) =>
  numbers.every((value, index) => index === 0 || value > (numbers[index - 1] ?? 0))
