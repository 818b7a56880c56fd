import { readSpoken } from '../../meeting/importers/drafting/analyse.ts'
import type { Person } from '../../meeting/importers/drafting/cast.ts'
import type { SpokenText } from '../../meeting/importers/drafting/spoken-text.ts'
import type { Attributed } from '../../meeting/importers/drafting/voice.ts'
import type { Meeting } from '../../meeting/meeting.ts'
import type { Grounds } from '../passages/grounds.ts'
import type { SourceRange } from '../quotations/judge-quotation.ts'
import { castOfRecord } from './cast.ts'

/** Who speaks, as far as one is named. */
export interface Speaker {
  readonly who?: Person
  readonly country?: string
}

const spoken = new WeakMap<Grounds['sources'], Map<string, SpokenText>>()

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
  const spoken = spokenIn(grounds, range.source)
  const said = spoken?.attributed.find(
    (a) => a.quote.start < range.end && a.quote.end > range.start && a.level !== 'low',
  )
  if (spoken && said && /^(?:s?he)$/i.test(said.unnamed ?? '')) return namedBefore(spoken, said)
  if (!said || (!said.who && !said.country)) return null
  return { ...(said.who && { who: said.who }), ...(said.country && { country: said.country }) }
}

/** “… blamed the rebels. “…,” he said”: the one person, and the only one, that the nearest sentence with a name has. */
function namedBefore({ mentions }: SpokenText, { sentence }: Attributed): Speaker | null {
  for (let i = sentence - 1; i >= Math.max(0, sentence - NAMED_WITHIN); i--) {
    const named = new Set(mentions[i]?.flatMap((m) => (m.as === 'name' && m.who ? [m.who] : [])))
    const [who] = named
    if (named.size > 1) return null
    if (who) return who.kind === 'person' ? { who } : null
  }
  return null
}
const NAMED_WITHIN = 2

/** Everyone a source names. */
export const castOfSource = (grounds: Grounds, source: string): readonly Person[] =>
  spokenIn(grounds, source)?.people ?? []

/** Who says what in a source, read as on import. It takes a while, so only sources whose words are quoted are read. */
function spokenIn({ sources }: Grounds, source: string): SpokenText | undefined {
  const text = sources.get(source)
  if (text === undefined) return undefined
  let known = spoken.get(sources)
  if (!known) {
    known = new Map()
    spoken.set(sources, known)
  }
  const made = known.get(source) ?? readSpoken({ kind: 'text', text }).spoken
  known.set(source, made)
  return made
}
