import type { Brief } from '../../app/brief.ts'
import type { FormOptions } from '../../app/meeting/form-options.ts'
import type { Profile } from '../../app/profile.ts'
import { houseForms } from '../../app/template/house-defaults.ts'

/** How names and dates are written in a note: as it was filled; in a note that does not say so, as the house does. */
export function noteForms(
  brief: Pick<Brief, 'forms'> | undefined,
  profile: Profile,
  language: string | undefined,
): FormOptions {
  if (!brief?.forms) return houseForms(profile, language)
  return { ...brief.forms, ...(language && { language }) }
}
