import type { FormOptions } from './form-options.ts'
import type { Participant } from './meeting.ts'

export type NameForm = 'full' | 'surname' | 'title' | 'role' | 'native' | 'address'

/**
 * A person in the form asked for. A form the record has nothing for falls back to the nearest it has, never to
 * nothing: without an honorific “title” is the full name, without a role “role” is the full name.
 */
export function nameOf(person: Participant, form: NameForm, options: Pick<FormOptions, 'names'>): string {
  const full = fullName(person, options.names)
  switch (form) {
    case 'surname':
      return person.familyName ?? full
    case 'title':
      return person.honorific ? `${person.honorific} ${person.familyName ?? person.name}` : full
    case 'role':
      return person.role ?? full
    case 'native':
      return person.nativeName ?? full
    case 'address':
      return person.address ?? nameOf(person, 'title', options)
    default:
      return full
  }
}

/**
 * A record's own order is kept unless the house puts the family name first: a Chinese or Korean name is written
 * family name first in English already, so turning every name round would be wrong.
 */
function fullName({ name, familyName, givenName }: Participant, order: FormOptions['names']): string {
  if (order === 'given-first' || !familyName || !givenName) return name
  const family = order === 'family-first-capitals' ? familyName.toUpperCase() : familyName
  return `${family} ${givenName}`
}
