import { focusNeed } from '../settle/focus-need.ts'
import type { Desk } from '../state/desk.ts'
import { refreshFindings } from './check-note.ts'
import type { Need } from './needs.ts'
import { needsOf } from './use-needs.ts'

/** Goes to where a need stands: its words, its thread, or its item of the record. */
export function goTo(desk: Desk, need: Need): void {
  desk.store.setState({ need: need.id })
  if (need.thread !== undefined) {
    desk.store.setState({ rightTab: 'comments', rightShown: true })
    desk.threads.activate(need.thread)
  } else if (need.finding?.rule === 'marking-below-source') {
    desk.store.setState({ headShown: true })
  } else if (need.suggestion !== undefined) {
    desk.store.setState({ rightTab: 'comments', rightShown: true })
    desk.suggestions.activate(need.suggestion)
  } else if (need.finding) {
    const { block, start, end } = need.finding.place
    desk.session()?.reveal({ block, start, end })
  } else if (need.card) {
    desk.store.setState({ leftTab: 'meeting', leftShown: true })
    desk.lightEvidence(need.card.evidence)
    focusNeed(need.id)
  }
}

/** To the next or previous thing that waits, round and round. */
export function stepNeed(desk: Desk, by: 1 | -1): void {
  const needs = needsOf(desk)
  if (needs.length === 0) {
    desk.say('Nothing needs you.')
    return
  }
  const now = needs.findIndex((n) => n.id === desk.store.getState().need)
  const at = now === -1 ? (by === 1 ? 0 : needs.length - 1) : (now + by + needs.length) % needs.length
  const need = needs[at]
  if (!need) return
  desk.store.setState({ rightShown: true, rightTab: 'needs' })
  goTo(desk, need)
}

/** Puts the wording a finding offers in the place of the one it found. One step to undo. */
export function takeSuggestion(desk: Desk, need: Need): void {
  const session = desk.session()
  const { finding } = need
  if (!session || !finding?.suggestion) return
  const { block, start, end, quote } = finding.place
  if (session.textAt({ block, start, end }) !== quote) {
    desk.say('The words here changed a moment ago. They are read again; then put the wording back.')
    void refreshFindings(desk)
    return
  }
  session.reveal({ block, start, end })
  session.insert({ phrasing: [{ type: 'text', value: finding.suggestion }] })
  desk.say(`“${finding.suggestion}” stands there now.`)
}
