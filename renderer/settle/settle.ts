import { putItem, removeItem, settleItem } from '../../app/meeting/editing/items.ts'
import { type Decision, settleConflict } from '../../app/meeting/editing/settle-conflict.ts'
import { itemAt } from '../../app/meeting/resolve.ts'
import { passagesOf } from '../meeting/passages.ts'
import type { Desk } from '../state/desk.ts'

/** What a person does with an item of the record, whoever asked: key, button or menu. Each can be undone. */

export const accept = (desk: Desk, ref: string): void =>
  void desk.record.change('Accepted as it stands.', (meeting) => settleItem(meeting, ref))

export const remove = (desk: Desk, ref: string): void =>
  void desk.record.change('Taken out of the record.', (meeting) => removeItem(meeting, ref))

export const edit = (desk: Desk, ref: string, where: 'needs' | 'record'): void =>
  desk.store.setState({ form: { kind: 'edit', ref, where }, picking: null })

/** @throws {BriefError} `meeting-invalid`, told beside the field at fault. */
export function keepEdit(desk: Desk, ref: string, fields: Readonly<Record<string, unknown>>): void {
  const { meeting } = desk.store.getState()
  if (!meeting) return
  const next = putItem(meeting, ref, fields)
  if (desk.record.change('Changed in the record.', () => next)) desk.store.setState({ form: null })
}

export const decide = (desk: Desk, ref: string, decision: Decision): void => {
  const { author } = desk.store.getState().profile
  const who = { by: author || 'Me', at: new Date().toISOString() }
  desk.record.change(
    decision.kind === 'both' ? 'Both stand, among what was left open.' : 'Settled.',
    (meeting) => settleConflict(meeting, ref, decision, who),
  )
}

/** Opens the text of a source to choose the passage an item rests on, at the one it has. */
export function retarget(desk: Desk, ref: string): void {
  const { meeting, open } = desk.store.getState()
  if (!meeting || !open) return
  const origin: unknown = Reflect.get(itemAt(meeting, ref)?.item ?? {}, 'origin')
  const evidence = typeof origin === 'object' && origin ? Reflect.get(origin, 'evidence') : []
  const ids = Array.isArray(evidence) ? evidence.map(String) : []
  const [passage] = passagesOf(meeting, ids, open.brief.sources)
  pick(desk, ref, passage)
}

/** Opens the text of a source to choose words from; without a passage at the start of the first source. */
export function pick(
  desk: Desk,
  ref: string | null,
  passage?: { readonly source: string; readonly start: number; readonly end: number },
): void {
  const { meeting, open } = desk.store.getState()
  const first = meeting?.sources?.find((s) => open?.brief.sources.has(s.file ?? s.id))
  const source = passage?.source ?? first?.id
  if (source === undefined) {
    desk.say('No source text came with this note, so there is no passage to choose.')
    return
  }
  const { start = 0, end = 0 } = passage ?? {}
  desk.store.setState({
    picking: { ref, source, start, end },
    form: null,
    lit: null,
    leftTab: 'sources',
    leftShown: true,
  })
}
