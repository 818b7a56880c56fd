import { join } from 'node:path'
import * as z from 'zod'
import { DEFAULT_PROFILE, Profile } from '../profile.ts'
import { readSettings, writeSettings } from './settings.ts'

/** Where the one profile lives, and the read-only copy an institution may put beside the program. */
export interface ProfilePlaces {
  readonly userData: string
  readonly house?: string
}

/** What a file sets of a profile, and nothing more: a default filled in here would hide what the house sets. */
const Settings = z.looseObject({}).refine((value) => Profile.partial().safeParse(value).success)

/** The user's profile over the house's over the defaults. */
export async function readProfile(places: ProfilePlaces): Promise<Profile> {
  const own = await readSettings(profilePath(places), Settings)
  return Profile.parse({ ...(await withoutOwn(places)), ...own })
}

/**
 * Keeps what differs from the house's profile, so that what the house changes later still arrives.
 * @throws {BriefError} as `saveFile`
 */
export async function writeProfile(places: ProfilePlaces, profile: Profile): Promise<void> {
  const base: Readonly<Record<string, unknown>> = await withoutOwn(places)
  const own = Object.entries(profile).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(base[key]),
  )
  await writeSettings(profilePath(places), Object.fromEntries(own))
}

const withoutOwn = async ({ house }: ProfilePlaces): Promise<Profile> => ({
  ...DEFAULT_PROFILE,
  ...(house && (await readSettings(house, Settings))),
})

const profilePath = (places: ProfilePlaces): string => join(places.userData, 'profile.json')
