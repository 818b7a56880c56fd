import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readMeeting } from '../../../app/meeting/read-meeting.ts'
import { importTexts, wrongOffsets } from './import-text.ts'

const text = (name: string) => readFileSync(join(import.meta.dirname, 'scorer/texts', name), 'utf8')
const both = () =>
  importTexts({ 'ours.txt': text('readout-canberra.txt'), 'theirs.txt': text('readout-jakarta.txt') })

describe('two readouts of one meeting', () => {
  it('[ME1] become one record with a source each, people and parties once', async () => {
    const result = await both()
    const { meeting } = result
    expect(meeting.sources?.map((s) => s.file)).toEqual(['ours.txt', 'theirs.txt'])
    expect(meeting.participants?.filter((p) => /Marsh|Santoso/.test(p.name)).length).toBe(2)
    expect(meeting.parties?.map((p) => p.name).sort()).toEqual(['Australia', 'Indonesia'])
    expect(wrongOffsets(result)).toEqual([])
    expect(() => readMeeting(meeting)).not.toThrow()
  })
  it('[ME2] show a number and a verb that differ side by side, each with its passage', async () => {
    const { meeting, conflicts } = await both()
    expect(conflicts).toEqual(meeting.conflicts)
    expect(conflicts.map((c) => c.about).sort()).toContain('number')
    expect(conflicts.map((c) => c.about).sort()).toContain('verb')
    for (const c of conflicts) {
      expect(new Set(c.versions.map((v) => v.source)).size).toBe(2)
      for (const v of c.versions)
        expect(v.evidence?.every((e) => meeting.evidence?.some((x) => x.id === e))).toBe(true)
    }
  })
  it('[ME3] that give one quotation to two speakers say so', async () => {
    const { conflicts } = await importTexts({
      'a.txt':
        'Foreign Minister Ana Silva of Brazil met Foreign Minister Juan Paz of Bolivia on 3 March 2025.\n\n“The river belongs to both of us,” Silva said.',
      'b.txt':
        'Foreign Minister Ana Silva of Brazil met Foreign Minister Juan Paz of Bolivia on 4 March 2025.\n\n“The river belongs to both of us,” Paz said.',
    })
    expect(conflicts.map((c) => c.about).sort()).toEqual(['date', 'speaker'])
  })
  it('[ME4] in two scripts know one minister by the office, and keep the name in its own script', async () => {
    const { meeting } = await importTexts({
      'en.txt':
        'Japanese Foreign Minister Ichiro Morimoto met Vietnamese Foreign Minister Nguyen Minh Duc in Hanoi on 17 April 2025.',
      'ja.txt': '日本の森本一郎外相は2025年4月17日、ハノイでベトナムのグエン・ミン・ドゥック外相と会談した。',
    })
    expect(meeting.participants?.map((p) => [p.name, p.nativeName])).toEqual([
      ['Ichiro Morimoto', '森本一郎'],
      ['Nguyen Minh Duc', 'グエン・ミン・ドゥック'],
    ])
  })
  it('[ME8] that undertake the same thing with one number of it changed differ in the undertaking, not in a figure alone', async () => {
    const { conflicts } = await importTexts({
      'ours.txt':
        'Quito, 3 March 2025\n\nEcuadorian Energy Minister Ana Silva met Korean Energy Minister Kim Do-yun in Quito on 3 March 2025. Korea will provide 12 turbines and $5 million for training by 2027.',
      'theirs.txt':
        'Seoul, 3 March 2025\n\nKorean Energy Minister Kim Do-yun met Ecuadorian Energy Minister Ana Silva in Quito on 3 March 2025. Minister Kim said Korea would provide 10 turbines and $5 million for training by 2027.',
    })
    expect(conflicts.map((c) => [c.about, c.item?.split('/')[1]])).toEqual([['number', 'outcomes']])
  })
  it('[ME5] that agree have no conflict', async () => {
    const { conflicts } = await importTexts({
      'a.txt': text('readout-canberra.txt'),
      'b.txt': text('readout-canberra.txt'),
    })
    expect(conflicts).toEqual([])
  })
})

describe('a record and a source', () => {
  it('[ME6] the record’s own words stay, the source adds to them', async () => {
    const record = {
      schema: 1,
      id: 'talks',
      title: 'Our title',
      status: 'held',
      start: '2025-05-08',
      parties: [{ id: 'au', name: 'Australia' }],
      house: { kept: true },
    }
    const { meeting } = await importTexts({
      'talks.json': JSON.stringify(record),
      'theirs.txt': text('readout-jakarta.txt'),
    })
    expect([meeting.title, meeting.house, meeting.parties?.[0]?.id]).toEqual([
      'Our title',
      { kept: true },
      'au',
    ])
    expect(meeting.statements?.length).toBe(1)
  })
})

describe('a book', () => {
  it('[ME7] yields the weightiest items only, says so, and is still a record', async () => {
    const line = (n: number) =>
      `The two sides agreed to open port number ${n} by 2030. “Port ${n} is a good port for us,” Marsh said.`
    const lead =
      'Australian Foreign Minister Helen Marsh met Indonesian Foreign Minister Budi Santoso on 8 May 2025.'
    const result = await importTexts({
      'book.txt': [lead, ...Array.from({ length: 900 }, (_, n) => line(n + 1000))].join('\n\n'),
    })
    expect([result.meeting.outcomes?.length, result.meeting.statements?.length]).toEqual([400, 400])
    expect(result.meeting.gaps?.some((g) => /left out/.test(g.text))).toBe(true)
    expect(wrongOffsets(result)).toEqual([])
    expect(() => readMeeting(result.meeting)).not.toThrow()
  }, 30_000)
})
