import { expect, it } from 'vitest'
import type { Meeting } from '../../../app/meeting/meeting.ts'
import { aboutPoint } from '../../../app/review/readouts/about-point.ts'

const meeting: Meeting = {
  schema: 1,
  id: 'm',
  title: 'Talks',
  status: 'held',
  topics: [
    { id: 'ferry', title: 'The ferry line' },
    { id: 'fish', title: 'Fishing quotas' },
  ],
  participants: [{ id: 'brandt', name: 'Elsa Brandt' }],
  parties: [{ id: 'halm', name: 'Halm' }],
}

it('[AP1] a point is put under the topic whose words it has and the one it names first', () => {
  expect(aboutPoint(meeting, 'Minister Brandt told Halm that the ferry would sail in May.')).toEqual({
    topic: 'The ferry line',
    actor: 'Elsa Brandt',
  })
  expect(aboutPoint(meeting, 'It rained.')).toEqual({})
})
