import { type Analysed, analyse } from '../../meeting/importers/drafting/analyse.ts'
import type { Person } from '../../meeting/importers/drafting/cast.ts'
import type { Meeting } from '../../meeting/meeting.ts'
import { noteDay } from '../dates/known-dates.ts'
import type { Grounds } from '../passages/grounds.ts'
import type { SourceRange } from '../quotations/judge-quotation.ts'
import { castOfRecord } from './cast.ts'

/** Who speaks, as far as one is named. */
export interface Speaker {
  readonly who?: Person
  readonly country?: string
}

const analyses = new WeakMap<Grounds, Map<string, Analysed>>()

/** Whose words a passage of a source is: as the record has it, else as the source itself says. Null when neither tells. */
export function sourceSpeaker(grounds: Grounds, range: SourceRange): Speaker | null {
  return fromRecord(grounds, range) ?? fromSource(grounds, range)
}

function fromRecord(grounds: Grounds, range: SourceRange): Speaker | null {
  const cast = castOfRecord(grounds.meeting)
  const visit = (meeting: Meeting): Speaker | null => {
    for (const statement of meeting.statements ?? []) {
      if (!statement.speaker || statement.origin?.kind !== 'evidence') continue
      const stands = statement.origin.evidence
        .flatMap((id) => grounds.span(id) ?? [])
        .some((at) => at.source === range.source && at.start < range.end && at.end > range.start)
      const who = cast.find((c) => c.id === statement.speaker)?.person
      if (stands && who) return { who }
    }
    for (const inner of meeting.meetings ?? []) {
      const found = visit(inner)
      if (found) return found
    }
    return null
  }
  return grounds.meeting ? visit(grounds.meeting) : null
}

function fromSource(grounds: Grounds, range: SourceRange): Speaker | null {
  const said = analysed(grounds, range.source)?.analysis.attributed.find(
    (a) => a.quote.start < range.end && a.quote.end > range.start && a.level !== 'low',
  )
  if (!said || (!said.who && !said.country)) return null
  return { ...(said.who && { who: said.who }), ...(said.country && { country: said.country }) }
}

/** Everyone a source names. */
export const castOfSource = (grounds: Grounds, source: string): readonly Person[] =>
  analysed(grounds, source)?.analysis.people ?? []

/** A source read as on import. It takes a while, so only sources whose words are quoted are read. */
export function analysed(grounds: Grounds, source: string): Analysed | undefined {
  const text = grounds.sources.get(source)
  if (text === undefined) return undefined
  let known = analyses.get(grounds)
  if (!known) {
    known = new Map()
    analyses.set(grounds, known)
  }
  const found = known.get(source)
  if (found) return found
  const made = analyse({ kind: 'text', text }, noteDay(grounds))
  known.set(source, made)
  return made
}
