import { useMemo } from 'react'
import type { Meeting } from '../../app/meeting/meeting.ts'
import type { Profile } from '../../app/profile.ts'
import { houseForms } from '../../app/template/house-defaults.ts'
import { type Card, cardsOf } from '../meeting/cards.ts'
import type { Desk } from '../state/desk.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { listNeeds, type Need } from './needs.ts'

const placesOf = (desk: Desk): ReadonlyMap<string, number> =>
  new Map((desk.session()?.annotated() ?? []).map((a) => [a.id, a.block]))

const unsettledOf = (meeting: Meeting | null, profile: Profile): readonly Card[] =>
  meeting ? cardsOf(meeting, houseForms(profile)).flatMap((g) => g.cards.filter((c) => !c.settled)) : []

/** What waits now, for whoever asks outside a drawing. */
export function needsOf(desk: Desk): readonly Need[] {
  const { findings, annotations, meeting, profile } = desk.store.getState()
  return listNeeds(findings, annotations, placesOf(desk), unsettledOf(meeting, profile))
}

/** What waits, drawn anew when findings, threads, the record or the text change. */
export function useNeeds(): readonly Need[] {
  const desk = useDesk()
  const findings = useDeskState((s) => s.findings)
  const annotations = useDeskState((s) => s.annotations)
  const meeting = useDeskState((s) => s.meeting)
  const profile = useDeskState((s) => s.profile)
  const live = useDeskState((s) => s.live)
  const unsettled = useMemo(() => unsettledOf(meeting, profile), [meeting, profile])
  const places = useMemo(() => (live ? placesOf(desk) : new Map<string, number>()), [desk, live])
  return useMemo(
    () => listNeeds(findings, annotations, places, unsettled),
    [findings, annotations, places, unsettled],
  )
}
