import { beforeAll, describe, expect, it } from 'vitest'
import { importSources } from '../../../../app/meeting/importers/index.ts'
import { readMeeting } from '../../../../app/meeting/read-meeting.ts'
import { wrongOffsets } from '../import-text.ts'
import { count, f1, KINDS, newScore, precision, recall, type Score } from './score.ts'
import { LOTS, texts } from './texts.ts'

/** What must be reached over all texts: F1, or recall where false alarms cost a keystroke and misses cost more. */
const FLOORS = {
  quotations: { f1: 0.97 },
  'quotation and speaker': { f1: 0.88 },
  participants: { f1: 0.8 },
  dates: { f1: 0.92 },
  commitments: { recall: 0.75 },
  concerns: { recall: 0.75 },
  'left open': { recall: 0.75 },
} as const

const all = texts()
const whole = newScore()
const lots = LOTS.map((lot) => ({ ...lot, score: newScore() }))
const results = new Map<string, Awaited<ReturnType<typeof importSources>>>()

beforeAll(async () => {
  for (const text of all) {
    const result = await importSources([{ name: text.file, bytes: text.bytes }], {
      today: text.gold.today ?? '2026-11-24',
    })
    results.set(text.name, result)
    count(whole, text.gold, result.meeting)
    for (const lot of lots) if (lot.names.includes(text.name)) count(lot.score, text.gold, result.meeting)
  }
  console.log(table('all texts', whole))
  for (const lot of lots) console.log(table(`${lot.title} (first look: ${lot.firstLook})`, lot.score))
}, 60_000)

function table(title: string, score: Score): string {
  const rows = KINDS.map(
    (k) =>
      `  ${k.padEnd(22)} precision ${precision(score[k]).toFixed(3)}  recall ${recall(score[k]).toFixed(3)}  F1 ${f1(score[k]).toFixed(3)}  (${score[k].right} of ${score[k].wanted})`,
  )
  return [`drafting, ${title}:`, ...rows].join('\n')
}

describe('what is drafted from prose', () => {
  it('[DR1] is measured on at least twelve texts in as many styles', () => {
    expect(all.length).toBeGreaterThanOrEqual(12)
  })
  it.each(KINDS.filter((k) => 'f1' in FLOORS[k]))('[DR2] reaches its floor for %s', (kind) => {
    const floor = FLOORS[kind]
    expect(f1(whole[kind]), whole[kind].misses.concat(whole[kind].extras).join('\n')).toBeGreaterThanOrEqual(
      'f1' in floor ? floor.f1 : 0,
    )
  })
  it.each(KINDS.filter((k) => 'recall' in FLOORS[k]))('[DR3] misses few %s', (kind) => {
    const floor = FLOORS[kind]
    expect(recall(whole[kind]), whole[kind].misses.join('\n')).toBeGreaterThanOrEqual(
      'recall' in floor ? floor.recall : 0,
    )
  })
  it.each(all.map((t) => [t.name, t] as const))(
    '[DR4] dates the meeting and the publication of %s',
    (_name, { name, gold }) => {
      const meeting = results.get(name)?.meeting
      expect(meeting?.start?.slice(0, 10)).toBe(gold.start)
      expect(meeting?.sources?.[0]?.published?.slice(0, 10) ?? null).toBe(gold.published)
      expect(meeting?.status).toBe(gold.status ?? 'held')
    },
  )
  it.each(all.map((t) => t.name))(
    '[DR5] points at the exact words in %s, and is a record that can be read',
    (name) => {
      const result = results.get(name)
      if (!result) throw new Error(`${name} was not imported`)
      expect(result.refused).toEqual([])
      expect(wrongOffsets(result)).toEqual([])
      expect(() => readMeeting(result.meeting)).not.toThrow()
    },
  )
})
