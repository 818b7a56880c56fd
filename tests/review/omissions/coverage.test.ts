import { describe, expect, it } from 'vitest'
import type { Meeting } from '../../../app/meeting/meeting.ts'
import { readText } from '../../../app/note/text.ts'
import { CHECKS } from '../../../app/review/checks/index.ts'
import { coverageOf } from '../../../app/review/omissions/coverage.ts'

const SOURCE =
  'They agreed to repair the northern pier. “No boat stays in harbour,” said Feld. Brandt raised the price of fuel.'
const meeting: Meeting = {
  schema: 1,
  id: 'm',
  title: 'Talks',
  status: 'held',
  participants: [{ id: 'feld', name: 'Jonas Feld' }],
  outcomes: [
    {
      id: 'pier',
      kind: 'agreement',
      text: 'They agreed to repair the northern pier.',
      origin: { kind: 'evidence', evidence: ['e'] },
    },
  ],
  concerns: [{ id: 'fuel', text: 'Ms Brandt raised the price of fuel.', priority: 1 }],
  statements: [{ id: 'boat', speaker: 'feld', quote: 'No boat stays in harbour' }],
  figures: [{ id: 'ships', value: '4', unit: 'ships', of: 'the ferry company' }],
  sources: [{ id: 's', title: 'Report' }],
  evidence: [{ id: 'e', source: 's', quote: { exact: 'repair the northern pier' } }],
}
const left = (body: string) =>
  coverageOf({ note: readText(`${body}\n`), meeting, sources: new Map([['s', SOURCE]]) })

describe('what a note leaves out', () => {
  it('[CV1] lists commitments before concerns, quotations and figures, each with its passage', () => {
    const list = left('Nothing to see.')
    expect(list.map((l) => l.kind)).toEqual(['commitment', 'concern', 'quotation', 'figure'])
    expect(list[0]?.sources).toEqual([{ source: 's', start: 15, end: 39 }])
  })

  it('[CV2] leaves off what the note has as a field, by citation, in its words or as a quotation', () => {
    expect(left('It was :field[settled]{ref="/outcomes/pier/text"}.').map((l) => l.ref)).not.toContain(
      '/outcomes/pier',
    )
    expect(left('A repair is to come.:cite{e="e"}').map((l) => l.ref)).not.toContain('/outcomes/pier')
    expect(left('Ms Brandt raised the fuel price.').map((l) => l.ref)).not.toContain('/concerns/fuel')
    expect(left('He said: “no boat stays in harbour”.').map((l) => l.ref)).not.toContain('/statements/boat')
    expect(left('The ferry company has 4 ships.').map((l) => l.ref)).not.toContain('/figures/ships')
  })

  it('[CV3] counts in no check', () => {
    expect(CHECKS.map((c) => c.group)).not.toContain('coverage')
  })
})
