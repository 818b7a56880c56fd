import { describe, expect, it } from 'vitest'
import { alignReadouts } from '../../../app/review/readouts/align-readouts.ts'

const a = {
  source: 'ours',
  day: '2024-03-02',
  text: 'The ministers agreed to open the bridge at Halm to lorries on 4 May 2024.\n\nNorvania stressed the importance of clean rivers in the border region.\n\nCastelia promised to release twelve fishermen held since autumn.',
}
const b = {
  source: 'theirs',
  day: '2024-03-02',
  text: 'The ministers discussed the opening of the bridge at Halm to lorries on 14 May 2024.\n\nCastelia proposed to release nine fishermen held since autumn.\n\nThe delegations exchanged views on an air link between the capitals.',
}

describe('two readouts of one meeting', () => {
  const aligned = alignReadouts(a, b)

  it('[RO1] pairs what both tell, and leaves the rest to the side that tells it', () => {
    expect(aligned.both.map((p) => [p.a.text.slice(0, 8), p.b.text.slice(0, 8)])).toEqual([
      ['The mini', 'The mini'],
      ['Castelia', 'Castelia'],
    ])
    expect(aligned.onlyA.map((p) => p.text)).toEqual([
      'Norvania stressed the importance of clean rivers in the border region.',
    ])
    expect(aligned.onlyB.map((p) => p.text)).toEqual([
      'The delegations exchanged views on an air link between the capitals.',
    ])
  })

  it('[RO2] names another verb, number and date of the same point, each in its side’s words', () => {
    expect(aligned.both[0]?.differences).toEqual([{ about: 'date', a: '4 May 2024', b: '14 May 2024' }])
    expect(aligned.both[1]?.differences).toEqual([
      { about: 'verb', a: 'promised', b: 'proposed' },
      { about: 'number', a: 'twelve', b: 'nine' },
    ])
  })

  it('[RO3] says of a readout and itself that nothing differs', () => {
    const same = alignReadouts(a, { ...a, source: 'copy' })
    expect(same.onlyA).toEqual([])
    expect(same.onlyB).toEqual([])
    expect(same.both.flatMap((p) => p.differences)).toEqual([])
  })

  it('[RO4] points into each readout’s own text', () => {
    for (const { a: one, b: other } of aligned.both) {
      expect(a.text.slice(one.start, one.end)).toBe(one.text)
      expect(b.text.slice(other.start, other.end)).toBe(other.text)
    }
  })
})
