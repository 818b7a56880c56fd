import type { Block, Layer } from '../prepared.ts'

/**
 * The paper, and the layers that come after it. What ends a paper (sources, closing lines) stands before those, so
 * that they can be taken off and the paper is still whole.
 */
export function splitSheets(blocks: readonly Block[]): {
  readonly paper: readonly Block[]
  readonly sheets: readonly Layer[]
} {
  const sheets: Layer[] = []
  let end = blocks.length
  for (let last = blocks[end - 1]; last?.type === 'layer'; last = blocks[--end - 1]) sheets.unshift(last)
  return { paper: blocks.slice(0, end), sheets }
}
