import { anchorEvidence } from '../../app/meeting/evidence.ts'
import type { Evidence, Meeting, Source } from '../../app/meeting/meeting.ts'
import { meetingsOf } from '../../app/meeting/meetings-of.ts'

/** One passage of one source; offsets are UTF-16 units into its text as read. */
export interface Passage {
  readonly evidence: string
  readonly source: string
  readonly start: number
  readonly end: number
  /** False where the words differ a little from those recorded. */
  readonly exact: boolean
}

export const sourcesOf = (meeting: Meeting): readonly Source[] =>
  meetingsOf(meeting).flatMap((m) => m.sources ?? [])

/** The text a source entry stands for, or undefined when it did not come along. */
export const textOf = (source: Source, texts: ReadonlyMap<string, string>): string | undefined =>
  texts.get(source.file ?? source.id) ?? texts.get(source.id)

/** Where the evidence with these ids stands in the texts at hand. Evidence whose words have gone is left out. */
export function passagesOf(
  meeting: Meeting,
  ids: readonly string[],
  texts: ReadonlyMap<string, string>,
): readonly Passage[] {
  const meetings = meetingsOf(meeting)
  const sources = sourcesOf(meeting)
  return ids.flatMap((id) => {
    const evidence = meetings.flatMap((m) => m.evidence ?? []).find((e: Evidence) => e.id === id)
    const source = evidence && sources.find((s) => s.id === evidence.source)
    const text = source && textOf(source, texts)
    const place = evidence && text !== undefined ? anchorEvidence(evidence, text) : null
    if (!source || !place) return []
    return [
      { evidence: id, source: source.id, start: place.start, end: place.end, exact: place.how !== 'near' },
    ]
  })
}
