import type { CheckInput } from '../checks/check.ts'
import { indexSource, type SourceIndex } from '../matching/source-index.ts'
import { findQuotations, type Quotation } from './find-quotations.ts'
import { judgeQuotation, type Verdict } from './judge-quotation.ts'

export interface JudgedQuotation {
  readonly quotation: Quotation
  readonly verdict: Verdict
}

const judged = new WeakMap<CheckInput, readonly JudgedQuotation[]>()
const indexes = new WeakMap<ReadonlyMap<string, string>, readonly SourceIndex[]>()
/** Verdicts of a block’s quotations, kept while the block is untouched: a keystroke elsewhere judges nothing again. */
const perBlock = new WeakMap<
  object,
  { sources: ReadonlyMap<string, string>; text: string; verdicts: Map<string, Verdict> }
>()
const CONTEXT = 120

/** Each quotation of the note and how it stands to the sources; worked out once an input, for all rules. */
export function judgedQuotations(input: CheckInput): readonly JudgedQuotation[] {
  const known = judged.get(input)
  if (known) return known
  const sources = indexedSources(input.sources)
  const result = !sources.length
    ? []
    : findQuotations(input.note).map((quotation) => {
        const { passage, words, from, to } = quotation
        const key = `${from}:${to}`
        let memo = perBlock.get(passage.node)
        if (!memo || memo.sources !== input.sources || memo.text !== passage.text) {
          memo = { sources: input.sources, text: passage.text, verdicts: new Map() }
          perBlock.set(passage.node, memo)
        }
        const earlier = memo.verdicts.get(key)
        if (earlier) return { quotation, verdict: earlier }
        const before = passage.text.slice(Math.max(0, from - CONTEXT), from)
        const after = passage.text.slice(to, to + CONTEXT)
        const verdict = judgeQuotation(words, before, after, sources)
        memo.verdicts.set(key, verdict)
        return { quotation, verdict }
      })
  judged.set(input, result)
  return result
}

/** Sources change seldom and are large: an index is kept as long as the map that holds the texts. */
export function indexedSources(sources: ReadonlyMap<string, string>): readonly SourceIndex[] {
  const known = indexes.get(sources)
  if (known) return known
  const made = [...sources].map(([id, text]) => indexSource(id, text))
  indexes.set(sources, made)
  return made
}
