import fc from 'fast-check'
import type { Meeting } from '../../app/meeting/meeting.ts'
import { readMeeting } from '../../app/meeting/read-meeting.ts'

const word = fc.constantFrom('north', 'south', 'east', 'west', 'fishing', 'visas')
const ORIGIN = fc.constant({ kind: 'evidence', evidence: ['e'] })
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 1 })
const items = <T>(ids: readonly string[], fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc
    .shuffledSubarray([...ids])
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((id) =>
          fc
            .tuple(
              fc.record({ priority: maybe(fc.integer({ min: 1, max: 3 })), origin: maybe(ORIGIN) }),
              fc.record(fields),
            )
            .map(([item, own]) => ({ id, ...item, ...own })),
        ),
      ),
    )
const text = word.map((one) => `Talks on ${one}.`)

/** Records over the same few items, so that two of them are one record at two times. */
export const meetings: fc.Arbitrary<Meeting> = fc
  .record({
    id: fc.constant('m'),
    title: word,
    status: fc.constant('held'),
    start: maybe(fc.constantFrom('2025-09', '2025-10-02')),
    place: fc.record({ city: maybe(word), name: maybe(word) }),
    interpreter: maybe(word),
    parties: items(['pa', 'pb'], { name: word }),
    participants: items(['a', 'b', 'c'], { name: word, role: maybe(word), present: fc.constant(true) }),
    topics: items(['ta', 'tb'], { title: word }),
    positions: items(['p1', 'p2', 'p3'], {
      party: fc.constantFrom('pa', 'pb'),
      topic: fc.constantFrom('ta', 'tb'),
      text,
    }),
    outcomes: items(['o1', 'o2', 'o3', 'o4'], {
      kind: fc.constantFrom('agreement', 'commitment'),
      text,
      label: maybe(word),
      owner: maybe(word),
      due: maybe(fc.constant('2026')),
      strength: fc.constantFrom('joint', 'one-side'),
    }),
    concerns: items(['c1', 'c2'], { text, answer: maybe(text), topic: fc.constantFrom('ta', 'tb') }),
    questions: items(['q1', 'q2'], { text, answer: maybe(text), ifPressed: maybe(text) }),
    gaps: items(['g1', 'g2'], { text }),
    sources: fc.constant([{ id: 's', title: 'Readout' }]),
    evidence: fc.constant([{ id: 'e', source: 's', quote: { exact: 'x' } }]),
  })
  .map(({ positions, concerns, ...rest }) => {
    const has = (list: readonly { readonly id: string }[], id: unknown) => list.some((one) => one.id === id)
    const value = {
      ...rest,
      positions: positions.filter(({ party, topic }) => has(rest.parties, party) && has(rest.topics, topic)),
      concerns: concerns.map(({ topic, ...one }) => (has(rest.topics, topic) ? { ...one, topic } : one)),
    }
    return readMeeting(JSON.parse(JSON.stringify(value)))
  })
