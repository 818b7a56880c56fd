import type { Word } from './words.ts'

/** One step of an alignment of wanted words with a passage's words. */
export type Step =
  | { readonly kind: 'same'; readonly wanted: number; readonly found: number }
  | { readonly kind: 'changed'; readonly wanted: number; readonly found: number }
  /** A word of the passage that the wording leaves out. */
  | { readonly kind: 'left-out'; readonly found: number }
  /** A word of the wording that the passage has not. */
  | { readonly kind: 'added'; readonly wanted: number }

export interface Alignment {
  readonly steps: readonly Step[]
  /** Equal words over all words of the wording, from 0 to 1. */
  readonly similarity: number
  /** First and last word of the passage. */
  readonly first: number
  readonly last: number
}

const SAME = 2
const CHANGED = -1
const GAP = -1

/**
 * The best alignment of all `wanted` words with some run of `found[from..to)`: global on the wording, free at both
 * ends of the passage. Words compare by their folded form. Null when the run is empty.
 */
export function align(
  wanted: readonly Word[],
  found: readonly Word[],
  from: number,
  to: number,
): Alignment | null {
  const n = wanted.length
  const m = to - from
  if (!n || m <= 0) return null
  const width = m + 1
  const score = new Int32Array((n + 1) * width)
  const step = new Uint8Array((n + 1) * width)
  for (let i = 1; i <= n; i++) {
    score[i * width] = i * GAP
    step[i * width] = 3
    for (let j = 1; j <= m; j++) {
      const same = wanted[i - 1]?.key === found[from + j - 1]?.key
      const diagonal = (score[(i - 1) * width + j - 1] ?? 0) + (same ? SAME : CHANGED)
      const leftOut = (score[i * width + j - 1] ?? 0) + GAP
      const added = (score[(i - 1) * width + j] ?? 0) + GAP
      const best = Math.max(diagonal, leftOut, added)
      score[i * width + j] = best
      step[i * width + j] = best === diagonal ? 1 : best === leftOut ? 2 : 3
    }
  }
  let end = 0
  // Of equals the later end: a word in another’s place was changed, not added.
  for (let j = 1; j <= m; j++) if ((score[n * width + j] ?? 0) >= (score[n * width + end] ?? 0)) end = j
  return trace(wanted, found, from, n, end, width, step)
}

function trace(
  wanted: readonly Word[],
  found: readonly Word[],
  from: number,
  n: number,
  end: number,
  width: number,
  step: Uint8Array,
): Alignment {
  const steps: Step[] = []
  let i = n
  let j = end
  let same = 0
  while (i > 0) {
    const kind = step[i * width + j]
    const found_ = from + j - 1
    if (kind === 1) {
      const equal = wanted[i - 1]?.key === found[found_]?.key
      if (equal) same++
      steps.push({ kind: equal ? 'same' : 'changed', wanted: i - 1, found: found_ })
      i--
      j--
    } else if (kind === 2) {
      steps.push({ kind: 'left-out', found: found_ })
      j--
    } else {
      steps.push({ kind: 'added', wanted: i - 1 })
      i--
    }
  }
  return {
    steps: steps.reverse(),
    similarity: same / n,
    first: from + j,
    last: Math.max(from + j, from + end - 1),
  }
}
