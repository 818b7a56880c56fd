import { useMemo } from 'react'
import type { FormOptions } from '../../app/meeting/form-options.ts'
import { useDeskState } from '../state/use-desk.tsx'
import { type CardGroup, cardsOf } from './cards.ts'
import { noteForms } from './note-forms.ts'

export function useForms(): FormOptions {
  const profile = useDeskState((s) => s.profile)
  const language = useDeskState((s) => s.head.language)
  const filled = useDeskState((s) => s.open?.brief.forms)
  return useMemo(() => noteForms(filled && { forms: filled }, profile, language), [filled, profile, language])
}

const NONE: readonly CardGroup[] = []

/** The record's cards; those of the meetings inside it follow its own. */
export function useCards(): readonly CardGroup[] {
  const meeting = useDeskState((s) => s.meeting)
  const forms = useForms()
  return useMemo(() => (meeting ? cardsOf(meeting, forms) : NONE), [meeting, forms])
}
