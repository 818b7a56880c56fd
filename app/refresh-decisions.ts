import type { RootContent } from 'mdast'
import type { Brief } from './brief.ts'
import { DEFAULT_FORMS, type FormOptions } from './meeting/form-options.ts'
import { digestText } from './meeting/importers/digest.ts'
import type { Note } from './note/note.ts'
import { nodeAt, plainText } from './note/plain-text.ts'
import { applyChanges, type KeptWords, refreshBrief } from './refresh-brief.ts'
import type { Change } from './review/change.ts'
import { boundFields } from './template/refresh/bound-fields.ts'
import { fullShape } from './template/refresh/shape.ts'

/** One thing the record would change in the note, or words of the author's that stand against it. */
export type Pending = PendingChange | PendingWords

export interface PendingChange {
  readonly kind: 'change'
  readonly id: string
  readonly change: Change
}

/** The author's words stay until the record's are taken. */
export interface PendingWords extends KeptWords {
  readonly kind: 'words'
  readonly id: string
  /** Marks the words as the author's. */
  readonly mark?: Change
  /** Puts the record's words in their place; absent where they are not one value of a line. */
  readonly take?: Change
}

export type Answer = 'take' | 'leave'

/**
 * What the record changes in the note since it was filled, less what a person decided on already. Empty for a note
 * that stands on no record or has no template.
 * @param forms how the house writes today; counts only where the note does not say how it was filled.
 * @throws {BriefError} `template-invalid`
 */
export function pendingChanges(
  brief: Brief,
  by: { readonly author: string; readonly at: string },
  forms: FormOptions = DEFAULT_FORMS,
): readonly Pending[] {
  const { note, meeting, filled, template, decided = [] } = brief
  if (!meeting || template === undefined || meeting === filled) return []
  const options = { forms: brief.forms ?? forms }
  const { changes, kept } = refreshBrief({ note, template, filled, meeting, options, by })
  const marks = changes.filter(onlyMarks)
  const known = new Set(decided)
  const words = kept.map((one): PendingWords => {
    const mark = marks.find(
      ({ cause, place, before }) =>
        cause.kind === 'refresh' &&
        cause.ref === one.ref &&
        place.block.join() === one.block.join() &&
        wordsOf(before) === one.words,
    )
    const take = takeRecord(note, one, by)
    return { kind: 'words', id: keyOfWords(one), ...one, ...(mark && { mark }), ...(take && { take }) }
  })
  const real = changes.filter((change) => !onlyMarks(change))
  return [
    ...real.map((change): PendingChange => ({ kind: 'change', id: keyOfChange(change), change })),
    ...words,
  ].filter(({ id }) => !known.has(id))
}

/**
 * The brief with some of what was pending decided: taken, it is made in the note; left, the note stays and it is not
 * asked again. Once nothing is pending the record counts as filled.
 */
export function decideChanges(
  brief: Brief,
  pending: readonly Pending[],
  answers: ReadonlyMap<string, Answer>,
): Brief {
  const made = pending.flatMap((one) => {
    const answer = answers.get(one.id)
    if (answer === undefined) return []
    if (one.kind === 'change') return answer === 'take' ? [one.change] : []
    return (answer === 'take' ? (one.take ?? one.mark) : one.mark) ?? []
  })
  const note = applyChanges(
    brief.note,
    made,
    made.map(({ id }) => id),
  )
  const { decided = [], filled, meeting, ...rest } = brief
  const same = { ...rest, ...(meeting && { meeting }), note }
  if (pending.every(({ id }) => answers.has(id))) return { ...same, ...(meeting && { filled: meeting }) }
  const now = [...new Set([...decided, ...answers.keys()])]
  return { ...same, ...(filled && { filled }), decided: now }
}

/** The words are the same: only whose they are is noted. */
const onlyMarks = ({ before, after }: Change) =>
  before.length > 0 && after.length > 0 && wordsOf(before) === wordsOf(after) && isField(before[0])
const isField = (node: Change['before'][number] | undefined) =>
  node?.type === 'textDirective' && node.name === 'field'

const wordsOf = (nodes: Change['before']) => nodes.map(plainText).join('')

/** The same change of the same place, in any later refresh: the record's side and the words around it. */
function keyOfChange({ id, place, before, after }: Change): string {
  const [kind = ''] = id.split(' ')
  const ref = id.slice(kind.length + 1).replace(/ \d+$/, '')
  const shapes = [...before, { type: 'thematicBreak' } as const, ...after].map(fullShape).join('')
  const near = place.offset === undefined ? '' : (place.near ?? '')
  return `${kind} ${ref} ${digestText(shapes + near).slice(0, 16)}`
}

const keyOfWords = ({ ref, words, record }: KeptWords) =>
  `words ${ref} ${digestText(`${words}\n${record}`).slice(0, 16)}`

/** The record's words in the place of the author's, where those are one bound value. */
function takeRecord(
  note: Note,
  { ref, block, head, words, record }: KeptWords,
  by: { readonly author: string; readonly at: string },
): Change | undefined {
  if (head !== undefined && record !== '')
    return {
      id: `take ${ref} ${head}`,
      ...by,
      cause: { kind: 'refresh', ref },
      place: { block: [], head, near: words },
      before: [{ type: 'text', value: words }],
      after: [{ type: 'text', value: record }],
    }
  const line = nodeAt(note.tree, block)
  if (!line || record === '' || block.length === 0) return undefined
  const field = boundFields(line as RootContent).find((one) => one.ref === ref && one.text === words)
  if (!field) return undefined
  const { edited: _, empty: __, ...attributes } = field.node.attributes ?? {}
  return {
    id: `take ${ref} ${block.join('.')} ${field.offset}`,
    ...by,
    cause: { kind: 'refresh', ref },
    place: { block, offset: field.offset, length: words.length },
    before: [field.node],
    after: [{ ...field.node, attributes, children: [{ type: 'text', value: record }] }],
  }
}
