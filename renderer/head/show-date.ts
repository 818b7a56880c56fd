import { showValue } from '../../app/meeting/forms.ts'
import { Meeting } from '../../app/meeting/meeting.ts'
import type { Profile } from '../../app/profile.ts'

const NOTHING = Meeting.parse({ id: 'none', title: 'none', status: 'planned' })

/** A date of the head as the house writes dates; words that are no date stand as they are. */
export function showDate(value: string, dates: Profile['dates']): string {
  if (!/^\d{4}/.test(value)) return value
  return (
    showValue(NOTHING, '/start', value, undefined, { names: 'given-first', dates, language: 'en-GB' }) ||
    value
  )
}
