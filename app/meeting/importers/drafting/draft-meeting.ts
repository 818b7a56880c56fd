import type { Meeting, Source } from '../../meeting.ts'
import { digestText } from '../digest.ts'
import type { EvidenceBook, Span } from '../evidence-book.ts'
import { Identifiers } from '../identifiers.ts'
import type { ReadFacts, ReadText } from '../readers/reader.ts'
import { analyse } from './analyse.ts'
import type { Analysis, Drafted } from './analysis.ts'
import { draftCjkItems } from './cjk/cjk-outcomes.ts'
import { draftConcerns } from './concerns.ts'
import { addFacts } from './facts.ts'
import { draftFigures } from './figures.ts'
import { draftFollowUps } from './follow-ups.ts'
import { draftOutcomes } from './outcomes.ts'
import { judgeParticipants } from './participants.ts'
import { People } from './people.ts'
import { findPlace } from './places.ts'
import { draftPositions } from './positions.ts'
import { draftStatements } from './statements.ts'
import { findTalks, type Talks } from './talks.ts'
import { draftTimeline } from './timeline.ts'
import { draftTopics } from './topics.ts'
import { shortLabel } from './wording.ts'

export interface DraftContext {
  /** File name, and the id of its entry among the sources. */
  readonly name: string
  readonly id: string
  /** ISO day of the import: what “today” means where the source gives no date. */
  readonly today: string
  readonly book: EvidenceBook
}

/** One read source → the record it alone would give. Pure: the same text and day give the same record. */
export function draftMeeting(read: ReadText | ReadFacts, { name, id, today, book }: DraftContext): Meeting {
  const { text } = read
  const { analysis, published, listed } = analyse(read, today)
  const talks = findTalks(analysis)
  const ids = new Identifiers()
  const cite = (spans: readonly Span[]) => book.cite(id, text, spans)
  const people = new People(
    analysis,
    judgeParticipants(analysis, talks, listed),
    // People and parties are referred to by one another's fields, items are not: their ids never meet.
    new Identifiers(),
    cite,
    talks.status === 'planned',
  )
  const drafts = draftItems(analysis, talks, read.kind === 'text')
  const place = findPlace(analysis, talks)
  const sides = people.partyItems().map((p) => p.name)
  const title = titleOf(read, analysis, name, talks.kind, sides)
  /** What every item carries, from its draft. */
  const item = (d: Drafted, kind: string, words: string) => ({
    id: ids.next(words, kind),
    label: shortLabel(d.text),
    weight: d.weight,
    origin: cite(d.spans),
    confidence: { level: d.level, reason: d.reason },
    ...(d.level === 'low' && { settled: false }),
  })
  const topics = draftTopics(analysis, ids, cite)
  const meeting: Meeting = {
    schema: 1,
    id: ids.next(title, 'meeting'),
    title,
    ...(talks.kind && { kind: talks.kind }),
    status: talks.status,
    language: analysis.page.language,
    ...(talks.start && { start: talks.start }),
    ...(talks.end && { end: talks.end }),
    ...(place && {
      place: {
        ...(place.name && { name: place.name }),
        ...(place.city && { city: place.city }),
        ...(place.country && { country: place.country }),
      },
    }),
    statements: draftStatements(analysis).map((d) => {
      const speaker = people.speaker(d)
      return {
        ...item(d, 's', d.quote),
        ...(speaker && { speaker }),
        ...(d.relayedBy && { relayedBy: d.relayedBy }),
        ...(!speaker && d.unnamed && { attribution: d.unnamed }),
        quote: d.quote,
        ...(d.occasion && { occasion: d.occasion }),
      }
    }),
    outcomes: drafts.outcomes.map((d) => {
      const by = d.by.length > 0 ? people.parties(d.by) : people.named(d.byName)
      const to = people.parties(d.to)
      return {
        ...item(d, 'o', d.text),
        kind: d.kind,
        text: d.text,
        ...(by.length > 0 && { by }),
        ...(to.length > 0 && { to }),
        verb: d.verb,
        ...(d.due && { due: d.due }),
        ...(d.strength && { strength: d.strength }),
      }
    }),
    open: drafts.open.map((d) => ({ ...item(d, 'open', d.text), text: d.text })),
    concerns: drafts.concerns.map((d) => {
      const [raisedBy] = d.raisedBy ? people.parties([d.raisedBy]) : people.named(d.raisedByName)
      const [to] = people.parties(d.to ? [d.to] : [])
      return {
        ...item({ ...d, spans: d.answer ? [...d.spans, d.answer.span] : d.spans }, 'c', d.text),
        text: d.text,
        ...(raisedBy && { raisedBy }),
        ...(to && { to }),
        ...(d.answer && { answer: d.answer.text }),
      }
    }),
    positions: drafts.positions.flatMap((d) => {
      const [party] = people.parties(d.party ? [d.party] : [])
      const topic = topics.find((t) => t.key === d.topic)?.id
      return party
        ? [{ ...item(d, 'p', d.text), party, ...(topic && { topic }), text: d.text, verb: d.verb }]
        : []
    }),
    followUps: drafts.followUps.map((d) => ({
      ...item(d, 'f', d.text),
      text: d.text,
      ...(d.owner && { owner: d.owner }),
      ...(d.due && { due: d.due }),
    })),
    figures: drafts.figures.map((d) => ({
      ...item(d, 'n', `${d.value} ${d.unit ?? ''} ${d.of}`),
      value: d.value,
      ...(d.unit && { unit: d.unit }),
      of: d.of,
    })),
    timeline: draftTimeline(analysis, talks).map((d) => ({
      ...item(d, 'd', `${d.date} ${d.text}`),
      date: d.date,
      ...(d.until && { until: d.until }),
      text: d.text,
    })),
    topics: topics.map(({ key: _key, ...topic }) => topic),
    sources: [sourceOf(read, analysis, { name, id, title, published })],
    evidence: book.evidence,
  }
  const basis = {
    ...(talks.dateAt && { start: cite([talks.dateAt]) }),
    ...(place && { place: cite([place.at]) }),
    ...(published.dateAt && { published: cite([published.dateAt]) }),
  }
  const drafted: Meeting = {
    ...meeting,
    /** Where the date, the place and the day of publication stand. */
    ...(Object.keys(basis).length > 0 && { basis }),
    participants: people.participants(),
    mentioned: people.mentioned(),
    parties: people.partyItems(),
  }
  return addFacts(drafted, read.facts, ids, cite)
}

