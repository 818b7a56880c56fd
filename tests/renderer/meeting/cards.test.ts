import { describe, expect, it } from 'vitest'
import { DEFAULT_FORMS } from '../../../app/meeting/forms.ts'
import { readMeeting } from '../../../app/meeting/read-meeting.ts'
import { cardsOf, searchCards } from '../../../renderer/meeting/cards.ts'

const visit = readMeeting({
  id: 'visit',
  title: 'Visit of the Minister of Mines',
  status: 'held',
  parties: [{ id: 'peru', name: 'Peru' }],
  outcomes: [{ id: 'tour', kind: 'initiative', text: 'The two sides announced a tour of the mines.' }],
  meetings: [
    {
      id: 'talks',
      title: 'Talks with the Minister of Trade',
      status: 'held',
      participants: [{ id: 'rojas', name: 'Catalina Rojas', role: 'Minister of Trade', party: 'peru' }],
      outcomes: [
        {
          id: 'quota',
          kind: 'agreement',
          text: 'The ministers agreed on a copper quota.',
          by: ['peru'],
          confidence: { level: 'low', reason: 'by whom is not plain' },
          settled: false,
        },
      ],
      statements: [{ id: 's', quote: 'Copper is patience.', speaker: 'rojas' }],
    },
  ],
})

describe('the cards of a visit', () => {
  const groups = cardsOf(visit, DEFAULT_FORMS)

  it('[VC1] hold the items of the meetings inside it, after its own, each under the meeting it belongs to', () => {
    expect(groups.map((g) => [g.of ?? '', g.title])).toEqual([
      ['', 'Agreed and undertaken'],
      ['', 'Parties'],
      ['Talks with the Minister of Trade', 'People'],
      ['Talks with the Minister of Trade', 'Agreed and undertaken'],
      ['Talks with the Minister of Trade', 'Statements'],
    ])
  })
  it('[VC2] name people and parties wherever in the record they stand, and can be settled where they are', () => {
    const [person] = groups[2]?.cards ?? []
    expect(person).toMatchObject({
      ref: '/meetings/talks/participants/rojas',
      detail: 'Minister of Trade · Peru',
    })
    expect(groups[3]?.cards[0]).toMatchObject({
      ref: '/meetings/talks/outcomes/quota',
      detail: 'Peru',
      settled: false,
    })
    expect(groups[4]?.cards[0]?.detail).toBe('Catalina Rojas')
  })
  it('[VC3] are found by the title of their meeting', () => {
    expect(searchCards(groups, 'trade quota').flatMap((g) => g.cards.map((c) => c.ref))).toEqual([
      '/meetings/talks/outcomes/quota',
    ])
  })
})
