import type { Meeting } from '../../meeting.ts'

type Gap = NonNullable<Meeting['gaps']>[number]

/** What no source says, and what rests on one side or on press alone: for the section on sources and gaps. */
export function findGaps(m: Meeting): Gap[] {
  const gaps: Gap[] = []
  const add = (id: string, text: string) => gaps.push({ id: `gap-${id}`, text, origin: { kind: 'general' } })
  if (!m.start) add('date', 'No source gives the day of the meeting.')
  if (!m.place?.city && !m.place?.name) add('place', 'No source says where the meeting took place.')
  if (!m.participants?.length) add('participants', 'No source names who took part.')
  const whose = new Set((m.sources ?? []).map((s) => s.whose))
  if (m.sources?.length && whose.size === 1 && whose.has('press'))
    add('press', 'Everything in this record rests on press reports.')
  else if (m.sources?.length === 1 && !whose.has('joint'))
    add('one-source', 'Everything in this record rests on one source.')
  const undated = (m.outcomes ?? []).filter((o) => !o.due).length
  if (undated > 0 && (m.outcomes?.length ?? 0) > 0)
    add('undated', undated === 1 ? 'One undertaking has no date.' : `${undated} undertakings have no date.`)
  return gaps
}
