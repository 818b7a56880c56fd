import fc from 'fast-check'
import type { RootContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import { changeOf } from '../../../renderer/review/block-change.ts'

const BLOCKS: readonly RootContent[] = Array.from({ length: 6 }, () => ({ type: 'thematicBreak' }))
const some = fc.array(fc.integer({ min: 0, max: 5 }).map((i) => BLOCKS[i] as RootContent))

describe('what is sent to the worker that checks', () => {
  it('[CC1] makes the blocks before into the blocks now', () => {
    fc.assert(
      fc.property(some, some, (before, now) => {
        const { from, removed, added } = changeOf(before, now)
        const made = [...before.slice(0, from), ...added, ...before.slice(from + removed)]
        expect(made.length).toBe(now.length)
        expect(made.every((block, i) => block === now[i])).toBe(true)
      }),
    )
  })

  it('[CC2] is one block after an edit of one block', () => {
    const now = [...BLOCKS.slice(0, 2), { type: 'thematicBreak' as const }, ...BLOCKS.slice(3)]
    expect(changeOf(BLOCKS, now)).toEqual({ from: 2, removed: 1, added: [{ type: 'thematicBreak' }] })
  })
})
