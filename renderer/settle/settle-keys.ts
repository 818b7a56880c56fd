import type { KeyboardEvent } from 'react'
import type { Need } from '../review/needs.ts'
import type { Desk } from '../state/desk.ts'
import { addFromSelection } from './add-item.ts'
import { focusNeed } from './focus-need.ts'
import { accept, decide, edit, remove, retarget } from './settle.ts'

/** The single keys of the list, as its help says them. */
export const SETTLE_KEYS = [
  ['A', 'accept'],
  ['E', 'edit'],
  ['T', 'other passage'],
  ['R', 'remove'],
  ['N', 'new item'],
] as const

/** Single keys on a row of the list; typing into a field of a row is left alone. */
export function onSettleKey(desk: Desk, needs: readonly Need[], event: KeyboardEvent): void {
  const { target } = event
  if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return
  const row = target.closest<HTMLElement>('.need')
  if (!row || !target.matches('.need-body')) return
  const at = needs.findIndex((need) => need.id === row.dataset.need)
  const need = needs[at]
  if (!need) return
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[key]
  if (step !== undefined) {
    event.preventDefault()
    focusNeed(needs[Math.min(needs.length - 1, Math.max(0, at + step))]?.id)
    return
  }
  if (need.card && act(desk, need.card.ref, need.card.kind === 'conflicts', key)) {
    event.preventDefault()
    event.stopPropagation()
    if (!desk.store.getState().form && !desk.store.getState().picking)
      focusNeed((needs[at + 1] ?? needs[at - 1])?.id)
  }
}

/** @returns false when the key means nothing here. */
function act(desk: Desk, ref: string, isConflict: boolean, key: string): boolean {
  if (key === 'n') addFromSelection(desk)
  else if (isConflict) {
    if (/^[1-9]$/.test(key)) decide(desk, ref, { kind: 'version', version: Number(key) - 1 })
    else if (key === 'b') decide(desk, ref, { kind: 'both' })
    else return false
  } else if (key === 'a') accept(desk, ref)
  else if (key === 'e') edit(desk, ref, 'needs')
  else if (key === 't') retarget(desk, ref)
  else if (key === 'r' || key === 'Delete') remove(desk, ref)
  else return false
  return true
}
