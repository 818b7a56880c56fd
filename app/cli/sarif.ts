import type { Finding } from '../review/checks/check.ts'
import { CHECKS } from '../review/checks/index.ts'

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const

/** Findings as SARIF 2.1.0, which code hosts and editors show beside the text. `file` is the note as it was named. */
export function toSarif(findings: readonly Finding[], file: string): unknown {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'aide-memoire',
            rules: CHECKS.map(({ rule, group }) => ({ id: rule, properties: { tags: [group] } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((f) => ({
          ruleId: f.rule,
          ruleIndex: CHECKS.findIndex((c) => c.rule === f.rule),
          level: LEVELS[f.severity],
          message: { text: `${f.message} ${f.remedy}` },
          locations: [
            {
              physicalLocation: { artifactLocation: { uri: uriOf(file) } },
              // Offsets count in the block’s plain text, which is no offset of the file.
              logicalLocations: [{ fullyQualifiedName: `block/${f.place.block}`, kind: 'element' }],
              message: { text: f.place.quote },
              properties: { block: f.place.block, start: f.place.start, end: f.place.end },
            },
          ],
          ...(f.sources && {
            relatedLocations: f.sources.map((s, id) => ({
              id,
              physicalLocation: {
                artifactLocation: { uri: encodeURIComponent(s.source) },
                region: { charOffset: s.start, charLength: s.end - s.start },
              },
            })),
          }),
          properties: {
            stops: f.stops === true,
            ...(f.suggestion !== undefined && { suggestion: f.suggestion }),
          },
        })),
      },
    ],
  }
}

/** A path as a URI reference: with forward strokes, and every sign that means something in one written out. */
function uriOf(path: string): string {
  const steps = path.replaceAll('\\', '/').split('/')
  const drive = /^[A-Za-z]:$/.test(steps[0] ?? '')
  const written = steps.map((step, i) => (drive && i === 0 ? step : encodeURIComponent(step))).join('/')
  return drive ? `file:///${written}` : written
}
