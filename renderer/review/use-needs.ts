import { useMemo } from 'react'
import type { Meeting } from '../../app/meeting/meeting.ts'
import type { Profile } from '../../app/profile.ts'
import { houseForms } from '../../app/template/house-defaults.ts'
import { type Card, cardsOf } from '../meeting/cards.ts'
import type { Desk } from '../state/desk.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { useOfLive } from '../state/use-of-live.ts'
import { listNeeds, type Need } from './needs.ts'

/** Top-level block of each thread's first words. */
const placesOf = (desk: Desk): ReadonlyMap<string, number> =>
  new Map((desk.session()?.annotated() ?? []).map((a) => [a.id, a.block]))

const samePlaces = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean =>
  a.size === b.size && [...a].every(([id, block]) => b.get(id) === block)
const NOWHERE: ReadonlyMap<string, number> = new Map()

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
  const unsettled = useMemo(() => unsettledOf(meeting, profile), [meeting, profile])
  const places = useOfLive(() => placesOf(desk), samePlaces) ?? NOWHERE
  return useMemo(
    () => listNeeds(findings, annotations, places, unsettled),
    [findings, annotations, places, unsettled],
  )
}
