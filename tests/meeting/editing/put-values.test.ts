import { describe, expect, it } from 'vitest'
import { putValues } from '../../../app/meeting/editing/put-values.ts'
import { replaceSource } from '../../../app/meeting/editing/replace-source.ts'
import { importTexts } from '../importers/import-text.ts'

const HEAD = 'Foreign Minister Ana Silva of Brazil met Foreign Minister Juan Paz of Bolivia on'
const draft = async (day: string) => (await importTexts({ 'a.txt': `${HEAD} ${day}.` })).meeting
const who = { name: 'A. Costa', date: '2025-03-20' }
const valuesOf = ({ title, status }: { title: string; status: string }) => ({ title, status })

describe('the meeting itself', () => {
  it('[MV1] takes a person’s day and place, drops what was emptied, and says whose they are', async () => {
    const before = await draft('3 March 2025')
    const after = putValues(
      before,
      { ...valuesOf(before), start: '2025-03-05', city: 'Corumba', country: '' },
      who,
    )
    expect(after).toMatchObject({ start: '2025-03-05', place: { city: 'Corumba' } })
    expect(after.basis).toMatchObject({ start: { kind: 'person', ...who }, place: { kind: 'person' } })
    expect(() => putValues(before, { ...valuesOf(before), start: '5 March' }, who)).toThrow(/date/)
  })

  it('[MV2] keeps a person’s day when the source is replaced, and follows the source where nobody wrote', async () => {
    const before = await draft('3 March 2025')
    const mine = putValues(before, { ...valuesOf(before), start: '2025-03-05' }, who)
    const corrected = await draft('4 March 2025')
    const replaced = (meeting: typeof before) =>
      replaceSource(meeting, meeting.sources?.[0]?.id ?? '', corrected, `${HEAD} 4 March 2025.`).start
    expect([replaced(mine), replaced(before)]).toEqual(['2025-03-05', '2025-03-04'])
  })
})
