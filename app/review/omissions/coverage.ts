import { languageOf } from '../../meeting/importers/drafting/language.ts'
import type { CheckInput } from '../checks/check.ts'
import { inlineDirectives } from '../inline-directives.ts'
import { findFolded, fold } from '../matching/fold.ts'
import { notePassages } from '../note-passages.ts'
import { noteSentences } from '../note-sentences.ts'
import { groundsOf } from '../passages/grounds.ts'
import { PassageIndex } from '../passages/passage-index.ts'
import { termsOf } from '../passages/terms.ts'
import { type RecordItem, recordItems } from './record-items.ts'

/** Something record and sources hold and the note does not. */
export interface Uncovered extends Pick<RecordItem, 'kind' | 'ref' | 'text' | 'weight' | 'evidence'> {
  /** Where the sources speak of it. */
  readonly sources: readonly { readonly source: string; readonly start: number; readonly end: number }[]
}

/** A note that has this much of an item’s words speaks of it. */
const COVERED = 0.6

/**
 * What the note leaves out, weightiest first: a list one opens. It is no finding and stands in no count, since a brief
 * of two sides leaves most things out on purpose.
 */
export function coverageOf(input: CheckInput): readonly Uncovered[] {
  const { meeting, note } = input
  if (!meeting) return []
  const grounds = groundsOf(input)
  const passages = notePassages(note).filter((p) => !p.within.includes('guide'))
  const refs = passages.flatMap((p) => inlineDirectives(p.node, 'field').map((f) => f.attributes?.ref ?? ''))
  const cited = new Set(noteSentences(note).flatMap((s) => s.sentence.cites))
  const words = fold(passages.map((p) => p.text).join('\n'))
  const index = indexOfNote(input)
  return recordItems(meeting)
    .filter((item) => {
      if (refs.some((r) => r === item.ref || r.startsWith(`${item.ref}/`))) return false
      if (item.evidence.length && item.evidence.every((id) => cited.has(id))) return false
      if (item.kind === 'quotation') return !findFolded(fold(item.text).text.trim(), words, 1).length
      const [best] = index.find(termsOf(item.text), 1)
      return !best || best.share < COVERED || !hasValue(item, best.sentence.text)
    })
    .map(({ kind, ref, text, weight, evidence }) => ({
      kind,
      ref,
      text,
      weight,
      evidence,
      sources: evidence.flatMap((id) => grounds.span(id) ?? []),
    }))
    .sort((a, b) => b.weight - a.weight || (a.ref < b.ref ? -1 : 1))
}

/** The note’s sentences, searched as a source is. */
function indexOfNote({ note }: CheckInput): PassageIndex {
  return new PassageIndex(
    noteSentences(note).map(({ reading, sentence }, nth) => ({
      source: '',
      start: sentence.start,
      end: sentence.end,
      text: sentence.text,
      nth,
      terms: sentence.terms,
      language: languageOf(sentence.text),
      span: sentence.span,
      page: reading.page,
    })),
  )
}

const hasValue = ({ value }: RecordItem, text: string): boolean => value === undefined || text.includes(value)
