import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Brief } from '../app/brief.ts'
import { readBrief, writeBrief } from '../app/brief-file.ts'
import type { Meeting } from '../app/meeting/meeting.ts'
import { readText, writeText } from '../app/note/text.ts'
import { newBrief } from '../app/pipeline.ts'
import { refreshBrief } from '../app/refresh-brief.ts'
import { type Answer, decideChanges, type Pending, pendingChanges } from '../app/refresh-decisions.ts'
import { meetings } from './template/arbitrary-meeting.ts'
import { authored, deeds } from './template/author.ts'
import { record, TEMPLATE_FILES, templateText } from './template/records.ts'

const by = { author: 'A. Costa', at: '2025-03-20T10:00:00Z' }
const FRONT =
  '---\nid: t\ntitle: T\npurpose: P\nsections:\n  - { heading: S, kind: fact }\n---\n\n## S\n\nIn :field{ref="/place/city"}.\n\n'
const AGREED = ':::each{in="/outcomes" sort="priority"}\n- :field{ref="text"}\n:::\n'
const outcome = (id: string, text: string) => ({ id, kind: 'agreement', text })
const meetingOf = (city: string, ...outcomes: object[]) => record({ place: { city }, outcomes })

function briefOf(template: string, filled: Meeting, meeting: Meeting, edit = (text: string) => text): Brief {
  const { brief } = newBrief({ text: template }, { meeting: filled }, {})
  return { ...brief, note: readText(edit(writeText(brief.note))), meeting }
}
const reopened = (brief: Brief) => readBrief(writeBrief(brief))
const textOf = (brief: Brief) => writeText(brief.note)
const all = (pending: readonly Pending[], answer: Answer) => new Map(pending.map(({ id }) => [id, answer]))

describe('what a record changed', () => {
  const visas = outcome('visas', 'Visas will be eased.')
  const flights = outcome('flights', 'Flights will resume.')
  const changed = () => briefOf(FRONT + AGREED, meetingOf('Tokyo', visas), meetingOf('Kyoto', visas, flights))

  it('[DC1] is listed with before, after, cause, who and when', () => {
    const pending = pendingChanges(changed(), by)
    expect(pending.map((p) => p.kind === 'change' && p.change)).toMatchObject([
      { ...by, cause: { ref: '/place/city' }, before: [{ children: [{ value: 'Tokyo' }] }] },
      { ...by, cause: { ref: expect.stringContaining('/outcomes') }, before: [] },
    ])
  })

  it('[DC2] left for one place is not asked again, also after saving, while the other still waits', () => {
    const brief = changed()
    const [city, gain] = pendingChanges(brief, by)
    const decided = reopened(
      decideChanges(brief, [city, gain] as Pending[], new Map([[city?.id ?? '', 'leave']])),
    )
    expect(textOf(decided)).toBe(textOf(brief))
    expect(pendingChanges(decided, by).map((p) => p.id)).toEqual([gain?.id])
    expect(decided.filled).toEqual(brief.filled)
  })

  it('[DC3] once all is decided, the record counts as filled', () => {
    const brief = changed()
    const pending = pendingChanges(brief, by)
    const taken = decideChanges(brief, pending, all(pending, 'take'))
    expect([taken.filled, taken.decided]).toEqual([brief.meeting, undefined])
    expect(textOf(taken)).toContain('Kyoto')
    expect(textOf(taken)).toContain('Flights will resume.')
    expect(pendingChanges(reopened(taken), by)).toEqual([])
  })

  it('[DC4] an item that was taken and then taken out by the author does not come back while others wait', () => {
    const brief = changed()
    const pending = pendingChanges(brief, by)
    const gain = pending.find((p) => p.kind === 'change' && p.change.before.length === 0)
    const taken = decideChanges(brief, pending, new Map([[gain?.id ?? '', 'take']]))
    const without = textOf(taken).replace(/- .*Flights will resume\..*\n/, '')
    expect(without).not.toContain('Flights')
    const now = pendingChanges({ ...taken, note: readText(without) }, by)
    expect(now.map((p) => p.id)).toEqual(pending.filter((p) => p !== gain).map((p) => p.id))
  })

  it('[DC10] a title of the author’s is told with the record’s new one, and can be given up for it', () => {
    const front = FRONT.replace('sections:', 'head:\n  title: \':field{ref="/title"}\'\nsections:')
    const brief = briefOf(front, record({ title: 'Talks' }), record({ title: 'Talks in Kyoto' }), (text) =>
      text.replace('title: Talks', 'title: My talks'),
    )
    const pending = pendingChanges(brief, by)
    expect(pending).toMatchObject([{ kind: 'words', words: 'My talks', record: 'Talks in Kyoto' }])
    expect(decideChanges(brief, pending, all(pending, 'take')).note.head.title).toBe('Talks in Kyoto')
    expect(decideChanges(brief, pending, all(pending, 'leave')).note.head.title).toBe('My talks')
  })

  it('[DC5] the author’s words are told with the record’s, and can be given up for them or kept for good', () => {
    const mine = (text: string) => text.replace(':field[Tokyo]', ':field[the old capital]')
    const brief = briefOf(FRONT, meetingOf('Tokyo'), meetingOf('Kyoto'), mine)
    const pending = pendingChanges(brief, by)
    expect(pending).toMatchObject([{ kind: 'words', words: 'the old capital', record: 'Kyoto' }])
    expect(textOf(decideChanges(brief, pending, all(pending, 'take')))).toContain(
      'In :field[Kyoto]{ref="/place/city"}.',
    )
    const kept = decideChanges(brief, pending, all(pending, 'leave'))
    expect(textOf(kept)).toContain(':field[the old capital]{ref="/place/city" edited}')
    expect(pendingChanges(kept, by)).toEqual([])
  })

  it('[DC6] a change of the house’s forms is none of the record', () => {
    const { brief } = newBrief(
      { text: FRONT.replace('/place/city', '/start') },
      { meeting: record({ start: '2025-03-04' }) },
      { forms: { names: 'given-first', dates: 'iso', language: 'en-GB' } },
    )
    const same = reopened(brief)
    expect(same.forms).toEqual({ names: 'given-first', dates: 'iso', language: 'en-GB' })
    const moved = { ...same, meeting: record({ start: '2025-03-04', purpose: 'P' }) }
    const house = { names: 'given-first', dates: 'day-month-year', language: 'en-GB' } as const
    expect(pendingChanges(moved, by, house)).toEqual([])
    const { forms: _, ...old } = moved
    expect(pendingChanges(old, by, { ...house, dates: 'iso' })).toEqual([])
  })

  it('[DC7] a part about the filling that cannot be read costs nothing and is kept', () => {
    const bytes = new TextEncoder().encode('{"forms": 7}')
    const read = reopened({ ...changed(), others: new Map([['assets/filling.json', bytes]]) })
    expect(read.forms).toBeUndefined()
    expect(read.others.get('assets/filling.json')).toEqual(bytes)
  })
})

