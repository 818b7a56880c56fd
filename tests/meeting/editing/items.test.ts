import { describe, expect, it } from 'vitest'
import { citePassage, retargetItem } from '../../../app/meeting/editing/cite-passage.ts'
import { addItem, putItem, removeItem, settleItem } from '../../../app/meeting/editing/items.ts'
import type { Meeting } from '../../../app/meeting/meeting.ts'
import { readMeeting } from '../../../app/meeting/read-meeting.ts'

const TEXT = 'Ms Sato said the ferry would return in May. Mr Lund said it would not.'
const evidence = (id: string, exact: string) => ({
  id,
  source: 's',
  quote: { exact },
  position: { start: TEXT.indexOf(exact), end: TEXT.indexOf(exact) + exact.length },
})
const cited = { origin: { kind: 'evidence', evidence: ['e1'] } }
const meeting = (): Meeting =>
  readMeeting({
    id: 'm',
    title: 'Ferry talks',
    status: 'held',
    house: { kept: true },
    parties: [{ id: 'isles', name: 'The Isles' }],
    participants: [
      { id: 'sato', name: 'Aiko Sato', party: 'isles', present: true },
      { id: 'lund', name: 'Per Lund' },
    ],
    topics: [{ id: 'ferry', title: 'The ferry' }],
    positions: [{ id: 'p', party: 'isles', topic: 'ferry', text: 'The ferry returns.' }],
    outcomes: [
      { id: 'may', kind: 'agreement', by: ['isles'], text: 'The ferry returns.', settled: false, ...cited },
    ],
    statements: [{ id: 'q', speaker: 'sato', quote: 'It returns.', settled: false, ...cited }],
    sources: [{ id: 's', title: 'Harbour news' }],
    evidence: [evidence('e1', 'the ferry would return in May')],
  })

describe('an item of the record', () => {
  it('[EI1] is settled in place; what it does not touch stays the same object', () => {
    const before = meeting()
    const after = settleItem(before, '/outcomes/may')
    expect(after.outcomes?.[0]).toMatchObject({ id: 'may', settled: true, text: 'The ferry returns.' })
    expect(after.statements).toBe(before.statements)
    expect(settleItem(before, '/outcomes/none')).toBe(before)
  })

  it('[EI2] takes a person’s words, drops emptied fields and counts as settled', () => {
    const after = putItem(meeting(), '/outcomes/may', { text: 'It returns in June.', due: '2025-06', by: [] })
    expect(after.outcomes?.[0]).toEqual({
      id: 'may',
      kind: 'agreement',
      text: 'It returns in June.',
      due: '2025-06',
      settled: true,
      ...cited,
    })
    expect(after.house).toEqual({ kept: true })
  })

  it('[EI3] refuses a day no calendar has, and an empty sentence, and changes nothing', () => {
    const before = meeting()
    const told = (fields: object) => {
      try {
        putItem(before, '/outcomes/may', { ...fields })
      } catch (error) {
        return (error as { problems: { place: { pointer: string } }[] }).problems[0]?.place.pointer
      }
    }
    expect(told({ due: '2025-02-30' })).toBe('/outcomes/0/due')
    expect(told({ text: '' })).toBe('/outcomes/0/text')
    expect(before).toEqual(meeting())
  })

  it('[EI4] is added with an id of its own', () => {
    const first = addItem(meeting(), 'followUps', { text: 'Send the timetable.' })
    const second = addItem(first.meeting, 'followUps', { text: 'Send the timetable.' })
    expect([first.ref, second.ref]).toEqual([
      '/followUps/send-the-timetable',
      '/followUps/send-the-timetable-2',
    ])
    expect(second.meeting.followUps).toHaveLength(2)
  })

  it('[EI5] that is taken out is remembered by its words; its list goes with the last one', () => {
    const after = removeItem(meeting(), '/outcomes/may')
    expect('outcomes' in after).toBe(false)
    expect(after.removed).toEqual([{ list: 'outcomes', text: 'The ferry returns.' }])
  })

  it('[EI6] a person whose words stand in the record moves to those only mentioned', () => {
    const after = removeItem(meeting(), '/participants/sato')
    expect(after.participants?.map((p) => p.id)).toEqual(['lund'])
    expect(after.mentioned).toMatchObject([{ id: 'sato', name: 'Aiko Sato' }])
    expect(after.statements?.[0]?.speaker).toBe('sato')
    expect(removeItem(meeting(), '/participants/lund').mentioned).toBeUndefined()
  })

  it('[EI7] a topic takes its name out of others; a party that a position needs stays', () => {
    const after = removeItem(meeting(), '/topics/ferry')
    expect(after.positions?.[0]).toEqual({ id: 'p', party: 'isles', text: 'The ferry returns.' })
    expect(() => readMeeting(after)).not.toThrow()
    expect(() => removeItem(meeting(), '/parties/isles')).toThrow(/cannot do without/)
  })
})

describe('a passage', () => {
  const at = (exact: string) => ({
    source: 's',
    text: TEXT,
    start: TEXT.indexOf(exact),
    end: TEXT.indexOf(exact) + exact.length,
  })

  it('[EI8] chosen for an item replaces the one it had, word for word', () => {
    const after = retargetItem(meeting(), '/outcomes/may', at(' it would not'))
    const [origin] = [after.outcomes?.[0]?.origin]
    expect(origin).toEqual({ kind: 'evidence', evidence: ['e2'] })
    const e2 = after.evidence?.find((e) => e.id === 'e2')
    expect(TEXT.slice(e2?.position?.start, e2?.position?.end)).toBe('it would not')
    expect(e2?.quote).toMatchObject({ exact: 'it would not', prefix: expect.stringMatching(/Lund said $/) })
    expect(after.outcomes?.[0]?.settled).toBe(true)
  })

  it('[EI9] that is known already keeps its id', () => {
    const before = meeting()
    expect(citePassage(before, at('the ferry would return in May'))).toEqual({
      meeting: before,
      evidence: 'e1',
    })
  })
})
