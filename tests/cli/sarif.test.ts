import { describe, expect, it } from 'vitest'
import { toSarif } from '../../app/cli/sarif.ts'
import type { Finding } from '../../app/review/checks/check.ts'
import { CHECKS } from '../../app/review/checks/index.ts'

const FINDINGS: readonly Finding[] = [
  {
    rule: 'quotation-altered',
    severity: 'error',
    message: 'The source has other words.',
    remedy: 'Put them back.',
    place: { block: 3, start: 4, end: 9, quote: 'words' },
    sources: [
      { source: 'a b#1', start: 10, end: 30 },
      { source: 'b', start: 0, end: 5 },
    ],
    suggestion: 'wording',
    stops: true,
  },
  {
    rule: 'agreed-passive',
    severity: 'info',
    message: 'Who agreed is not said.',
    remedy: 'Name them.',
    place: { block: 0, start: 0, end: 2, quote: 'It' },
  },
]
const runOf = (file: string) =>
  (
    toSarif(FINDINGS, file) as {
      version: string
      runs: {
        tool: { driver: { name: string; rules: { id: string; properties: { tags: string[] } }[] } }
        columnKind: string
        results: {
          ruleId: string
          ruleIndex: number
          level: string
          message: { text: string }
          locations: { physicalLocation: { artifactLocation: { uri: string } } }[]
          relatedLocations?: {
            id: number
            physicalLocation: {
              artifactLocation: { uri: string }
              region: { charOffset: number; charLength: number }
            }
          }[]
        }[]
      }[]
    }
  ).runs[0]

describe('findings as SARIF 2.1.0', () => {
  it('[SF1] has every member the standard requires, with the values it allows', () => {
    const log = toSarif(FINDINGS, 'n.brief')
    expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringMatching(/^https:/) })
    const run = runOf('n.brief')
    expect(run?.tool.driver.name).not.toBe('')
    expect(['utf16CodeUnits', 'unicodeCodePoints']).toContain(run?.columnKind)
    const ids = run?.tool.driver.rules.map((r) => r.id) ?? []
    expect(new Set(ids).size).toBe(CHECKS.length)
    expect(run?.results).toHaveLength(FINDINGS.length)
    for (const result of run?.results ?? []) {
      expect(result.message.text).not.toBe('')
      expect(['none', 'note', 'warning', 'error']).toContain(result.level)
      expect(ids[result.ruleIndex]).toBe(result.ruleId)
      const related = result.relatedLocations ?? []
      expect(new Set(related.map((l) => l.id)).size).toBe(related.length)
      for (const { physicalLocation } of related) {
        expect(physicalLocation.region.charOffset).toBeGreaterThanOrEqual(0)
        expect(physicalLocation.region.charLength).toBeGreaterThanOrEqual(0)
      }
    }
  })

  it.each([
    ['Talks #2 (50%?).brief', 'Talks%20%232%20(50%25%3F).brief'],
    ['/home/a b/会談.brief', '/home/a%20b/%E4%BC%9A%E8%AB%87.brief'],
    ['C:\\Notes\\Talks #2.brief', 'file:///C:/Notes/Talks%20%232.brief'],
    ['10:30 talks.brief', '10%3A30%20talks.brief'],
  ])('[SF2] names the file %s as a URI that leads to it', (file, uri) => {
    expect(runOf(file)?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri)
  })

  it('[SF3] names each source so that no sign of its id is read as a part of a URI', () => {
    expect(runOf('n')?.results[0]?.relatedLocations?.[0]?.physicalLocation.artifactLocation.uri).toBe(
      'a%20b%231',
    )
  })
})
