import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weekday } from '../../app/meeting/edtf.ts'
import { DEFAULT_FORMS, type FormOptions, showValue } from '../../app/meeting/forms.ts'
import { readMeeting } from '../../app/meeting/read-meeting.ts'
import { itemAt, resolveRef } from '../../app/meeting/resolve.ts'

const meeting = readMeeting({
  id: 'm',
  title: 'Talks',
  status: 'held',
  start: '2024-12-25T10:00+08:00',
  place: { name: 'Beijing', city: 'Beijing', country: 'China' },
  parties: [
    { id: 'japan', name: 'Japan' },
    { id: 'china', name: 'China' },
    { id: 'korea', name: 'Korea' },
  ],
  ourSide: 'japan',
  participants: [
    {
      id: 'iwaya',
      name: 'Takeshi Iwaya',
      givenName: 'Takeshi',
      familyName: 'Iwaya',
      nativeName: '岩屋毅',
      honorific: 'Mr',
      role: 'Foreign Minister',
      party: 'japan',
      address: 'Minister',
    },
    { id: 'wang', name: 'Wang Yi', givenName: 'Yi', familyName: 'Wang', party: 'china' },
  ],
  statements: [{ id: 's1', speaker: 'iwaya', quote: 'very candid' }],
  outcomes: [
    { id: 'a/b', kind: 'agreement', text: 'A.', by: ['japan', 'china'], due: '2025', strength: 'one-side' },
    { id: 'c', kind: 'initiative', text: 'C.', status: 'open' },
  ].map((o) => ({ ...o, id: o.id.replace('/', '.') })),
  figures: [{ id: 'ten', value: '10', unit: 'initiatives', of: 'agreed' }],
  meetings: [
    {
      id: 'inner',
      title: 'Lunch',
      status: 'held',
      participants: [{ id: 'li', name: 'Li Qiang' }],
      statements: [{ id: 's', speaker: 'li', quote: 'q' }],
    },
  ],
})
const show = (ref: string, form?: string, forms: Partial<FormOptions> = {}) =>
  showValue(meeting, ref, resolveRef(meeting, ref), form, { ...DEFAULT_FORMS, ...forms })

describe('a reference', () => {
  it.each([
    ['/title', 'Talks'],
    ['/place/city', 'Beijing'],
    ['/participants/iwaya/role', 'Foreign Minister'],
    ['/statements/s1/speaker/role', 'Foreign Minister'],
    ['/ourSide/name', 'Japan'],
    ['/outcomes/a.b/by/1', 'china'],
    ['/meetings/inner/participants/li/name', 'Li Qiang'],
  ])('[RF1] %s finds %s', (ref, value) => {
    expect(resolveRef(meeting, ref)).toBe(value)
  })

  it.each([
    'title',
    '/nothing',
    '/participants/gone/role',
    '/participants/0',
    '/title/length',
    '/constructor',
  ])('[RF2] %s finds nothing', (ref) => expect(resolveRef(meeting, ref)).toBeUndefined())

  it('[RF3] may be seen from an item, and “.” is the item', () => {
    expect(resolveRef(meeting, 'role', '/participants/iwaya')).toBe('Foreign Minister')
    expect(resolveRef(meeting, '.', '/participants/iwaya')).toMatchObject({ id: 'iwaya' })
  })

  it('[RF4] survives reordering, because it names the item', () => {
    const turned = { ...meeting, participants: [...(meeting.participants ?? [])].reverse() }
    expect(resolveRef(turned, '/participants/wang/name')).toBe('Wang Yi')
  })

  it.each([
    ['/outcomes?due', ['a.b']],
    ['/outcomes?!due', ['c']],
    ['/outcomes?kind=agreement,initiative;status!=open', ['a.b']],
    ['/outcomes?by=/ourSide', ['a.b']],
    ['/participants?party!=/ourSide', ['wang']],
  ])('[RF5] %s is narrowed by its filter', (ref, ids) => {
    const items = resolveRef(meeting, ref)
    expect(Array.isArray(items) && items.map((item) => item.id)).toEqual(ids)
  })

  it('[RF6] tells which item it passes through', () => {
    expect(itemAt(meeting, '/outcomes/a.b/by/1')?.ref).toBe('/outcomes/a.b')
    expect(itemAt(meeting, '/place/city')).toBeNull()
  })
})

