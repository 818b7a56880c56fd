import { describe, expect, it } from 'vitest'
import { sayOf } from '../../../renderer/editor/nodes/region.ts'

describe('a region says what filled it', () => {
  it.each([
    [
      '[RW1] a list, as writers call it',
      'each',
      { in: '/outcomes' },
      'From the record: agreed and undertaken',
    ],
    [
      '[RW2] a list named without its place',
      'each',
      { in: 'expectedPoints' },
      'From the record: what they may raise',
    ],
    ['[RW3] what was left open', 'each', { in: '/open' }, 'From the record: left open'],
    [
      '[RW4] a table and what makes its columns',
      'table',
      { in: '/topics', columns: '/parties' },
      'Table from the record: topics by parties',
    ],
    [
      '[RW5] a table of named columns',
      'table',
      { in: '/followUps', columns: 'text,due' },
      'Table from the record: next steps',
    ],
    ['[RW6] a list of the house’s own', 'each', { in: '/sideEvents' }, 'From the record: side events'],
    ['[RW7] a condition', 'if', { has: '/gaps' }, 'Only where the record gives: what no source says'],
    ['[RW8] its contrary', 'if', { not: 'ifPressed' }, 'Only where the record does not give: if pressed'],
  ])('%s', (_, name, attributes, says) => {
    expect(sayOf(name, attributes)).toBe(says)
  })
})
