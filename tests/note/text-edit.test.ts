import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit, editBetween } from '../../app/note/text-edit.ts'

const short = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '会', '𠮷'), maxLength: 12 })
const long = fc.constantFrom('', 'x'.repeat(4_095), 'xy'.repeat(5_000), 'z'.repeat(8_192))
const text = fc.tuple(short, long, short, long, short).map((parts) => parts.join(''))

describe('an edit between two texts', () => {
  it('[TE1] makes the one into the other', () => {
    fc.assert(
      fc.property(text, text, (before, now) => {
        expect(applyEdit(before, editBetween(before, now)) === now).toBe(true)
      }),
    )
  })

  it('[TE2] holds what was typed and no more', () => {
    const before = 'The talks were held.\n'.repeat(2_000)
    const now = `${before.slice(0, 20_000)}new words ${before.slice(20_000)}`
    expect(editBetween(before, now)).toEqual({ from: 20_000, removed: 0, text: 'new words ' })
  })

  it('[TE3] is refused by a text it cannot be of', () => {
    expect(() => applyEdit('short', { from: 3, removed: 9, text: '' })).toThrow(RangeError)
  })
})
