import { useMemo } from 'react'
import type { FormOptions } from '../../app/meeting/form-options.ts'
import { houseForms } from '../../app/template/house-defaults.ts'
import { useDeskState } from '../state/use-desk.tsx'
import { type CardGroup, cardsOf } from './cards.ts'

export function useForms(): FormOptions {
  const profile = useDeskState((s) => s.profile)
  const language = useDeskState((s) => s.head.language)
  return useMemo(() => houseForms(profile, language), [profile, language])
}

const NONE: readonly CardGroup[] = []

/** The record's cards; those of the meetings inside it follow its own. */
export function useCards(): readonly CardGroup[] {
  const meeting = useDeskState((s) => s.meeting)
  const forms = useForms()
  return useMemo(() => (meeting ? cardsOf(meeting, forms) : NONE), [meeting, forms])
}
