import { citePassage } from '../../app/meeting/editing/cite-passage.ts'
import { addItem } from '../../app/meeting/editing/items.ts'
import type { CardKind } from '../meeting/cards.ts'
import { sourcesOf, textOf } from '../meeting/passages.ts'
import { selectedSpan } from '../meeting/selected-span.ts'
import type { Desk } from '../state/desk.ts'
import type { RecordForm } from '../state/desk-state.ts'
import { pick } from './settle.ts'

/**
 * A new item from what is selected: words of a source text, which it then rests on, or words of the note. With
 * nothing selected a passage is chosen first.
 */
export function addFromSelection(desk: Desk): void {
  const { meeting } = desk.store.getState()
  if (!meeting) return
  const passage = selectedSpan()
  const words = passage?.text ?? desk.session()?.selection().text ?? ''
  if (words.trim() === '') {
    pick(desk, null)
    return
  }
  const { text: _, ...place } = passage ?? { text: '' }
  desk.store.setState({
    form: { kind: 'add', text: words.trim(), ...('source' in place && { passage: place }) },
    picking: null,
    leftTab: 'meeting',
    leftShown: true,
  })
}

/** @throws {BriefError} `meeting-invalid`, told beside the field at fault. */
export function keepAdded(
  desk: Desk,
  form: Extract<RecordForm, { kind: 'add' }>,
  list: CardKind,
  fields: Readonly<Record<string, unknown>>,
): void {
  const { meeting, profile, open } = desk.store.getState()
  if (!meeting) return
  const source = form.passage && sourcesOf(meeting).find((s) => s.id === form.passage?.source)
  const text = source && open && textOf(source, open.brief.sources)
  const cited =
    form.passage && typeof text === 'string' ? citePassage(meeting, { ...form.passage, text }) : null
  const origin = cited
    ? { kind: 'evidence', evidence: [cited.evidence] }
    : { kind: 'person', name: profile.author || 'Me', date: new Date().toISOString().slice(0, 10) }
  const added = addItem(cited?.meeting ?? meeting, list, { ...fields, origin })
  if (desk.record.change('Added to the record.', () => added.meeting)) desk.store.setState({ form: null })
}
