import { describe, expect, it } from 'vitest'
import type { Meeting } from '../../../app/meeting/meeting.ts'
import { readText } from '../../../app/note/text.ts'
import { ledgerOf } from '../../../app/review/ledger/ledger.ts'
import type { SettledClaim } from '../../../app/review/ledger/settled-claim.ts'

const SOURCE =
  'The harbour master closed the northern pier after the storm. Repairs will take three weeks. The ferry to Halm sails from the southern pier until then.'
const meeting: Meeting = {
  schema: 1,
  id: 'm',
  title: 'Talks',
  status: 'held',
  sources: [{ id: 's', title: 'Report' }],
  evidence: [{ id: 'pier', source: 's', quote: { exact: 'closed the northern pier' } }],
}
const head = '---\nsections:\n  - heading: View\n    kind: assessment\n---\n\n'
const entries = (body: string, claims: readonly SettledClaim[] = []) =>
  ledgerOf({
    note: readText(`${head}${body}\n`),
    meeting: structuredClone(meeting),
    sources: new Map([['s', SOURCE]]),
    claims,
  }).entries

describe('the claim ledger', () => {
  it('[LG1] gives each sentence its evidence: cited where it cites, matched where a passage says it', () => {
    const [cited, matched] = entries(
      'The northern pier is closed to all boats.:cite{e="pier"} The ferry to Halm sails from the southern pier.',
    )
    expect(cited?.state).toBe('borne out')
    expect(cited?.evidence).toEqual([
      { how: 'cited', source: 's', start: 19, end: 43, reason: 'the note cites it here' },
    ])
    expect(matched?.evidence[0]?.how).toBe('matched')
    expect(SOURCE.slice(matched?.evidence[0]?.start, matched?.evidence[0]?.end)).toMatch(/^The ferry to Halm/)
    expect(matched?.evidence[0]?.reason).toMatch(/ferry/)
  })

  it('[LG2] calls unsupported what no passage says', () => {
    expect(entries('A choir of schoolchildren sang for the visiting astronomers.')[0]?.state).toBe(
      'unsupported',
    )
  })

  it('[LG3] leaves the author’s own view to the author', () => {
    expect(
      entries('## View\n\nThe choir will in all likelihood astonish the visiting astronomers.')[0]?.state,
    ).toBe('assessment')
  })

  it('[LG4] keeps what a person settled, with who and when', () => {
    const quote = 'A choir of schoolchildren sang for the visiting astronomers.'
    const by = {
      quote,
      state: 'paraphrase checked',
      by: 'E. Brandt',
      when: '2025-02-03',
      evidence: ['pier'],
    } as const
    const [entry] = entries(quote, [by])
    expect(entry?.state).toBe('paraphrase checked')
    expect(entry?.settled?.by).toBe('E. Brandt')
    expect(entry?.evidence.map((e) => e.how)).toEqual(['by hand'])
  })

  it('[LG5] anchors each sentence by its words and those around it', () => {
    const [, second] = entries(
      'Repairs of the pier will take three weeks. The ferry to Halm sails from the southern pier.',
    )
    expect(second?.place.quote).toBe('The ferry to Halm sails from the southern pier.')
    expect(second?.place.prefix).toBe('the pier will take three weeks. ')
  })
})
