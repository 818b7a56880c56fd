import { describe, expect, it } from 'vitest'
import { importTexts } from '../import-text.ts'

const HEAD =
  'LISBON, 12 March 2025 – Foreign Minister Ana Silva of Portugal met Foreign Minister Pedro Ruiz of Spain in Lisbon on Wednesday.'
const drafted = async (body: string) => {
  const { meeting } = await importTexts({ 'talks.txt': `${HEAD}\n\n${body}\n` })
  const said = (list: 'outcomes' | 'open' | 'concerns') => meeting[list]?.map((item) => item.text) ?? []
  return { outcomes: said('outcomes'), open: said('open'), concerns: said('concerns'), record: meeting }
}

describe('what is drafted stands alone', () => {
  it('[DS1] when and where it was agreed is not what was agreed', async () => {
    const { outcomes } = await drafted(
      'The agreement was reached during a working lunch in the old town hall. The visit follows an agreement by both governments to stay in touch. They agreed to reopen the bridge.',
    )
    expect(outcomes).toEqual(['Both sides agreed to reopen the bridge.'])
  })
  it('[DS2] “these” are named by the noun before', async () => {
    const { outcomes } = await drafted(
      'Both sides agreed to six measures for the river. These included dredging the mouth and counting the eels.',
    )
    expect(outcomes).toContain('The measures included dredging the mouth and counting the eels.')
  })
  it('[DS3] a denial too short to say on what keeps the rest of its sentence', async () => {
    const { open } = await drafted(
      'While no agreement was reached, the ministers said they would compare their maps of the river in June.',
    )
    expect(open).toEqual([
      'While no agreement was reached, the ministers said they would compare their maps of the river in June.',
    ])
  })
  it('[DS4] a year in a name is no due date, and a meeting that comes at a time of worry raises none', async () => {
    const { record, concerns } = await drafted(
      'They agreed to make the 2026 River Games a stage for young rowers. The meeting comes at a time of concern about floods.',
    )
    expect(record.outcomes?.map((o) => o.due)).toEqual([undefined])
    expect(concerns).toEqual([])
  })
})
