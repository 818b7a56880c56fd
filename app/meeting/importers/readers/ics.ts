import {
  convertIcsCalendar,
  type IcsAttendee,
  type IcsCalendar,
  type IcsDateObject,
  type IcsOrganizer,
} from 'ts-ics'
import { inWords } from '../drafting/places.ts'
import type { Span } from '../evidence-book.ts'
import { checkDepth, checkTextLength, notText, unreadable } from '../limits.ts'
import { placeOf } from './linked-data.ts'
import type { Facts, PersonFact, Reader, TextFact } from './reader.ts'

/** A calendar entry: when with its zone, where, who was asked, and the agenda in its description. */
export const ics: Reader = {
  what: 'calendar entry',
  takes: ({ ending, head }) =>
    /^(?:ics|ical|vcs|ifb)$/.test(ending) || /^\s*BEGIN:VCALENDAR/i.test(head.replace(/^ï»¿/, '')),
  read: ({ name, text }) => {
    const source = text()
    checkTextLength(name, source)
    const facts = factsOfCalendar(source, name)
    return { kind: 'facts', text: source, facts, ...(facts.title && { title: facts.title }) }
  },
}

/** @throws {BriefError} `source-unreadable`, `source-binary`, `source-too-large` */
export function factsOfCalendar(source: string, file: string): Facts {
  let depth = 0
  for (const m of source.matchAll(/^(BEGIN|END):/gim)) {
    depth += m[1]?.toUpperCase() === 'BEGIN' ? 1 : -1
    checkDepth(file, depth)
  }
  if (depth !== 0) throw unfinished(file)
  const calendar = entriesOf(source, file)
  const event = calendar.events?.[0] ?? calendar.todos?.[0]
  if (!event) throw notText(file, 'the calendar has no entry')
  const start = timeOf(event.start, 'DTSTART', calendar, source)
  const end = timeOf('end' in event ? event.end : undefined, 'DTEND', calendar, source)
  const location = event.location?.trim()
  const title = event.summary?.trim()
  const people = [
    ...(event.organizer ? [personOf(event.organizer, source, true)] : []),
    ...(event.attendees ?? []).map((p) => personOf(p, source, false)),
  ].filter((p) => p !== null)
  return {
    ...(title && { title }),
    status: 'planned',
    ...(start && { start: start.iso }),
    ...(end && { end: end.iso }),
    ...(start?.at && { startAt: start.at }),
    ...(location && { place: inWords(location) }),
    ...(location && placeOf(source, location) && { placeAt: placeOf(source, location) as Span }),
    people: people.filter((p, i) => people.findIndex((x) => x.name === p.name) === i),
    programme: agendaOf(event.description ?? '', source, start?.iso.slice(0, 10)),
  }
}

function entriesOf(source: string, file: string): IcsCalendar {
  try {
    return convertIcsCalendar(undefined, source)
  } catch (cause) {
    throw unfinished(file, cause)
  }
}

const unfinished = (file: string, cause?: unknown) =>
  unreadable(
    file,
    'it is no calendar entry that can be followed to its end',
    'Export it again from the calendar.',
    cause,
  )

/** The time as the entry writes it, on the clock of its place; `date` holds its numbers as if they were UTC. */
function timeOf(
  time: IcsDateObject | null | undefined,
  property: string,
  calendar: IcsCalendar,
  source: string,
): { iso: string; at?: Span } | undefined {
  const local = time?.local?.date ?? time?.date
  if (!time || !local || Number.isNaN(local.getTime())) return undefined
  const whole = time.type === 'DATE'
  const written = local.toISOString().slice(0, whole ? 10 : 16)
  const at = placeOf(source, written.replace(/[-:]/g, ''))
  const offset = whole ? '' : offsetOf(time, property, calendar, source)
  return { iso: `${written}${offset}`, ...(at && { at }) }
}

/** “Z”, or the offset of a zone that the entry's own table or the machine knows; nothing for any other. */
function offsetOf(time: IcsDateObject, property: string, calendar: IcsCalendar, source: string): string {
  if (!time.local) return new RegExp(`^${property}[^:\\r\\n]*:\\d{8}T\\d{6}Z`, 'im').test(source) ? 'Z' : ''
  const { timezone, tzoffset } = time.local
  const known = calendar.timezones?.some((t) => t.id === timezone) || isZone(timezone)
  return known ? tzoffset.replace(/^([+-]\d{2})(\d{2}).*$/, '$1:$2') : ''
}

function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
const pad = (n: number) => String(n).padStart(2, '0')

function personOf(p: IcsAttendee | IcsOrganizer, source: string, organizes: boolean): PersonFact | null {
  const { cutype = '', partstat = '' } = 'partstat' in p || 'cutype' in p ? p : {}
  if (/^(?:ROOM|RESOURCE|GROUP)$/i.test(cutype)) return null
  const name = p.name?.trim() || p.email
  if (!name) return null
  // “Doe, Jane (Unit)”: directories write the family name first.
  const turned = /^([\p{L}'’-]+(?: [\p{L}'’-]+)?), ([\p{L}.'’ -]+?)(?: \(([^)]{1,80})\))?$/u.exec(name)
  const reads = turned ? `${turned[2]} ${turned[1]}` : name.replace(/ \([^)]{1,80}\)$/, '')
  const unit = turned?.[3] ?? / \(([^)]{1,80})\)$/.exec(name)?.[1]
  const declined = partstat.toUpperCase() === 'DECLINED'
  const at = placeOf(source, name)
  return {
    name: reads,
    ...(unit && { role: unit }),
    invited: true,
    ...(declined && { present: false }),
    ...(organizes && { role: unit ?? 'Organiser' }),
    ...(at && { at }),
  }
}

/** “10:00 Welcome”, “10:00–10:30 Trade”: entries of the programme; other lines are left alone. */
function agendaOf(description: string, source: string, day: string | undefined): TextFact[] {
  return description.split(/\n/).flatMap((line) => {
    const m =
      /^\s*(?:[-*•] )?(\d{1,2})[:.](\d{2})(?:\s?(?:-|–|—|to)\s?(\d{1,2})[:.](\d{2}))?\s*(?:[-–—:|]\s*)?(\S.{1,300})$/.exec(
        line,
      )
    if (!m?.[1] || !m[2] || !m[5] || Number(m[1]) > 23) return []
    const words = m[5].trim()
    const at = placeOf(source, words)
    return [
      {
        text: words,
        ...(day && { date: `${day}T${pad(Number(m[1]))}:${m[2]}` }),
        ...(day && m[3] && m[4] && { end: `${day}T${pad(Number(m[3]))}:${m[4]}` }),
        ...(at && { at }),
      },
    ]
  })
}
