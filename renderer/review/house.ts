import type { House } from '../../app/pipeline.ts'
import type { Profile } from '../../app/profile.ts'

const made = new WeakMap<Profile, House>()

/** What checks ask the house profile for; the same object for the same profile, so that it is sent to the worker once. */
export function houseOf(profile: Profile): House {
  const known = made.get(profile)
  if (known) return known
  const house = { markings: profile.markings, words: profile.words }
  made.set(profile, house)
  return house
}
