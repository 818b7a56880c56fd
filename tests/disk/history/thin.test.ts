import { expect, test } from 'vitest'
import { MOST_VERSIONS, versionsToDrop } from '../../../app/disk/history/thin.ts'

const NOW = Date.UTC(2026, 10, 24, 12)
const HOUR = 3_600_000
const ago = (hours: number, name?: string) => ({
  id: `${hours}`,
  at: new Date(NOW - hours * HOUR).toISOString(),
  ...(name && { name }),
})

test('[TN1] all of the last day stay, then one an hour, then one a day; a name keeps any', () => {
  const versions = [ago(0), ago(0.1), ago(23.9), ago(25), ago(25.2), ago(26), ago(200), ago(201), ago(230)]
  expect(versionsToDrop(versions, NOW)).toEqual(['26', '201'])
  expect(versionsToDrop([...versions, ago(202, 'Sent')], NOW)).toEqual(['26', '201'])
})

test('[TN2] there is a most, and the oldest go first', () => {
  const versions = Array.from({ length: MOST_VERSIONS + 3 }, (_, n) => ago(n / 1000))
  expect(versionsToDrop(versions, NOW)).toEqual(versions.slice(-3).map((v) => v.id))
})

test('[TN3] a date nobody can read is no reason to drop a version', () => {
  expect(versionsToDrop([{ id: 'x', at: '' }, ago(1)], NOW)).toEqual([])
})
