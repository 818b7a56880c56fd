import type { FormOptions } from '../../app/meeting/form-options.ts'
import { showValue } from '../../app/meeting/forms.ts'
import type { Meeting, Origin } from '../../app/meeting/meeting.ts'
import { placedMeetings } from '../../app/meeting/meetings-of.ts'
import { escapeSegment } from '../../app/meeting/references.ts'
import { resolveRef } from '../../app/meeting/resolve.ts'
import { isUnsettled } from '../../app/meeting/unsettled.ts'

/** One item of the record as a person reads it. */
export interface Card {
  /** Reference into the record. */
  readonly ref: string
  readonly kind: CardKind
  /** The item in one sentence, or a person's name. */
  readonly text: string
  /** Who, to whom, when: what stands under the sentence. */
  readonly detail: string
  readonly evidence: readonly string[]
  /** Where it comes from when no passage bears it out. */
  readonly origin: string
  readonly settled: boolean
  /** How sure the program was when it drafted the item, and why; empty where a person wrote it. */
  readonly confidence: string
  readonly priority: number
}

/** The lists shown, in the order a writer asks for them, under the words a writer uses. */
export const GROUPS = [
  ['participants', 'People'],
  ['objectives', 'Our objectives'],
  ['points', 'Points to make'],
  ['expectedPoints', 'What they may raise'],
  ['theirObjectives', 'Their objectives'],
  ['outcomes', 'Agreed and undertaken'],
  ['open', 'Not agreed, left open'],
  ['positions', 'Positions'],
  ['concerns', 'Concerns'],
  ['statements', 'Statements'],
  ['figures', 'Figures'],
  ['timeline', 'Dates'],
  ['programme', 'Programme'],
  ['topics', 'Topics'],
  ['background', 'Background'],
  ['questions', 'Questions and answers'],
  ['doNotSay', 'Not to be said'],
  ['followUps', 'Next steps'],
  ['gaps', 'What no source says'],
  ['conflicts', 'Stated differently'],
  ['parties', 'Parties'],
  ['mentioned', 'Only mentioned'],
] as const satisfies readonly (readonly [keyof Meeting, string])[]
export type CardKind = (typeof GROUPS)[number][0]

export interface CardGroup {
  readonly kind: CardKind
  readonly title: string
  /** Title of the meeting inside the visit these belong to; absent for the record's own. */
  readonly of?: string
  /** The list's own reference. */
  readonly ref: string
  readonly cards: readonly Card[]
}

interface Item {
  readonly id?: unknown
  readonly origin?: Origin
  readonly settled?: boolean
  readonly confidence?: { readonly level: string; readonly reason: string }
  readonly priority?: number
  readonly [key: string]: unknown
}

const words = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What a card says of its item. A statement stands in quotation marks: they are someone's own words. */
function textOf(kind: CardKind, item: Item): string {
  if (kind === 'statements') return `“${words(item.quote)}”`
  if (kind === 'figures')
    return [words(item.value), words(item.unit), words(item.of)].filter(Boolean).join(' ')
  return words(item.text) || words(item.title) || words(item.name)
}

const STRENGTHS: Readonly<Record<string, string>> = {
  joint: 'joint',
  'one-side': 'announced by one side',
  'would-consider': 'would consider',
}

function detailOf(meeting: Meeting, ref: string, item: Item, forms: FormOptions): string {
  const shown = (key: string): string => {
    const value = resolveRef(meeting, `${ref}/${key}`)
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return ''
    return showValue(meeting, `${ref}/${key}`, value, undefined, forms)
  }
  const due = shown('due')
  const answer = words(item.answer) || words(item.reply)
  return [
    shown('role'),
    shown('party'),
    shown('speaker'),
    shown('by') || shown('raisedBy'),
    shown('to') && `to ${shown('to')}`,
    words(item.occasion),
    shown('topic'),
    words(item.owner),
    shown('date') || shown('start'),
    due && `due ${due}`,
    STRENGTHS[words(item.strength)] ?? '',
    answer && `Answer: ${answer}`,
    item.must === true ? 'must say' : '',
    item.withheld === true ? 'not to be disclosed' : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

function originOf(origin: Origin | undefined): string {
  if (origin?.kind === 'person') return origin.date ? `${origin.name}, ${origin.date}` : origin.name
  if (origin?.kind === 'general') return 'General knowledge'
  return origin ? '' : 'No source given'
}

const SURE: Readonly<Record<string, string>> = { high: 'Sure', medium: 'Fairly sure', low: 'Not sure' }

const confidenceOf = ({ confidence }: Item): string =>
  confidence ? `${SURE[confidence.level] ?? 'Not sure'}: ${confidence.reason}` : ''

/**
 * The record as cards, grouped by kind, in the order of `GROUPS`; empty kinds are left out. The cards of the meetings
 * inside a visit follow its own, meeting by meeting.
 */
export const cardsOf = (meeting: Meeting, forms: FormOptions): readonly CardGroup[] =>
  placedMeetings(meeting).flatMap((inner) =>
    groupsOf(meeting, inner.meeting, forms, inner.ref).map((group) =>
      inner.ref ? { ...group, of: inner.meeting.title } : group,
    ),
  )

/** @param base reference of `meeting` in the whole record, empty for the record itself. */
function groupsOf(whole: Meeting, meeting: Meeting, forms: FormOptions, base: string): CardGroup[] {
  return GROUPS.flatMap(([kind, title]) => {
    const items: readonly unknown[] = meeting[kind] ?? []
    const cards = items.flatMap((entry, at) => cardOf(kind, entry, at))
    return cards.length > 0 ? [{ kind, title, ref: `${base}/${kind}`, cards }] : []
  })

  function cardOf(kind: CardKind, entry: unknown, at: number): Card[] {
    if (typeof entry !== 'object' || entry === null) return []
    const item = entry as Item
    const ref = `${base}/${kind}/${escapeSegment(words(item.id) || String(at))}`
    return [
      {
        ref,
        kind,
        text: textOf(kind, item),
        detail: detailOf(whole, ref, item, forms),
        evidence: item.origin?.kind === 'evidence' ? item.origin.evidence : [],
        origin: originOf(item.origin),
        settled: !isUnsettled({ ...item }),
        confidence: confidenceOf(item),
        priority: item.priority ?? 5,
      },
    ]
  }
}

/** Cards that hold every word asked for, in any order. */
export function searchCards(groups: readonly CardGroup[], query: string): readonly CardGroup[] {
  const asked = query.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  if (asked.length === 0) return groups
  return groups.flatMap((group) => {
    const cards = group.cards.filter((card) => {
      const hay = `${group.of ?? ''} ${group.title} ${card.text} ${card.detail}`.toLocaleLowerCase()
      return asked.every((word) => hay.includes(word))
    })
    return cards.length > 0 ? [{ ...group, cards }] : []
  })
}
