import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settle } from '../../../renderer/review/stack-cards.ts'

const GAP = 8

describe('cards beside the page', () => {
  const column = fc
    .array(fc.tuple(fc.option(fc.integer({ min: -500, max: 2000 })), fc.integer({ min: 20, max: 300 })), {
      minLength: 1,
      maxLength: 12,
    })
    .chain((cards) => fc.tuple(fc.constant(cards), fc.integer({ min: -1, max: cards.length - 1 })))

  it('[SC1] never lie over each other and keep the order they came in', () => {
    fc.assert(
      fc.property(column, ([cards, fixed]) => {
        const heights = cards.map(([, h]) => h)
        const tops = settle(
          cards.map(([level]) => level),
          heights,
          fixed,
          800,
        )
        for (let i = 1; i < tops.length; i++)
          expect(tops[i]).toBeGreaterThanOrEqual((tops[i - 1] ?? 0) + (heights[i - 1] ?? 0) + GAP)
      }),
    )
  })

  it('[SC2] give the active one its place, however many stand above it', () => {
    expect(settle([300, 300, 300], [100, 100, 100], 2, 800)).toEqual([84, 192, 300])
  })

  it('[SC3] show the active one whole at the foot of the column', () => {
    expect(settle([780], [200], 0, 800)).toEqual([592])
  })

  it('[SC4] let it go with its words when they scroll out of sight', () => {
    expect(settle([-900], [200], 0, 800)).toEqual([-900])
  })

  it('[SC5] stand where their words are when nothing is in the way', () => {
    expect(settle([10, 400], [100, 100], -1, 800)).toEqual([10, 400])
  })
})
