import { describe, expect, it } from 'vitest'
import { readText } from '../../../app/note/text.ts'
import { ledgerOf } from '../../../app/review/ledger/ledger.ts'
import { dropClaim, type SettledClaim, settleClaim } from '../../../app/review/ledger/settled-claim.ts'

const sources = new Map([['s', 'The harbour master closed the northern pier after the storm.']])
const ledger = (body: string, claims: readonly SettledClaim[]) =>
  ledgerOf({ note: readText(`${body}\n`), sources, claims })
const CHOIR = 'A choir of schoolchildren sang for the visiting astronomers.'
const claim = (over: Partial<SettledClaim> = {}): SettledClaim & { prefix: string; suffix: string } => ({
  quote: CHOIR,
  prefix: '',
  suffix: '',
  state: 'assessment',
  by: 'E. Brandt',
  when: '2025-02-03T10:00:00Z',
  ...over,
})

describe('what people settled, in a text that goes on changing', () => {
  it('[LC1] stays on its sentence when other text comes before, behind and around it', () => {
    const { entries, gone } = ledger(
      `The pier closed after the storm again.\n\nThe mayor opened the day with a long speech. ${CHOIR} The mayor closed it with a short one.`,
      [claim()],
    )
    expect(entries.filter((e) => e.settled).map((e) => e.place.quote)).toEqual([CHOIR])
    expect(entries.find((e) => e.settled)?.state).toBe('assessment')
    expect(gone).toEqual([])
  })

  it('[LC2] lapses when the words change, names who settled what, and the state is worked out anew', () => {
    const { entries, gone } = ledger(CHOIR.replace('schoolchildren', 'retired pilots'), [claim()])
    expect(entries[0]?.settled).toBeUndefined()
    expect(entries[0]?.lapsed).toMatchObject({ quote: CHOIR, by: 'E. Brandt', state: 'assessment' })
    expect(entries[0]?.state).toBe('unsupported')
    expect(gone).toEqual([])
  })

  it('[LC3] holds again when the words come back', () => {
    const claims = [claim()]
    expect(ledger(CHOIR.replace('sang', 'danced'), claims).entries[0]?.settled).toBeUndefined()
    expect(ledger(CHOIR, claims).entries[0]?.settled?.state).toBe('assessment')
  })

  it('[LC4] tells two like sentences apart by their neighbours', () => {
    const before = 'On Monday it rained for several hours without pause. '
    const { entries } = ledger(`${CHOIR} Then all the guests went home.\n\n${before}${CHOIR}`, [
      claim({ prefix: before.slice(-32) }),
    ])
    const settled = entries.flatMap((e, i) => (e.settled ? [i] : []))
    expect(settled).toEqual([entries.length - 1])
  })

  it('[LC5] keeps a decision whose sentence was taken out, for the day it comes back', () => {
    const { entries, gone } = ledger('The northern pier was closed after the storm.', [claim()])
    expect(entries.some((e) => e.settled ?? e.lapsed)).toBe(false)
    expect(gone).toHaveLength(1)
  })

  it('[LC6] a later decision takes the place of the earlier one, and can be taken back', () => {
    const later = claim({ state: 'disputed', when: '2025-02-04T10:00:00Z' })
    const claims = settleClaim([claim()], later)
    expect(claims).toEqual([later])
    expect(dropClaim(claims, later)).toEqual([])
  })
})