describe('a value is shown', () => {
  it.each([
    ['full', 'Takeshi Iwaya'],
    ['surname', 'Iwaya'],
    ['title', 'Mr Iwaya'],
    ['role', 'Foreign Minister'],
    ['native', '岩屋毅'],
    ['address', 'Minister'],
  ])('[FO1] a person as %s: %s', (form, shown) => expect(show('/participants/iwaya', form)).toBe(shown))

  it.each(['full', 'surname', 'title', 'role', 'native', 'address'])(
    '[FO2] a person with a name only has every form: %s',
    (form) => {
      expect(show('/meetings/inner/participants/li', form)).toBe('Li Qiang')
    },
  )

  it.each([
    ['given-first', 'Takeshi Iwaya', 'Wang Yi'],
    ['family-first', 'Iwaya Takeshi', 'Wang Yi'],
    ['family-first-capitals', 'IWAYA Takeshi', 'WANG Yi'],
  ] as const)('[FO3] names %s: %s, %s', (names, iwaya, wang) => {
    expect([
      show('/participants/iwaya', 'full', { names }),
      show('/participants/wang', 'full', { names }),
    ]).toEqual([iwaya, wang])
  })

  const date = (value: string, form: string, forms: Partial<FormOptions> = {}) =>
    showValue(meeting, '/x/due', value, form, { ...DEFAULT_FORMS, ...forms })

  it.each([
    ['2025', 'long', '2025'],
    ['2025-09', 'long', 'September 2025'],
    ['2025-09', 'short', 'Sep 2025'],
    ['2025-09', 'weekday', 'September 2025'],
    ['2024-12-25', 'long', '25 December 2024'],
    ['2024-12-25', 'short', '25 Dec 2024'],
    ['2024-12-25', 'weekday', 'Wednesday 25 December 2024'],
    ['2024-12-25T10:00+08:00', 'weekday', 'Wednesday 25 December 2024, 10:00'],
    ['2024-12-25T10:00Z', 'time', '10:00 UTC'],
    ['2024-12-25', 'time', ''],
  ])('[FO4] %s as %s, never more exact than known: %s', (value, form, shown) =>
    expect(date(value, form)).toBe(shown),
  )

  it.each([
    [{ dates: 'month-day-year' }, 'Wednesday, December 25, 2024', 'December 25, 2024'],
    [{ dates: 'iso' }, 'Wednesday 2024-12-25', '2024-12-25'],
    [{ language: 'ja' }, '2024年12月25日（水）', '2024年12月25日'],
    [{ language: 'zh-CN' }, '2024年12月25日（星期三）', '2024年12月25日'],
  ] as const)('[FO5] dates by house and language %j: %s', (forms, day, long) => {
    expect([date('2024-12-25', 'weekday', forms), date('2024-12-25', 'long', forms)]).toEqual([day, long])
  })

  it('[FO6] weekdays as the calendar has them (law)', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (d) => {
          expect(weekday(d.getUTCFullYear(), d.getUTCMonth() + 1, d.getUTCDate())).toBe(d.getUTCDay())
        },
      ),
    )
  })

  it('[FO7] lists in words', () => {
    const all = (language: string) => show('/parties', undefined, { language })
    expect([all('en-GB'), all('en-US'), all('ja'), all('zh')]).toEqual([
      'Japan, China and Korea',
      'Japan, China, and Korea',
      'Japan、China、Korea',
      'Japan、China和Korea',
    ])
    expect(show('/participants', 'title')).toBe('Mr Iwaya and Wang Yi')
  })

  it.each([
    ['/outcomes/a.b/by', 'Japan and China'],
    ['/outcomes/a.b/strength', 'announced by one side'],
    ['/outcomes/c/due', 'no date given'],
    ['/outcomes/c/owner', ''],
    ['/place', 'Beijing, China'],
    ['/figures/ten', '10 initiatives'],
    ['/statements/s1', 'very candid'],
    ['/meetings/inner/statements/s/speaker', 'Li Qiang'],
  ])('[FO8] %s reads “%s”', (ref, shown) => expect(show(ref)).toBe(shown))

  it('[FO10] a sentence that goes on, without its full stop', () => {
    const clause = (text: string) => showValue(meeting, '/outcomes/c/text', text, 'clause', DEFAULT_FORMS)
    expect(
      ['Both agreed.', '双方一致。', 'He told the U.S.', 'Will it hold?', 'He said “no.”'].map(clause),
    ).toEqual(['Both agreed', '双方一致', 'He told the U.S.', 'Will it hold?', 'He said “no.”'])
  })

  it('[FO9] a list as a count', () => {
    expect([show('/outcomes', 'count'), show('/outcomes?status=done', 'count')]).toEqual(['2', 'none'])
  })
})
