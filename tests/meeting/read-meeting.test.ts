import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BriefError } from '../../app/errors.ts'
import { readMeeting, readMeetingText } from '../../app/meeting/read-meeting.ts'

const record = { id: 'm', title: 'T', status: 'held' } as const

function refusal(act: () => unknown): BriefError {
  try {
    act()
  } catch (error) {
    if (error instanceof BriefError) return error
    throw error
  }
  throw new Error('It was not refused.')
}

const problemsOf = (value: unknown) =>
  refusal(() => readMeeting(value)).problems?.map(({ message, place }) => `${place.pointer}: ${message}`)

describe('a record is read', () => {
  it('[RM1] fields this version does not know survive, at every level', () => {
    const given = {
      ...record,
      'x-room': { floor: 3 },
      outcomes: [{ id: 'o', kind: 'agreement', text: 'We agreed.', legalBasis: 'Art. 5' }],
    }
    expect(readMeeting(given)).toEqual({ schema: 1, ...given })
  })

  it('[RM2] any further fields survive (law)', () => {
    const name = fc.string({ minLength: 1 }).map((s) => `x-${s}`)
    fc.assert(
      fc.property(fc.dictionary(name, fc.jsonValue()), (extra) => {
        // JSON has no -0.
        const plain: unknown = JSON.parse(JSON.stringify(extra))
        expect(readMeeting({ ...record, ...Object(plain) })).toEqual({
          schema: 1,
          ...record,
          ...Object(plain),
        })
      }),
    )
  })

  it('[RM3] the same record is read from JSON and from YAML, where a year stays the digits as written', () => {
    const yaml =
      'id: m\ntitle: T\nstatus: held\nstart: 2024-12-25\noutcomes:\n  - {id: o, kind: agreement, text: A, due: 2025}\nfigures:\n  - {id: f, value: 1.50, of: x}\n'
    const json = JSON.stringify({
      ...record,
      start: '2024-12-25',
      outcomes: [{ id: 'o', kind: 'agreement', text: 'A', due: '2025' }],
      figures: [{ id: 'f', value: '1.50', of: 'x' }],
    })
    expect(readMeetingText(yaml)).toEqual(readMeetingText(json))
  })

  it('[RM14] fields of the house are left alone, whatever their names', () => {
    const own = { 'x-house': { to: 'the minister', due: 'soon', start: 5, end: 2 } }
    expect(readMeeting({ ...record, ...own, topics: [{ id: 't', title: 'T', ...own }] })).toMatchObject(own)
  })

  it('[RM4] a record leaves no trace on what objects are', () => {
    readMeetingText('{"id":"m","title":"T","status":"held","__proto__":{"polluted":true}}')
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})

describe('a record that cannot be used is refused', () => {
  it('[RM5] with every problem of shape, each at its pointer, in plain words', () => {
    expect(
      problemsOf({
        id: 'm',
        status: 'postponed',
        start: 'tomorrow',
        participants: [{ id: 'p', name: '', role: 4 }],
        outcomes: 'none',
      }),
    ).toEqual([
      '/title: “title” is missing.',
      '/status: “status” should be “planned” or “held”, but is “postponed”.',
      '/start: “start” should be a date such as 2025, 2025-09, 2025-09-14 or 2025-09-14T10:00+09:00, but is “tomorrow”.',
      '/participants/0/name: “name” is empty.',
      '/participants/0/role: “role” should be text but is a number.',
      '/outcomes: “outcomes” should be a list but is text.',
    ])
  })

  it('[RM6] with every reference that names nothing, every id used twice, every day no calendar has', () => {
    expect(
      problemsOf({
        ...record,
        start: '2025-02-30',
        end: '2025-02-01',
        ourSide: 'norway',
        participants: [
          { id: 'a', name: 'A', party: 'japan' },
          { id: 'a', name: 'B' },
        ],
        evidence: [{ id: 'e', source: 's', quote: { exact: 'q' }, position: { start: 5, end: 2 } }],
        gaps: [{ id: 'g', text: 'G', origin: { kind: 'evidence', evidence: ['gone'] } }],
      }),
    ).toEqual([
      '/start: “2025-02-30” is no date of the calendar.',
      '/ourSide: “norway” names no party of this record.',
      '/participants/1/id: The id “a” is used twice; it first stands at /participants/0/id.',
      '/participants/0/party: “japan” names no party of this record.',
      '/evidence/0/source: “s” names no source of this record.',
      '/evidence/0/position/end: The passage ends, at 2, before it starts, at 5.',
      '/gaps/0/origin/evidence/0: “gone” names no passage of this record.',
      '/end: The end, 2025-02-01, is before the start, 2025-02-30.',
    ])
  })

  it('[RM7] with problems of both sorts at once', () => {
    const problems = problemsOf({ ...record, title: 7, ourSide: 'norway' })
    expect(problems).toEqual([
      '/title: “title” should be text but is a number.',
      '/ourSide: “norway” names no party of this record.',
    ])
  })

  it('[RM8] a meeting inside a visit may refer to the lists of the visit, and its own ids are its own', () => {
    const visit = {
      ...record,
      parties: [{ id: 'japan', name: 'Japan' }],
      topics: [{ id: 't', title: 'T' }],
      meetings: [{ ...record, id: 'first', ourSide: 'japan', topics: [{ id: 't', title: 'U' }] }],
    }
    expect(readMeeting(visit).meetings?.[0]?.ourSide).toBe('japan')
    expect(problemsOf({ ...visit, meetings: [{ ...record, id: 'first', ourSide: 'korea' }] })).toEqual([
      '/meetings/0/ourSide: “korea” names no party of this record.',
    ])
  })

  it('[RM9] text problems carry file, line and column', () => {
    const text = '{\n  "id": "m",\n  "title": "T",\n  "status": "hold"\n}'
    const { code, place, problems } = refusal(() => readMeetingText(text, 'talks.json'))
    expect({ code, place, count: problems?.length }).toEqual({
      code: 'meeting-invalid',
      place: { file: 'talks.json', pointer: '/status', line: 4, column: 13 },
      count: 1,
    })
  })

  it.each([
    ['a comma too many', '{"a": 1,}', 'a field name in double quotes should stand here, not “}”', 1, 9],
    ['a text cut short', '{"a":\n', 'the text ends where a value should stand', 2, 1],
    ['a string over a line end', '{"a": "x\ny"}', 'this text in quotes does not end', 1, 7],
    ['a key that stands twice', '{"a": 1,\n "a": 2}', 'the field “a” stands twice', 2, 2],
    ['more after the end', '{} {}', 'the end of the text should stand here', 1, 4],
    ['a wrong escape', '["\\q"]', 'a wrong \\ sign', 1, 2],
    ['nesting without end', '['.repeat(100_000), 'nested more than 64 deep', 1, 65],
  ])('[RM10] not JSON: %s', (_, text, says, line, column) => {
    const error = refusal(() => readMeetingText(text, 'x.json'))
    expect(error.message).toContain(says)
    expect([error.code, error.place?.line, error.place?.column]).toEqual(['not-json', line, column])
  })

  it('[RM11] JSON is refused exactly where the engine refuses it (law)', () => {
    const parses = (text: string) => {
      try {
        JSON.parse(text)
        return true
      } catch {
        return false
      }
    }
    const broken = fc
      .tuple(
        fc.json({ maxDepth: 4 }),
        fc.nat(),
        fc.constantFrom('', '"', ',', '{', ']', '\\', '\n', 'e', '0', '\u0001'),
      )
      .map(([json, at, with_]) => {
        const cut = at % (json.length + 1)
        return json.slice(0, cut) + with_ + json.slice(cut + 1)
      })
    fc.assert(
      fc.property(fc.oneof(fc.json({ maxDepth: 4 }), broken), (text) => {
        const error = refusal(() => readMeetingText(text, 'x.json'))
        const twice = error.message.includes('stands twice')
        // A key that stands twice is met first, whether or not the text breaks off behind it.
        expect(error.code === 'not-json').toBe(twice || !parses(text))
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['a bracket left open', 'a: [1\nb: 2', 2],
    ['a key that stands twice', 'a: 1\na: 2', 2],
    ['two documents', 'a: 1\n---\na: 2', 2],
    ['nesting without end', '['.repeat(5_000), undefined],
    ['an alias that holds itself', '&a [*a]', undefined],
    [
      'aliases that multiply',
      `a: &a [1,1,1,1,1,1,1,1,1]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\nd: [${'*c,'.repeat(9)}]`,
      undefined,
    ],
  ])('[RM12] not YAML: %s', (_, text, line) => {
    const error = refusal(() => readMeetingText(text, 'x.yaml'))
    expect([error.code, error.place?.line, error.place?.file]).toEqual(['not-yaml', line, 'x.yaml'])
  })

  it('[RM13] an empty text is an empty record, not a crash', () => {
    expect(refusal(() => readMeetingText('', 'x.yaml')).message).toContain('The record is empty.')
  })
})
