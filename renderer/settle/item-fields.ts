import type { CardKind } from '../meeting/cards.ts'

/** One field of an item's form. */
export interface ItemField {
  readonly key: string
  readonly label: string
  readonly as: 'line' | 'text' | 'date' | 'choice' | 'one-of' | 'several' | 'tick'
  readonly choices?: readonly { readonly value: string; readonly words: string }[]
  /** Lists whose items can be named here. */
  readonly from?: readonly ('parties' | 'participants' | 'mentioned' | 'topics')[]
}

const WHO = ['parties', 'participants', 'mentioned'] as const
const line = (key: string, label: string): ItemField => ({ key, label, as: 'line' })
const text = (key: string, label: string): ItemField => ({ key, label, as: 'text' })
const date = (key: string, label: string): ItemField => ({ key, label, as: 'date' })
const who = (key: string, label: string): ItemField => ({ key, label, as: 'one-of', from: WHO })
const several = (key: string, label: string): ItemField => ({
  key,
  label,
  as: 'several',
  from: ['parties', 'participants'],
})
const party: ItemField = { key: 'party', label: 'Party', as: 'one-of', from: ['parties'] }
const topic: ItemField = { key: 'topic', label: 'Topic', as: 'one-of', from: ['topics'] }
const sentence = text('text', 'Sentence')

const person = [
  line('name', 'Name'),
  line('familyName', 'Family name'),
  line('nativeName', 'Name in its own script'),
  line('honorific', 'Honorific'),
  line('role', 'Office'),
  party,
  { key: 'present', label: 'Took part', as: 'tick' },
] as const satisfies readonly ItemField[]

/** What can be written of each kind of item, the sentence first. */
export const ITEM_FIELDS: Readonly<Record<Exclude<CardKind, 'conflicts'>, readonly ItemField[]>> = {
  participants: person,
  mentioned: person,
  parties: [line('name', 'Name'), line('short', 'Short name')],
  objectives: [sentence],
  points: [sentence, { key: 'must', label: 'Must be said', as: 'tick' }],
  expectedPoints: [sentence, party, text('reply', 'Our reply'), topic],
  theirObjectives: [sentence],
  outcomes: [
    sentence,
    {
      key: 'kind',
      label: 'Kind',
      as: 'choice',
      choices: [
        { value: 'agreement', words: 'Agreement' },
        { value: 'commitment', words: 'Commitment' },
        { value: 'initiative', words: 'Initiative' },
      ],
    },
    several('by', 'By'),
    several('to', 'To'),
    date('due', 'Due'),
    {
      key: 'strength',
      label: 'How firm',
      as: 'choice',
      choices: [
        { value: '', words: 'Not said' },
        { value: 'joint', words: 'Joint' },
        { value: 'one-side', words: 'Announced by one side' },
        { value: 'would-consider', words: 'Would consider' },
      ],
    },
    line('owner', 'Owner'),
  ],
  open: [sentence, topic],
  positions: [sentence, party, topic],
  concerns: [sentence, who('raisedBy', 'Raised by'), who('to', 'To'), text('answer', 'Answer'), topic],
  statements: [text('quote', 'Words'), who('speaker', 'Speaker'), line('occasion', 'Occasion'), topic],
  figures: [line('value', 'Figure'), line('unit', 'Unit'), line('of', 'Of what')],
  timeline: [sentence, date('date', 'Date')],
  programme: [sentence, date('start', 'Start'), date('end', 'End')],
  topics: [line('title', 'Title'), text('text', 'In a sentence')],
  background: [sentence, date('date', 'Date'), { key: 'withheld', label: 'Not to be disclosed', as: 'tick' }],
  questions: [text('text', 'Question'), text('answer', 'Answer'), text('ifPressed', 'If pressed')],
  doNotSay: [sentence],
  followUps: [sentence, line('owner', 'Owner'), date('due', 'Due')],
  gaps: [sentence],
}

/** Every item has a weight. */
export const PRIORITY: ItemField = {
  key: 'priority',
  label: 'Weight',
  as: 'choice',
  choices: [
    { value: '', words: 'Not set' },
    ...['1, heaviest', '2', '3', '4', '5', '6', '7', '8', '9, lightest'].map((words, at) => ({
      value: String(at + 1),
      words,
    })),
  ],
}

/** The field that holds the words an item begins from. */
export const wordsField = (kind: Exclude<CardKind, 'conflicts'>): string =>
  ITEM_FIELDS[kind][0]?.key ?? 'text'