describe('for every record, template and author', () => {
  const cases = fc.record({
    template: fc.constantFrom(...TEMPLATE_FILES.map(templateText)),
    filled: meetings,
    meeting: meetings,
    done: deeds(3),
  })
  const open = (c: {
    template: string
    filled: Meeting
    meeting: Meeting
    done: Parameters<typeof authored>[1]
  }) => {
    const brief = briefOf(c.template, c.filled, c.meeting)
    return { ...brief, note: authored(brief.note, c.done).note }
  }

  it('[DC8] taking one after another ends where taking all at once does, with nothing pending', () => {
    fc.assert(
      fc.property(cases, (c) => {
        const brief = open(c)
        const { template = '', filled, meeting } = brief
        if (!meeting) return
        const atOnce = refreshBrief({ note: brief.note, template, filled, meeting }).note
        let now: Brief = brief
        for (let steps = 0; steps < 200; steps++) {
          const pending = pendingChanges(now, by)
          const [first] = pending
          if (!first) break
          now = decideChanges(now, pending, new Map([[first.id, first.kind === 'words' ? 'leave' : 'take']]))
        }
        expect(pendingChanges(reopened(now), by)).toEqual([])
        expect(textOf(reopened(now))).toBe(writeText(readText(writeText(atOnce))))
      }),
      { numRuns: 5 },
    )
  })

  it('[DC9] leaving everything keeps the author’s text, for good', () => {
    fc.assert(
      fc.property(cases, (c) => {
        const brief = open(c)
        const pending = pendingChanges(brief, by)
        const left = decideChanges(brief, pending, all(pending, 'leave'))
        const plain = (b: Brief) => textOf(b).replaceAll(/ edited(?=[ }])/g, '')
        expect(plain(left)).toBe(plain(brief))
        expect(pendingChanges(reopened(left), by)).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
})
