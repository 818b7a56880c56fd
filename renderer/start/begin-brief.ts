import type { Brief } from '../../app/brief.ts'
import { beginFrom } from '../../app/documents/begin-from.ts'
import type { Meeting } from '../../app/meeting/meeting.ts'
import type { Head } from '../../app/note/note.ts'
import { newBrief } from '../../app/pipeline.ts'
import type { Profile } from '../../app/profile.ts'
import { formsOf } from '../meeting/use-cards.ts'

const today = (): string => {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((n) => String(n).padStart(2, '0'))
    .join('-')
}

/** The next number of the house's series; undefined where it has none. */
export function nextNumber(profile: Profile, year: string): string | undefined {
  if (!profile.numberSeries) return undefined
  return profile.numberSeries.replace('{year}', year).replace('{n}', String(profile.nextNumber))
}

/** What the desk brings to each new note. */
export function headFor(profile: Profile, day = today()): Partial<Head> {
  const number = nextNumber(profile, day.slice(0, 4))
  return {
    date: day,
    asOf: day,
    status: 'draft v1',
    ...(number && { number }),
    ...(profile.desk && { desk: profile.desk }),
    ...(profile.author && { drafter: profile.author }),
    ...(profile.contact && { contact: profile.contact }),
  }
}

/** A template and what is known → a note to begin with. */
export function beginFromTemplate(
  template: { readonly id: string; readonly text: string },
  grounds: { readonly meeting: Meeting; readonly sources: ReadonlyMap<string, string> } | null,
  profile: Profile,
) {
  return newBrief({ text: template.text, file: template.id }, grounds ?? {}, {
    forms: formsOf(profile, undefined),
    head: headFor(profile),
  })
}

/** Last month's paper as the start of a new one, with what the desk brings to each new note. */
export const beginFromBrief = (old: Brief, profile: Profile): Brief => beginFrom(old, headFor(profile))
