import { dateInWords } from '../../app/meeting/date-forms.ts'
import type { Profile } from '../../app/profile.ts'

/** A date of the head as the house writes dates; words that are no date stand as they are. */
export const showDate = (value: string, dates: Profile['dates']): string =>
  dateInWords(value, 'long', { dates, language: 'en-GB' })
