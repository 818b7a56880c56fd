import { describe, expect, it } from 'vitest'
import { removeItem, settleItem } from '../../../app/meeting/editing/items.ts'
import { replaceSource } from '../../../app/meeting/editing/replace-source.ts'
import type { Meeting } from '../../../app/meeting/meeting.ts'
import { isUnsettled } from '../../../app/meeting/unsettled.ts'
import { importTexts } from '../importers/import-text.ts'

const HEAD = 'Foreign Minister Ana Silva of Brazil met Foreign Minister Juan Paz of Bolivia on 3 March 2025.'
const PORT = 'The two ministers agreed to open the river port to ten barges a day by June 2025.'
const SURVEY = 'They agreed to survey the upper river together.'
const CONCERN = 'Silva expressed concern over dredging near the border bridge.'
const text = (...parts: readonly string[]) => [HEAD, ...parts].join('\n\n')
const draft = async (words: string) => (await importTexts({ 'readout.txt': words })).meeting

async function corrected(
  before: string,
  after: string,
  settle: (m: Meeting) => Meeting = (m) => m,
): Promise<Meeting> {
  const meeting = settle(await draft(before))
  return replaceSource(meeting, meeting.sources?.[0]?.id ?? '', await draft(after), after)
}
const refOf = (meeting: Meeting, words: string) =>
  `/outcomes/${meeting.outcomes?.find((o) => o.text.includes(words))?.id}`
const outcomes = (meeting: Meeting) => meeting.outcomes?.map((o) => o.text) ?? []

describe('a corrected source', () => {
  it('[RS1] brings what it gained and takes what nobody settled and it holds no more', async () => {
    const after = await corrected(text(PORT, SURVEY), text(PORT, CONCERN))
    expect(outcomes(after).some((t) => t.includes('river port'))).toBe(true)
    expect(outcomes(after).some((t) => t.includes('upper river'))).toBe(false)
    expect(after.concerns?.[0]?.text).toContain('dredging')
    expect(after.concerns?.map(isUnsettled)).toEqual([true])
    expect(after.participants?.map((p) => p.name)).toEqual(['Ana Silva', 'Juan Paz'])
  })

  it('[RS2] words a drafted item anew under the id it had', async () => {
    const before = await draft(text(PORT))
    const after = await corrected(text(PORT), text(PORT.replace('ten', 'twelve')))
    expect(after.outcomes?.map((o) => o.id)).toEqual(before.outcomes?.map((o) => o.id))
    expect(outcomes(after)[0]).toContain('twelve barges')
  })

  it('[RS3] keeps what a person settled, and asks again where its passage is worded differently', async () => {
    const settle = (m: Meeting) => settleItem(m, refOf(m, 'river port'))
    const same = await corrected(text(PORT), text(CONCERN, PORT), settle)
    expect(same.outcomes?.[0]).toMatchObject({ settled: true })
    const after = await corrected(text(PORT), text(PORT.replace('ten', 'twelve')), settle)
    expect(outcomes(after)[0]).toContain('ten barges')
    expect(after.outcomes?.[0]).toMatchObject({
      settled: false,
      confidence: { level: 'low', reason: 'The corrected source words this passage differently.' },
    })
  })

  it('[RS4] does not bring back what a person took out', async () => {
    const after = await corrected(text(PORT, SURVEY), text(CONCERN, PORT, SURVEY), (m) =>
      removeItem(m, refOf(m, 'upper river')),
    )
    expect(outcomes(after).some((t) => t.includes('upper river'))).toBe(false)
  })

  it('[RS5] has every passage at its exact place in the new text, and changes nothing when it is the same', async () => {
    const words = text(CONCERN, PORT)
    const after = await corrected(text(PORT), words)
    for (const { position, quote } of after.evidence ?? [])
      if (position) expect(words.slice(position.start, position.end)).toBe(quote.exact)
    const before = await draft(words)
    const again = replaceSource(before, before.sources?.[0]?.id ?? '', await draft(words), words)
    expect(again).toEqual(before)
  })

  it('[RS6] keeps whose it is and its marking, and is compared with the other sources again', async () => {
    const two = await importTexts({ 'a.txt': text(PORT), 'b.txt': text(PORT) })
    const meeting: Meeting = {
      ...two.meeting,
      sources: (two.meeting.sources ?? []).map((s) => ({ ...s, whose: 'theirs', marking: 'OFFICIAL' })),
    }
    const [, b] = meeting.sources ?? []
    const words = text(PORT.replace('ten', 'twelve'))
    const after = replaceSource(meeting, b?.id ?? '', await draft(words), words)
    expect(after.sources?.[1]).toMatchObject({ id: b?.id, whose: 'theirs', marking: 'OFFICIAL' })
    expect(after.conflicts?.map((c) => c.about)).toEqual(['number'])
  })
})
