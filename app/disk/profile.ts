import { join } from 'node:path'
import { DEFAULT_PROFILE, Profile } from '../profile.ts'
import { readSettings, writeSettings } from './settings.ts'

/** Where the one profile lives, and the read-only copy an institution may put beside the program. */
export interface ProfilePlaces {
  readonly userData: string
  readonly house?: string
}

/** The user's profile over the house's over the defaults. */
export async function readProfile(places: ProfilePlaces): Promise<Profile> {
  const house = places.house ? await readSettings(places.house, Profile.partial()) : null
  const own = await readSettings(profilePath(places), Profile.partial())
  return Profile.parse({ ...DEFAULT_PROFILE, ...house, ...own })
}

/** @throws {BriefError} as `saveFile` */
export const writeProfile = (places: ProfilePlaces, profile: Profile): Promise<void> =>
  writeSettings(profilePath(places), profile)

const profilePath = (places: ProfilePlaces): string => join(places.userData, 'profile.json')
