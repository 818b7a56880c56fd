import { useMemo } from 'react'
import type { FormOptions } from '../../app/meeting/form-options.ts'
import type { Profile } from '../../app/profile.ts'
import { useDeskState } from '../state/use-desk.tsx'
import { type CardGroup, cardsOf } from './cards.ts'

/** How the house writes names and dates in a note of this language. */
export const formsOf = (profile: Profile, language: string | undefined): FormOptions => ({
  names: profile.names,
  dates: profile.dates,
  language: language ?? profile.spelling,
})

export function useForms(): FormOptions {
  const profile = useDeskState((s) => s.profile)
  const language = useDeskState((s) => s.head.language)
  return useMemo(() => formsOf(profile, language), [profile, language])
}

const NONE: readonly CardGroup[] = []

/** The record's cards; those of the meetings inside it follow its own. */
export function useCards(): readonly CardGroup[] {
  const meeting = useDeskState((s) => s.meeting)
  const forms = useForms()
  return useMemo(() => (meeting ? cardsOf(meeting, forms) : NONE), [meeting, forms])
}
