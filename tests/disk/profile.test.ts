import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readProfile, writeProfile } from '../../app/disk/profile.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'profile-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const places = () => ({ userData: join(folder, 'own'), house: join(folder, 'house.json') })
const house = (value: object) => writeFileSync(places().house, JSON.stringify(value))

describe('a profile over the house’s', () => {
  it('[PF1] keeps what the user chose and takes the rest from the house', async () => {
    house({ desk: 'East Asia', author: 'Registry' })
    await writeProfile(places(), { ...(await readProfile(places())), author: 'M. Ito' })
    expect(await readProfile(places())).toMatchObject({ desk: 'East Asia', author: 'M. Ito', pageLimit: 2 })
  })

  it('[PF2] follows the house after a number was counted', async () => {
    house({ numberSeries: 'EA/{n}', pageLimit: 3 })
    const before = await readProfile(places())
    await writeProfile(places(), { ...before, nextNumber: before.nextNumber + 1 })
    house({ numberSeries: 'NEA/{n}', pageLimit: 4 })
    expect(await readProfile(places())).toMatchObject({
      numberSeries: 'NEA/{n}',
      pageLimit: 4,
      nextNumber: 2,
    })
  })
})
