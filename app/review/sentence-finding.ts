import type { Finding, Severity } from './checks/check.ts'
import type { NoteSentence } from './note-sentences.ts'
import type { SourceSentence } from './passages/source-sentences.ts'

interface Says {
  readonly severity: Severity
  readonly message: string
  readonly remedy: string
  /** Range in the passage’s text; the whole sentence when absent. */
  readonly at?: { readonly start: number; readonly end: number }
  readonly sources?: readonly { readonly source: string; readonly start: number; readonly end: number }[]
  readonly suggestion?: string
  readonly stops?: boolean
}

/** A finding on a sentence of the note or on a part of it. */
export function sentenceFinding(rule: string, { passage, sentence }: NoteSentence, says: Says): Finding {
  const { start, end } = says.at ?? sentence
  return {
    rule,
    severity: says.severity,
    message: says.message,
    remedy: says.remedy,
    place: {
      block: passage.block,
      start: passage.start + start,
      end: passage.start + end,
      quote: passage.text.slice(start, end),
    },
    ...(says.sources?.length && { sources: says.sources }),
    ...(says.suggestion !== undefined && { suggestion: says.suggestion }),
    ...(says.stops && { stops: true }),
  }
}

/** Where a part of a source’s sentence stands in its source. */
export const sourceRange = (s: SourceSentence, part: { readonly start: number; readonly end: number }) => ({
  source: s.source,
  start: s.start + part.start,
  end: s.start + part.end,
})

export const wholeRange = (s: SourceSentence) => ({ source: s.source, start: s.start, end: s.end })
