import type { NodeKey } from 'lexical'
import { diffIndices } from 'node-diff3'

/** A child before and now; one of them is missing when it came or went. */
export interface Pair {
  readonly was: NodeKey | null
  readonly is: NodeKey | null
}

/** Pairs the children of a holder by their keys, in order: what moved has gone and come. */
export function pairChildren(before: readonly NodeKey[], now: readonly NodeKey[]): Pair[] {
  const pairs: Pair[] = []
  let at = 0
  const together = (until: number, shift: number) => {
    for (; at < until; at += 1) pairs.push({ was: before[at] ?? null, is: now[at + shift] ?? null })
  }
  let shift = 0
  for (const { buffer1, buffer2 } of trimmed(before, now)) {
    together(buffer1[0], shift)
    for (const was of before.slice(at, at + buffer1[1])) pairs.push({ was, is: null })
    for (const is of now.slice(buffer2[0], buffer2[0] + buffer2[1])) pairs.push({ was: null, is })
    at += buffer1[1]
    shift += buffer2[1] - buffer1[1]
  }
  together(before.length, shift)
  return pairs
}

/** Differences; the common beginning and end, nearly all of a long note, are set aside first. */
function trimmed(before: readonly NodeKey[], now: readonly NodeKey[]) {
  const shorter = Math.min(before.length, now.length)
  let head = 0
  while (head < shorter && before[head] === now[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1
  const from = before.slice(head, before.length - tail)
  const to = now.slice(head, now.length - tail)
  return diffIndices(from, to).map(({ buffer1: [a, n], buffer2: [b, m] }) => ({
    buffer1: [a + head, n] as const,
    buffer2: [b + head, m] as const,
  }))
}