/** Items of prose. Positions and figures need a grammar: English only. */
function draftItems(a: Analysis, talks: Talks, prose: boolean) {
  const none = { outcomes: [], open: [], concerns: [], followUps: [], positions: [], figures: [] }
  if (!prose) return none
  const day = talks.start?.slice(0, 10)
  if (a.page.language !== 'en') return { ...none, ...draftCjkItems(a, day) }
  // What people of another meeting agreed or feared is no part of this one.
  const here = <T extends Drafted>(items: readonly T[]) =>
    items.filter((d) => !talks.separate.has(d.sentence))
  const drafted = draftOutcomes(a, day)
  const outcomes = here(drafted.outcomes)
  const open = here(drafted.open)
  const concerns = here(draftConcerns(a))
  const followUps = draftFollowUps(a, day)
  const taken = new Set([...outcomes, ...open, ...concerns].map((d) => d.sentence))
  return {
    outcomes,
    open,
    concerns,
    followUps,
    positions: draftPositions(a, taken),
    figures: draftFigures(a),
  }
}
/** The source's own headline; without one, what kind of meeting of whom it was; else the name of the file. */
function titleOf(
  read: ReadText | ReadFacts,
  a: Analysis,
  name: string,
  kind: string | undefined,
  sides: readonly string[],
): string {
  const headline = read.title ?? (a.page.title && a.text.slice(a.page.title.start, a.page.title.end))
  const [one, two] = sides
  const made =
    kind && one && two && sides.length === 2
      ? `${kind.charAt(0).toUpperCase()}${kind.slice(1)}: ${one} and ${two}`
      : undefined
  const found = headline ?? made ?? name.replace(/\.[A-Za-z0-9]{1,8}$/, '')
  const plain = found
    .replace(/^#+\s*|\*\*/g, '')
    .replace(/^(?:(?:re|fwd?|aw|wg|invitation|updated invitation|canceled event|accepted)\s?:\s*)+/i, '')
    .replace(/\s+/g, ' ')
    .trim()
  return plain.slice(0, 1_000) || name
}

function sourceOf(
  read: ReadText | ReadFacts,
  a: Analysis,
  {
    name,
    id,
    title,
    published,
  }: { name: string; id: string; title: string; published: ReturnType<typeof analyse>['published'] },
): Source {
  const date = read.published ?? published.date
  const whose =
    /\bjoint (?:press |leaders[’'] |ministerial )?(?:statement|communiqu[eé]|declaration|release|readout)\b|共同声明|联合声明|聯合聲明|共同文書/i.test(
      title,
    )
      ? 'joint'
      : (a.page.dateline ?? a.page.blocks.some((b) => b.kind === 'byline'))
        ? 'press'
        : undefined
  return {
    id,
    title,
    ...(published.publisher && { publisher: published.publisher }),
    ...(whose && { whose }),
    ...(published.marking && { marking: published.marking }),
    ...(date && { published: date }),
    ...(read.url && { url: read.url }),
    file: name,
    sha256: digestText(a.text),
    language: a.page.language,
  }
}
