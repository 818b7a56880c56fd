import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importSources } from '../../../app/meeting/importers/index.ts'
import { readMeeting } from '../../../app/meeting/read-meeting.ts'
import { wrongOffsets } from './import-text.ts'

/** The article the project was started from stands beside the checkout and never in it. */
const ARTICLE = join(import.meta.dirname, '../../../../shared/seed/china-japan-security-talks.txt')
const here = existsSync(ARTICLE)
if (!here) console.log('The seed article is absent; the tests that read it do not run.')

describe.skipIf(!here)('the article on the Beijing talks', () => {
  const read = () =>
    importSources([{ name: 'article.txt', bytes: new Uint8Array(readFileSync(ARTICLE)) }], {
      today: '2026-11-24',
    })

  it('[SA1] has three who took part, and two leaders who are only spoken of', async () => {
    const { meeting } = await read()
    expect(meeting.participants?.map((p) => [p.name, p.party]).sort()).toEqual([
      ['Li Qiang', 'china'],
      ['Takeshi Iwaya', 'japan'],
      ['Wang Yi', 'china'],
    ])
    expect(meeting.mentioned?.map((p) => p.name).sort()).toEqual(['Shigeru Ishiba', 'Xi Jinping'])
  })
  it('[SA2] was held in Beijing on 25 December 2024 and published the day after', async () => {
    const { meeting } = await read()
    expect([meeting.start, meeting.place?.city, meeting.status]).toEqual(['2024-12-25', 'Beijing', 'held'])
    expect(meeting.sources?.[0]?.published).toBe('2024-12-26')
    const dates = new Set(meeting.timeline?.map((e) => e.date))
    for (const date of ['2025', '2024-10', '2024-11', '2024-09']) expect(dates).toContain(date)
  })
  it('[SA3] gives each quotation to the one who said it', async () => {
    const { meeting } = await read()
    const by = (id: string) => meeting.statements?.filter((s) => s.speaker === id).length
    expect([by('iwaya'), by('li'), by('wang'), meeting.statements?.length]).toEqual([5, 2, 1, 8])
  })
  it.each([
    'visas',
    'visit Japan next year',
    'security dialogue',
    'September agreement',
    'beef and rice',
    'initiatives',
  ])('[SA4] records the undertaking on “%s”', async (words) => {
    const { meeting } = await read()
    expect(meeting.outcomes?.some((o) => o.text.includes(words))).toBe(true)
  })
  it.each(['buoy', 'East China Sea', 'North Korea', 'safety', 'detentions'])(
    '[SA5] records Japan’s concern about “%s”',
    async (words) => {
      const { meeting } = await read()
      expect(meeting.concerns?.some((c) => c.text.includes(words) && c.raisedBy === 'japan')).toBe(true)
    },
  )
  it('[SA6] counts ten initiatives, fifteen and thirty days, three and ten years', async () => {
    const { meeting } = await read()
    const figures = meeting.figures?.map((f) => `${f.value} ${f.unit ?? ''} ${f.of}`.replace(/ +/g, ' '))
    for (const wanted of [/^10 key initiatives/, /^15 days/, /^30 days/, /^three year /, /^10 year /])
      expect(figures?.some((f) => wanted.test(f))).toBe(true)
  })
  it('[SA7] does not take what was not resolved for agreed, nor the page around the article for content', async () => {
    const result = await read()
    const { meeting } = result
    expect(meeting.open?.length).toBe(2)
    expect(meeting.outcomes?.some((o) => /no immediate resolution/i.test(o.text))).toBe(false)
    expect(
      JSON.stringify([meeting.statements, meeting.outcomes, meeting.concerns, meeting.timeline]),
    ).not.toMatch(/minute read|Leave a comment|No Comments/)
    expect(wrongOffsets(result)).toEqual([])
    expect(() => readMeeting(meeting)).not.toThrow()
  })
})
