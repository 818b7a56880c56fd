import { useMemo } from 'react'
import { itemsInQuestion } from '../../app/meeting/editing/twins.ts'
import type { FormOptions } from '../../app/meeting/form-options.ts'
import type { Meeting } from '../../app/meeting/meeting.ts'
import { itemAt } from '../../app/meeting/resolve.ts'
import type { Note } from '../../app/note/note.ts'
import { boundPlaces } from '../../app/review/unsettled-places.ts'
import { cardsOf } from '../meeting/cards.ts'
import { noteForms } from '../meeting/note-forms.ts'
import { useForms } from '../meeting/use-cards.ts'
import type { Desk } from '../state/desk.ts'
import { useDesk, useDeskState } from '../state/use-desk.tsx'
import { useOfLive } from '../state/use-of-live.ts'
import { listNeeds, type Need, rankUnsettled } from './needs.ts'
import { suggestedNow, useSuggested } from './suggested.ts'

/** Top-level block of each thread's first words. */
const placesOf = (desk: Desk): ReadonlyMap<string, number> =>
  new Map((desk.session()?.annotated() ?? []).map((a) => [a.id, a.block]))

const samePlaces = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean =>
  a.size === b.size && [...a].every(([id, block]) => b.get(id) === block)
const NOWHERE: ReadonlyMap<string, number> = new Map()

const sameRefs = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((ref) => b.has(ref))
const NONE: ReadonlySet<string> = new Set()

const refsIn = (note: Note): ReadonlySet<string> => new Set(boundPlaces(note).map(({ ref }) => ref))

const NOTHING = { shown: [], more: 0 }

/** @param bound references that values of the note are bound to. */
function unsettledOf(meeting: Meeting | null, bound: ReadonlySet<string>, forms: FormOptions, all: boolean) {
  if (!meeting) return NOTHING
  const asked = itemsInQuestion(meeting)
  const cards = cardsOf(meeting, forms).flatMap((group) =>
    group.cards.filter((card) => !card.settled && !asked.has(card.ref)),
  )
  const inNote = new Set([...bound].flatMap((ref) => itemAt(meeting, ref)?.ref ?? []))
  return rankUnsettled(cards, inNote, all)
}

/** What waits now, for whoever asks outside a drawing. */
export function needsOf(desk: Desk): readonly Need[] {
  const { findings, annotations, meeting, profile, live, needsAll, open, head } = desk.store.getState()
  const forms = noteForms(open?.brief, profile, head.language)
  const { shown } = unsettledOf(meeting, live ? refsIn(live) : NONE, forms, needsAll)
  return listNeeds(findings, annotations, placesOf(desk), shown, profile.author, suggestedNow(desk))
}

export interface Needs {
  readonly needs: readonly Need[]
  /** Drafted items of less weight that are not listed. */
  readonly more: number
}

/** What waits, drawn anew when findings, threads, the record or the text change. */
export function useNeeds(): Needs {
  const desk = useDesk()
  const findings = useDeskState((s) => s.findings)
  const annotations = useDeskState((s) => s.annotations)
  const meeting = useDeskState((s) => s.meeting)
  const me = useDeskState((s) => s.profile.author)
  const forms = useForms()
  const all = useDeskState((s) => s.needsAll)
  const bound = useOfLive(refsIn, sameRefs) ?? NONE
  const unsettled = useMemo(() => unsettledOf(meeting, bound, forms, all), [meeting, bound, forms, all])
  const places = useOfLive(() => placesOf(desk), samePlaces) ?? NOWHERE
  const suggested = useSuggested()
  const needs = useMemo(
    () => listNeeds(findings, annotations, places, unsettled.shown, me, suggested),
    [findings, annotations, places, unsettled, me, suggested],
  )
  return useMemo(() => ({ needs, more: unsettled.more }), [needs, unsettled])
}
