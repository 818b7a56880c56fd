import type { Brief } from '../../app/brief.ts'
import { beginFrom } from '../../app/documents/begin-from.ts'
import type { Meeting } from '../../app/meeting/meeting.ts'
import { newBrief } from '../../app/pipeline.ts'
import type { Profile } from '../../app/profile.ts'
import type { FillOptions } from '../../app/template/fill-template.ts'
import { houseDefaults } from '../../app/template/house-defaults.ts'

export const today = (): string => {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((n) => String(n).padStart(2, '0'))
    .join('-')
}

/** What the house brings to each new note, today. */
export const houseToday = (profile: Profile): FillOptions => houseDefaults(profile, today())

/** A template and what is known → a note to begin with. */
export function beginFromTemplate(
  template: { readonly id: string; readonly text: string },
  grounds: { readonly meeting: Meeting; readonly sources: ReadonlyMap<string, string> } | null,
  profile: Profile,
) {
  return newBrief({ text: template.text, file: template.id }, grounds ?? {}, houseToday(profile))
}

/** Last month's paper as the start of a new one, with what the desk brings to each new note. */
export const beginFromBrief = (old: Brief, profile: Profile): Brief =>
  beginFrom(old, houseToday(profile).head ?? {})
