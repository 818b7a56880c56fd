import { describe, expect, it } from 'vitest'
import { type Decision, settleConflict } from '../../../app/meeting/editing/settle-conflict.ts'
import type { Meeting } from '../../../app/meeting/meeting.ts'
import { importTexts } from '../importers/import-text.ts'

const HEAD = 'Foreign Minister Ana Silva of Brazil met Foreign Minister Juan Paz of Bolivia on'
const who = { by: 'A. Costa', at: '2025-03-20T10:00:00Z' }
const drafted = async (a: string, b: string) => (await importTexts({ 'a.txt': a, 'b.txt': b })).meeting

function settle(meeting: Meeting, about: string, decision: Decision): Meeting {
  const conflict = meeting.conflicts?.find((c) => c.about === about)
  if (!conflict) throw new Error(`no conflict about ${about}`)
  return settleConflict(meeting, `/conflicts/${conflict.id}`, decision, who)
}

describe('a conflict', () => {
  const days = () => drafted(`${HEAD} 3 March 2025.`, `${HEAD} 4 March 2025.`)

  it('[CF1] of dates puts the chosen day into the record, and says who chose it', async () => {
    const after = settle(await days(), 'date', { kind: 'version', version: 1 })
    expect(after.start).toBe('2025-03-04')
    expect(after.conflicts?.[0]).toMatchObject({
      settled: true,
      resolution: { kind: 'version', value: '2025-03-04', ...who },
    })
  })

  it('[CF2] takes a person’s own day, and refuses one that is none', async () => {
    const meeting = await days()
    expect(settle(meeting, 'date', { kind: 'own', value: '2025-03-05' }).start).toBe('2025-03-05')
    expect(() => settle(meeting, 'date', { kind: 'own', value: 'Tuesday' })).toThrow(/date/)
  })

  it('[CF3] kept both stands among what was left open, with both passages', async () => {
    const meeting = await days()
    const after = settle(meeting, 'date', { kind: 'both' })
    const added = after.open?.at(-1)
    expect(added?.text).toContain('2025-03-03')
    expect(added?.text).toContain('2025-03-04')
    const evidence = added?.origin?.kind === 'evidence' ? added.origin.evidence : []
    expect(evidence).toEqual(meeting.conflicts?.[0]?.versions.flatMap((v) => v.evidence))
    expect(after.start).toBe(meeting.start)
  })

  it('[CF4] of speakers leaves one statement, by the one chosen', async () => {
    const words = '\n\n“The river belongs to both of us,”'
    const meeting = await drafted(
      `${HEAD} 3 March 2025.${words} Silva said.`,
      `${HEAD} 3 March 2025.${words} Paz said.`,
    )
    expect(meeting.statements).toHaveLength(2)
    const at = meeting.conflicts?.[0]?.versions.findIndex((v) => v.value === 'Juan Paz') ?? -1
    const after = settle(meeting, 'speaker', { kind: 'version', version: at })
    const paz = after.participants?.find((p) => p.name === 'Juan Paz')
    expect(after.statements?.map((s) => [s.speaker, s.settled])).toEqual([[paz?.id, true]])
  })

  it('[CF5] of undertakings keeps the id in question with the other source’s words, and its own goes', async () => {
    const meeting = await drafted(
      `${HEAD} 3 March 2025. The two ministers agreed to open the river port to ten barges a day by June 2025.`,
      `${HEAD} 3 March 2025. The two ministers agreed to open the river port to ten barges a day by August 2025.`,
    )
    const conflict = meeting.conflicts?.find((c) => c.about === 'date')
    const ref = conflict?.item ?? ''
    expect(ref).toMatch(/^\/outcomes\//)
    const other = conflict?.versions.findIndex((v) => v.value.includes('August')) ?? -1
    const after = settle(meeting, 'date', { kind: 'version', version: other })
    expect(after.outcomes?.map((o) => [`/outcomes/${o.id}`, o.due])).toEqual([[ref, '2025-08']])
    expect(after.removed?.[0]?.text).toContain('June 2025')
    const evidence = after.outcomes?.[0]?.origin
    expect(evidence).toEqual({ kind: 'evidence', evidence: conflict?.versions[other]?.evidence })
  })
})
