import ICAL from 'ical.js'
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
  let root: ICAL.Component
  try {
    root = new ICAL.Component(ICAL.parse(source))
  } catch (cause) {
    throw unreadable(
      file,
      'it is no calendar entry that can be followed to its end',
      'Export it again from the calendar.',
      cause,
    )
  }
  const event = root.getFirstSubcomponent('vevent') ?? root.getFirstSubcomponent('vtodo')
  if (!event) throw notText(file, 'the calendar has no entry')
  const value = (name: string): string | undefined => {
    const v: unknown = event.getFirstPropertyValue(name)
    return typeof v === 'string' && v.trim() ? v.trim() : undefined
  }
  const start = timeOf(event, root, 'dtstart', source)
  const end = timeOf(event, root, 'dtend', source)
  const location = value('location')
  const title = value('summary')
  const organizer = event.getFirstProperty('organizer')
  const people = [
    ...(organizer ? [personOf(organizer, source, true)] : []),
    ...event.getAllProperties('attendee').map((p) => personOf(p, source, false)),
  ].filter((p) => p !== null)
  const description = value('description') ?? ''
  return {
    ...(title && { title }),
    status: 'planned',
    ...(start && { start: start.iso }),
    ...(end && { end: end.iso }),
    ...(start?.at && { startAt: start.at }),
    ...(location && { place: inWords(location) }),
    ...(location && placeOf(source, location) && { placeAt: placeOf(source, location) as Span }),
    people: people.filter((p, i) => people.findIndex((x) => x.name === p.name) === i),
    programme: agendaOf(description, source, start?.iso.slice(0, 10)),
  }
}

function timeOf(
  event: ICAL.Component,
  root: ICAL.Component,
  name: string,
  source: string,
): { iso: string; at?: Span } | undefined {
  const property = event.getFirstProperty(name)
  const time: unknown = property?.getFirstValue()
  if (!property || !(time instanceof ICAL.Time)) return undefined
  const day = `${String(time.year).padStart(4, '0')}-${pad(time.month)}-${pad(time.day)}`
  const clock = `${pad(time.hour)}:${pad(time.minute)}`
  const raw = `${day.replace(/-/g, '')}${time.isDate ? '' : `T${clock.replace(':', '')}`}`
  const at = placeOf(source, raw)
  const offset = time.isDate ? '' : zoneOf(property, time, root)
  return { iso: time.isDate ? day : `${day}T${clock}${offset}`, ...(at && { at }) }
}
const pad = (n: number) => String(n).padStart(2, '0')

/** “Z”, or the offset that the entry's own zone table gives; nothing where the file has no table for its zone. */
function zoneOf(property: ICAL.Property, time: ICAL.Time, root: ICAL.Component): string {
  if (time.zone === ICAL.Timezone.utcTimezone) return 'Z'
  const id: unknown = property.getParameter('tzid')
  const table = root.getAllSubcomponents('vtimezone').find((t) => t.getFirstPropertyValue('tzid') === id)
  if (typeof id !== 'string' || !table) return ''
  const seconds = new ICAL.Timezone(table).utcOffset(time)
  const minutes = Math.abs(Math.round(seconds / 60))
  return `${seconds < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

function personOf(p: ICAL.Property, source: string, organizes: boolean): PersonFact | null {
  const cn: unknown = p.getParameter('cn')
  const address = String(p.getFirstValue() ?? '').replace(/^mailto:/i, '')
  const kind: unknown = p.getParameter('cutype')
  if (typeof kind === 'string' && /^(?:ROOM|RESOURCE|GROUP)$/i.test(kind)) return null
  const name = typeof cn === 'string' && cn.trim() ? cn.trim().replace(/^"|"$/g, '') : address
  if (!name) return null
  // “Doe, Jane (Unit)”: directories write the family name first.
  const turned = /^([\p{L}'’-]+(?: [\p{L}'’-]+)?), ([\p{L}.'’ -]+?)(?: \(([^)]{1,80})\))?$/u.exec(name)
  const reads = turned ? `${turned[2]} ${turned[1]}` : name.replace(/ \([^)]{1,80}\)$/, '')
  const unit = turned?.[3] ?? / \(([^)]{1,80})\)$/.exec(name)?.[1]
  const declined = String(p.getParameter('partstat') ?? '').toUpperCase() === 'DECLINED'
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
