import { describe, expect, it } from 'vitest'
import { readText } from '../../../app/note/text.ts'
import { runChecks } from '../../../app/review/checks/index.ts'

const SOURCES = new Map([
  [
    's',
    [
      'The harbour agreement was signed in Ostmar on Sunday, 12 May 2024.',
      'Harbour master Pavel Mirov said the port would not accept new limits on cranes this year.',
      'Mr Mirov said dockers will get new huts if the council pays for them.',
      'The shipping company Norline would consider a new timetable for the islands.',
      'The dockers asked for another crane on the north pier.',
    ].join('\n\n'),
  ],
  ['ja', '両知事は2024年5月12日（日）に会談した。'],
])

/** The note after each wording offered was put in its place. */
const mended = (rule: string, sentence: string): string[] =>
  runChecks({ note: readText(`${sentence}\n`), sources: SOURCES })
    .filter((f) => f.rule === rule)
    .map(({ place, suggestion }) =>
      suggestion === undefined
        ? 'nothing offered'
        : sentence.slice(0, place.start) + suggestion + sentence.slice(place.end),
    )

describe('wording that a finding offers', () => {
  it.each([
    [
      'weekday-mismatch',
      'The agreement was signed on Monday, 12 May 2024.',
      'The agreement was signed on Sunday, 12 May 2024.',
    ],
    [
      'weekday-mismatch',
      'The agreement was signed on 12 May 2024 (Monday).',
      'The agreement was signed on 12 May 2024 (Sunday).',
    ],
    [
      'weekday-mismatch',
      '両知事は2024年5月12日（月）に会談した。',
      '両知事は2024年5月12日（日）に会談した。',
    ],
    [
      'quotation-clipped',
      'The port said it would “accept new limits on cranes”.',
      'The port said it would “not accept new limits on cranes”.',
    ],
    [
      'quotation-clipped',
      'Mr Mirov said that “dockers will get new huts”.',
      'Mr Mirov said that “dockers will get new huts if the council pays for them”.',
    ],
    [
      'attribution-strengthened',
      'Norline pledged a new timetable for the islands.',
      'Norline would consider a new timetable for the islands.',
    ],
    [
      'attribution-strengthened',
      'The dockers demanded another crane on the north pier.',
      'The dockers asked for another crane on the north pier.',
    ],
    ['name-misspelt', 'Pavel Mirvo said so in Ostmar.', 'Pavel Mirov said so in Ostmar.'],
  ])('[WO1] %s: mends “%s”', (rule, wrong, right) => {
    expect(mended(rule, wrong)).toEqual([right])
  })

  it('[WO2] offers no verb where the sentence around it would have to change', () => {
    expect(
      mended('attribution-strengthened', 'Norline pledged to consider a new timetable for the islands.'),
    ).toEqual(['nothing offered'])
    expect(
      mended('attribution-strengthened', 'Norline promised that a new timetable for the islands follows.'),
    ).toEqual(['nothing offered'])
  })
})
