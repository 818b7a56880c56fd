import { describe, expect, it } from 'vitest'
import { DEFAULT_FORMS } from '../../../app/meeting/forms.ts'
import { readMeeting } from '../../../app/meeting/read-meeting.ts'
import { cardsOf } from '../../../renderer/meeting/cards.ts'
import { rankUnsettled } from '../../../renderer/review/needs.ts'

const confidence = { level: 'high', reason: 'said so' }
const point = (id: string, priority: number, more: object = {}) => ({
  id,
  text: `Point ${id}.`,
  priority,
  confidence,
  ...more,
})
const cards = cardsOf(
  readMeeting({
    id: 'm',
    title: 'T',
    status: 'held',
    points: [
      point('light', 8),
      point('heavy', 1),
      point('second', 2),
      point('second-in-note', 2),
      point('taken', 1, { settled: true }),
      { id: 'own', text: 'Written by a person.', priority: 1 },
      ...Array.from({ length: 20 }, (_, n) => point(`rest-${n}`, 9)),
    ],
    sources: [
      { id: 'a', title: 'A' },
      { id: 'b', title: 'B' },
    ],
    conflicts: [
      {
        id: 'c',
        about: 'date',
        text: 'The day differs.',
        settled: false,
        versions: [
          { source: 'a', value: '2025' },
          { source: 'b', value: '2024' },
        ],
      },
    ],
  }),
  DEFAULT_FORMS,
)
  .flatMap((group) => group.cards)
  .filter((card) => !card.settled)

describe('what nobody settled', () => {
  it('[RU1] comes heaviest first, what sources state differently before all, what stands in the note before its like', () => {
    const { shown, more } = rankUnsettled(cards, new Set(['/points/second-in-note']), false)
    expect(shown.slice(0, 5).map((card) => card.ref)).toEqual([
      '/conflicts/c',
      '/points/heavy',
      '/points/second-in-note',
      '/points/second',
      '/points/light',
    ])
    expect([shown.length, more]).toEqual([13, 12])
  })

  it('[RU2] is listed whole when that is asked for; what a person wrote or took is not in it', () => {
    const { shown, more } = rankUnsettled(cards, new Set(), true)
    expect([shown.length, more]).toEqual([25, 0])
    expect(shown.some((card) => /taken|own/.test(card.ref))).toBe(false)
  })
})
