import { describe, expect, it } from 'vitest'
import { Profile } from '../../app/profile.ts'
import { afterNumber, houseDefaults } from '../../app/template/house-defaults.ts'

const numberOn = (profile: Profile, today: string) => houseDefaults(profile, today).head?.number

describe('the house’s number series', () => {
  it('[HN1] begins anew with the year it names', () => {
    const old = Profile.parse({ numberSeries: 'EA/{year}/{n}', nextNumber: 118, numberYear: 2025 })
    expect(numberOn(old, '2025-12-31')).toBe('EA/2025/118')
    expect(numberOn(old, '2026-01-02')).toBe('EA/2026/1')
    expect(numberOn(afterNumber(old, '2026-01-02'), '2026-01-03')).toBe('EA/2026/2')
  })

  it('[HN2] runs on where it names no year, and where no number was used yet', () => {
    const running = Profile.parse({ numberSeries: 'EA/{n}', nextNumber: 118, numberYear: 2025 })
    expect(numberOn(running, '2026-01-02')).toBe('EA/118')
    const begun = Profile.parse({ numberSeries: 'EA/{year}/{n}', nextNumber: 41 })
    expect(numberOn(begun, '2026-01-02')).toBe('EA/2026/41')
    expect(afterNumber(begun, '2026-01-02')).toMatchObject({ nextNumber: 42, numberYear: 2026 })
  })
})
