import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importTexts, wrongOffsets } from '../import-text.ts'

const LEAD =
  'Japanese Foreign Minister Takeshi Mori met Chinese Foreign Minister Wang Lin in Osaka on 17 March 2025.'
const draft = async (text: string) =>
  (await importTexts({ 'a.txt': `Ministers meet in the port city\n\n${LEAD}\n\n${text}` })).meeting

describe('what was agreed, and what was not', () => {
  it.each([
    [
      '[IT1] an agreement of both',
      'The two sides agreed to open a hotline by June.',
      'joint',
      ['japan', 'china'],
      '2025-06',
    ],
    [
      '[IT2] an undertaking of one',
      'China will lift its ban on scallops in 2026.',
      'one-side',
      ['china'],
      '2026',
    ],
    [
      '[IT3] one side’s announcement',
      'Mori announced that Japan would fund two research ships.',
      'one-side',
      ['japan'],
      undefined,
    ],
    [
      '[IT4] no more than a readiness',
      'Wang said China was willing to consider a visit and promised to answer soon.',
      'would-consider',
      ['china'],
      undefined,
    ],
  ])('%s', async (_rule, text, strength, by, due) => {
    const [outcome] = (await draft(text)).outcomes ?? []
    expect([outcome?.strength, [...(outcome?.by ?? [])].sort(), outcome?.due]).toEqual([
      strength,
      [...by].sort(),
      due,
    ])
  })
  it.each([
    ['[IT5] no agreement', 'No agreement was reached on fishing rights.'],
    ['[IT6] a failure to agree', 'The ministers failed to agree on fishing rights.'],
    ['[IT7] a refusal', 'The two sides did not sign a joint statement.'],
  ])('%s is left open, not agreed', async (_rule, text) => {
    const meeting = await draft(text)
    expect([meeting.outcomes?.length ?? 0, meeting.open?.length]).toEqual([0, 1])
  })
  it('[IT8] parts what was agreed from what was not in one sentence', async () => {
    const meeting = await draft(
      'While no deal was reached on fish, both sides committed to resume talks on rice.',
    )
    expect([meeting.outcomes?.length, meeting.open?.length]).toEqual([1, 1])
    expect(meeting.outcomes?.[0]?.text).toBe('Both sides committed to resume talks on rice.')
  })
  it('[IT9] does not take a wish, a forecast or old news for an undertaking', async () => {
    const meeting = await draft(
      'Mori hoped that China would lift the ban. Trade will remain difficult. In 2015 the two sides agreed to a fishing zone.',
    )
    expect(meeting.outcomes ?? []).toEqual([])
  })
})

describe('concerns, people and figures', () => {
  it('[IT10] says who raised a concern and what was answered', async () => {
    const [concern] =
      (
        await draft(
          'Mori expressed serious concern about the detention of two engineers. Wang responded that the law would take its course.',
        )
      ).concerns ?? []
    expect([concern?.raisedBy, concern?.answer]).toEqual([
      'japan',
      'Wang responded that the law would take its course.',
    ])
  })
  it('[IT11] keeps analysts and absent leaders out of the room', async () => {
    const meeting = await draft(
      'President Li Hua did not attend. “It is a beginning,” said Ann Lee, a professor at Kyoto University. Mori follows the line of Prime Minister Ken Abe.',
    )
    expect(meeting.participants?.filter((p) => p.present).map((p) => p.name)).toEqual([
      'Takeshi Mori',
      'Wang Lin',
    ])
    expect(meeting.mentioned?.map((p) => p.name)).toContain('Ann Lee')
  })
  it('[IT12] enters one person under two spellings and orders once, and keeps the original script', async () => {
    const meeting = await draft('MORI Takeshi (森武) returned on Tuesday. “Good talks,” Takeshi Mori said.')
    const people = [...(meeting.participants ?? []), ...(meeting.mentioned ?? [])].filter((p) =>
      /mori/i.test(p.name),
    )
    expect(people.map((p) => [p.name, p.familyName, p.nativeName])).toEqual([
      ['Takeshi Mori', 'Mori', '森武'],
    ])
  })
  it('[IT13] counts what is counted, and no dates, ages or articles', async () => {
    const meeting = await draft(
      'Japan will provide $40 million and 12 patrol boats under Article 9. The offer, made on 3 March by Mori, 61, lasts from 15 days to 30.',
    )
    expect(meeting.figures?.map((f) => [f.value, f.unit])).toEqual([
      ['40 million', '$'],
      ['12', undefined],
      ['15', 'days'],
      ['30', 'days'],
    ])
  })
  it('[IT14] ranks so that twelve items stand first, and leaves doubtful ones unsettled with the reason in words', async () => {
    const text = Array.from(
      { length: 30 },
      (_, i) => `The two sides agreed to open port number ${i + 40}.`,
    ).join(' ')
    const meeting = await draft(`${text}\n\n“No one asked us anything at all about it.”`)
    expect(meeting.outcomes?.filter((o) => (o.priority ?? 9) <= 3).length).toBeLessThanOrEqual(12)
    const unknown = meeting.statements?.find((s) => s.speaker === undefined)
    expect([unknown?.settled, unknown?.confidence]).toEqual([
      false,
      { level: 'low', reason: 'the text does not say who speaks' },
    ])
  })
})

describe('laws', () => {
  const word = fc.constantFrom(
    'Wang Lin',
    'Mori',
    'said',
    'agreed to',
    '“',
    '”',
    '"',
    '‘',
    '’',
    '「',
    '」',
    '.',
    ',',
    '\n',
    '\n\n',
    '2025',
    'on Monday',
    'Minister',
    'China',
    'Japan’s',
    'the two sides',
    'no',
    '𠮷',
    '👍',
    ':',
    '(',
    ')',
    'will',
    'U.S.',
    '—',
    '外相',
    'は',
    'と述べた',
    '5%',
  )
  it('[IT15] any text gives the same record twice, with every passage exact', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(word, { maxLength: 60 }).map((w) => w.join(' ')),
        async (text) => {
          fc.pre(text.trim().length > 0)
          const one = await importTexts({ 'a.txt': text })
          const two = await importTexts({ 'a.txt': text })
          expect(wrongOffsets(one)).toEqual([])
          expect(two).toEqual(one)
        },
      ),
      { numRuns: 150 },
    )
  }, 60_000)
})
