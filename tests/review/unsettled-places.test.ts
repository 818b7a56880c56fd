import { describe, expect, it } from 'vitest'
import { settleItem } from '../../app/meeting/editing/items.ts'
import { readMeeting } from '../../app/meeting/read-meeting.ts'
import { plainText } from '../../app/note/plain-text.ts'
import { readText } from '../../app/note/text.ts'
import { sourceAbove } from '../../app/review/marking.ts'
import { countUnsettled, unsettledPlaces } from '../../app/review/unsettled-places.ts'

const drafted = { confidence: { level: 'high', reason: 'said so' } }
const meeting = readMeeting({
  id: 'm',
  title: 'Talks',
  status: 'held',
  outcomes: [
    { id: 'a', kind: 'agreement', text: 'Visas will be eased.', ...drafted },
    { id: 'b', kind: 'agreement', text: 'Flights resume.' },
    { id: 'c', kind: 'agreement', text: 'Trade grows.', settled: false },
  ],
})
const note = readText(
  'Agreed: :field[Visas will be eased.]{ref="/outcomes/a/text"} and :field[Flights resume.]{ref="/outcomes/b/text"}\n\n- One\n- Again **:field[Visas]{ref="/outcomes/a"}**\n',
)

describe('items that wait', () => {
  it('[UP1] are found where their values stand, by their exact words', () => {
    const places = unsettledPlaces(note, meeting)
    const words = places.map(({ block, start, end }) => {
      const node = note.tree.children[block]
      return node && plainText(node).slice(start, end)
    })
    expect(words).toEqual(['Visas will be eased.', 'Visas'])
    expect(places.map((p) => p.ref)).toEqual(['/outcomes/a', '/outcomes/a'])
  })

  it('[UP2] are counted once each, and no more when settled', () => {
    expect(countUnsettled(note, meeting)).toBe(1)
    expect(countUnsettled(note, settleItem(meeting, '/outcomes/a'))).toBe(0)
    expect(countUnsettled(note, undefined)).toBe(0)
  })
})

describe('a marking', () => {
  const marked = (...markings: string[]) =>
    readMeeting({
      id: 'm',
      title: 'T',
      status: 'held',
      sources: markings.map((marking, at) => ({ id: `s${at}`, title: `S${at}`, marking })),
    })

  it.each([
    ['OFFICIAL', ['PUBLIC', 'SECRET', 'CONFIDENTIAL'], 'S1'],
    ['SECRET', ['SECRET'], undefined],
    ['official sensitive', ['OFFICIAL-SENSITIVE'], undefined],
    [undefined, ['OFFICIAL'], 'S0'],
    [undefined, ['PUBLIC'], undefined],
    ['HOUSE ONLY', ['SECRET'], undefined],
  ])('[MK1] %s over %j', (marking, sources, above) => {
    expect(sourceAbove(marking, marked(...sources))?.title).toBe(above)
  })

  it('[MK2] follows the order of the house', () => {
    expect(sourceAbove('SECRET', marked('OFFICIAL'), ['SECRET', 'OFFICIAL'])?.title).toBe('S0')
  })
})
