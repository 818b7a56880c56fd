import type { PhrasingContent, RootContent } from 'mdast'
import type { FormOptions } from '../../app/meeting/form-options.ts'
import { showValue } from '../../app/meeting/forms.ts'
import type { Meeting } from '../../app/meeting/meeting.ts'
import { resolveRef } from '../../app/meeting/resolve.ts'
import type { EditorSession } from '../editor/session.ts'
import type { Card, CardGroup } from './cards.ts'

/** How an item of the record can stand in the note. */
export type InsertAs = 'field' | 'sentence' | 'quotation' | 'list'

export const INSERT_WORDS: Readonly<Record<InsertAs, string>> = {
  field: 'Bound to the record',
  sentence: 'As a sentence',
  quotation: 'As a quotation',
  list: 'All of these as a list',
}

/** The ways that fit this kind of item, the usual one first. */
export function waysFor(card: Card): readonly InsertAs[] {
  if (card.kind === 'statements') return ['quotation', 'sentence', 'list']
  if (card.kind === 'participants' || card.kind === 'mentioned' || card.kind === 'parties')
    return ['field', 'sentence', 'list']
  if (card.kind === 'figures') return ['field', 'sentence', 'list']
  return ['sentence', 'field', 'list']
}

const text = (value: string): PhrasingContent => ({ type: 'text', value })

const cite = (evidence: readonly string[]): readonly PhrasingContent[] =>
  evidence.length > 0
    ? [{ type: 'textDirective', name: 'cite', attributes: { e: evidence.join(' ') }, children: [] }]
    : []

const withStop = (sentence: string): string =>
  /[.!?。」”]$/u.test(sentence.trim()) ? sentence.trim() : `${sentence.trim()}.`

/** The field that follows the record, showing what the record says now. */
export function fieldOf(meeting: Meeting, ref: string, forms: FormOptions): PhrasingContent {
  const shown = showValue(meeting, ref, resolveRef(meeting, ref), undefined, forms)
  return {
    type: 'textDirective',
    name: 'field',
    attributes: { ref },
    children: [{ type: 'text', value: shown }],
  }
}

function sentenceOf(card: Card, meeting: Meeting): PhrasingContent[] {
  if (card.kind === 'participants' || card.kind === 'mentioned') {
    const [role] = card.detail.split(' · ')
    return [text(role ? `${card.text}, ${role}` : card.text), ...cite(card.evidence)]
  }
  if (card.kind === 'statements') {
    const speaker = speakerOf(card, meeting)
    return [text(`${speaker || 'The speaker'} said: ${card.text}`), ...cite(card.evidence), text('.')]
  }
  return [text(withStop(card.text)), ...cite(card.evidence)]
}

function speakerOf(card: Card, meeting: Meeting): string {
  const name = resolveRef(meeting, `${card.ref}/speaker/name`)
  return typeof name === 'string' ? name : ''
}

function quotationOf(card: Card, meeting: Meeting): PhrasingContent[] {
  const occasion = resolveRef(meeting, `${card.ref}/occasion`)
  const by = [speakerOf(card, meeting), typeof occasion === 'string' ? occasion : '']
    .filter(Boolean)
    .join(', ')
  return [text(by ? `${card.text} (${by})` : card.text), ...cite(card.evidence)]
}

function listOf(group: CardGroup, meeting: Meeting): RootContent {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: group.cards.map((card) => ({
      type: 'listItem',
      spread: false,
      children: [
        {
          type: 'paragraph',
          children: card.kind === 'statements' ? quotationOf(card, meeting) : sentenceOf(card, meeting),
        },
      ],
    })),
  }
}

/** Puts an item of the record at the caret, in the form chosen. */
export function insertCard(
  session: EditorSession,
  how: InsertAs,
  card: Card,
  group: CardGroup,
  meeting: Meeting,
  forms: FormOptions,
): void {
  if (how === 'list') session.insert({ blocks: [listOf(group, meeting)] })
  else if (how === 'quotation') session.insert({ phrasing: quotationOf(card, meeting) })
  else if (how === 'sentence') session.insert({ phrasing: sentenceOf(card, meeting) })
  else session.insert({ phrasing: [fieldOf(meeting, card.ref, forms), ...cite(card.evidence)] })
  session.focus()
}
