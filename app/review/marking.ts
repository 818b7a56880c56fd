import type { Meeting, Source } from '../meeting/meeting.ts'
import { meetingsOf } from '../meeting/meetings-of.ts'

/** What the house's profile says where none is handed in. */
const USUAL = ['PUBLIC', 'OFFICIAL', 'OFFICIAL-SENSITIVE', 'CONFIDENTIAL', 'SECRET'] as const

/**
 * The highest marked source that is marked above the note; null where there is none, or where a marking is not the
 * house's and cannot be ranked. A note without a marking stands below every one.
 * @param markings lowest first.
 */
export function sourceAbove(
  marking: string | undefined,
  meeting: Meeting | undefined,
  markings: readonly string[] = USUAL,
): Source | null {
  const rank = (name: string | undefined) => markings.findIndex((m) => fold(m) === fold(name ?? ''))
  const own = rank(marking)
  if (own < 0 && marking) return null
  const marked = (meeting ? meetingsOf(meeting) : []).flatMap((m) => m.sources ?? [])
  const [highest] = marked
    .filter((source) => rank(source.marking) > Math.max(own, 0))
    .sort((a, b) => rank(b.marking) - rank(a.marking))
  return highest ?? null
}

const fold = (name: string) =>
  name
    .trim()
    .toUpperCase()
    .replace(/[\s_-]+/g, '-')
