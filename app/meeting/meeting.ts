import * as z from 'zod'

/**
 * What a meeting is, as recorded: who, when, where, what was said, agreed and disputed, and what we want of it.
 * Terms follow schema.org/Event, Popolo and iCalendar where they have one. What no source says is absent.
 * Every object is loose: fields we do not know survive a round trip. Offsets are UTF-16 units from 0.
 * Published as JSON Schema in `meeting.schema.json`, which a test holds equal to this file.
 */

/** Stable within its record, used in references (`/outcomes/visa-relaxation`). */
const id = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u)
  .max(120)
const sentence = z.string().min(1).max(20_000)
/** EDTF level 0: 2025, 2025-09, 2025-09-14, or with a time and zone. The precision written is the precision known. */
const edtf = z.string().regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?)?$/)
/** ISO 8601 date or instant. */
const when = edtf

/** Where an item comes from. */
export const Origin = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('evidence'), evidence: z.array(id).min(1) }),
  z.looseObject({ kind: z.literal('person'), name: z.string(), date: edtf.optional() }),
  z.looseObject({ kind: z.literal('general') }),
])
export type Origin = z.infer<typeof Origin>

/** What every item of a record carries. `priority` 1 is most important. `settled: false` waits for a person. */
const item = {
  id,
  label: z.string().max(300).optional(),
  priority: z.number().int().min(1).max(9).optional(),
  origin: Origin.optional(),
  settled: z.boolean().optional(),
  confidence: z.looseObject({ level: z.enum(['high', 'medium', 'low']), reason: z.string() }).optional(),
}

/** One exact passage of one source: W3C TextQuoteSelector and TextPositionSelector. */
export const Evidence = z.looseObject({
  id,
  source: id,
  quote: z.looseObject({
    exact: z.string().min(1),
    prefix: z.string().optional(),
    suffix: z.string().optional(),
  }),
  position: z.looseObject({ start: z.number().int().min(0), end: z.number().int().min(0) }).optional(),
})
export type Evidence = z.infer<typeof Evidence>

export const WHOSE = ['ours', 'theirs', 'joint', 'press'] as const
export const Source = z.looseObject({
  id,
  title: z.string().min(1),
  publisher: z.string().optional(),
  whose: z.enum(WHOSE).optional(),
  marking: z.string().optional(),
  published: when.optional(),
  retrieved: when.optional(),
  url: z.string().optional(),
  /** Name inside the pack's `assets/sources/`. */
  file: z.string().optional(),
  /** SHA-256 of the source text's bytes, lower-case hexadecimal. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  language: z.string().optional(),
})
export type Source = z.infer<typeof Source>

export const Participant = z.looseObject({
  ...item,
  name: z.string().min(1),
  familyName: z.string().optional(),
  givenName: z.string().optional(),
  nativeName: z.string().optional(),
  honorific: z.string().optional(),
  role: z.string().optional(),
  party: id.optional(),
  /** How they are addressed: “Minister”, “Your Excellency”. */
  address: z.string().optional(),
  invited: z.boolean().optional(),
  present: z.boolean().optional(),
})
export type Participant = z.infer<typeof Participant>

export const Party = z.looseObject({ ...item, name: z.string().min(1), short: z.string().optional() })
export type Party = z.infer<typeof Party>

export const Place = z.looseObject({
  name: z.string().optional(),
  city: z.string().optional(),
  country: z.string().optional(),
})

export const Outcome = z.looseObject({
  ...item,
  kind: z.enum(['agreement', 'commitment', 'initiative']),
  by: z.array(id).optional(),
  to: z.array(id).optional(),
  text: sentence,
  /** The source's own verb: “will relax”, “agreed”. */
  verb: z.string().optional(),
  due: edtf.optional(),
  strength: z.enum(['joint', 'one-side', 'would-consider']).optional(),
  status: z.enum(['open', 'done', 'overdue', 'dropped']).optional(),
  owner: z.string().optional(),
  next: z.string().optional(),
  topic: id.optional(),
})
export type Outcome = z.infer<typeof Outcome>

export const Concern = z.looseObject({
  ...item,
  raisedBy: id.optional(),
  to: id.optional(),
  text: sentence,
  answer: z.string().optional(),
  topic: id.optional(),
})
export const Position = z.looseObject({
  ...item,
  party: id,
  topic: id.optional(),
  text: sentence,
  verb: z.string().optional(),
})
export const Statement = z.looseObject({
  ...item,
  speaker: id.optional(),
  /** Who passes the words on, where they were not heard directly. */
  relayedBy: z.string().optional(),
  quote: sentence,
  occasion: z.string().optional(),
  topic: id.optional(),
})
export const Figure = z.looseObject({
  ...item,
  value: z.string(),
  unit: z.string().optional(),
  of: z.string(),
})
export const Event = z.looseObject({ ...item, date: edtf.optional(), text: sentence })
export const FollowUp = z.looseObject({
  ...item,
  text: sentence,
  owner: z.string().optional(),
  due: edtf.optional(),
})
export const Point = z.looseObject({ ...item, text: sentence, must: z.boolean().optional() })
export const Objective = z.looseObject({ ...item, text: sentence })
export const ExpectedPoint = z.looseObject({
  ...item,
  party: id.optional(),
  text: sentence,
  reply: z.string().optional(),
  topic: id.optional(),
})
export const Topic = z.looseObject({ ...item, title: z.string().min(1), text: z.string().optional() })
export const ProgrammeEntry = z.looseObject({
  ...item,
  start: when.optional(),
  end: when.optional(),
  text: sentence,
})
/** A fact for the background section; `withheld` ones go under “not to be disclosed”. */
export const Background = z.looseObject({
  ...item,
  date: edtf.optional(),
  text: sentence,
  withheld: z.boolean().optional(),
})
export const Question = z.looseObject({
  ...item,
  text: sentence,
  answer: z.string().optional(),
  ifPressed: z.string().optional(),
})
export const DoNotSay = z.looseObject({ ...item, text: sentence })
/** How lines to take may be used, and until when. */
export const Handling = z.looseObject({
  /** “on the record”, “background” … */
  attribution: z.string().optional(),
  spokesperson: z.string().optional(),
  embargo: z.string().optional(),
  validUntil: edtf.optional(),
})
/** One thing that two sources state differently, side by side. */
export const Conflict = z.looseObject({
  ...item,
  /** What differs: “date of the meeting”, “who said it”, “number”. */
  about: z.enum(['date', 'number', 'verb', 'speaker', 'place', 'role', 'wording']),
  text: sentence,
  /** Reference into the record of what is in question (`/start`, `/figures/ten-initiatives`). */
  item: z.string().optional(),
  versions: z
    .array(z.looseObject({ source: id, value: z.string(), evidence: z.array(id).optional() }))
    .min(2),
  /** What a person decided: one of the versions, all of them as disputed, or words of their own. */
  resolution: z
    .looseObject({
      kind: z.enum(['version', 'both', 'own']),
      value: z.string().optional(),
      by: z.string().optional(),
      at: z.string().optional(),
    })
    .optional(),
})
export type Conflict = z.infer<typeof Conflict>

const list = <T extends z.ZodType>(of: T) => z.array(of).max(5_000).optional()

export const Meeting = z.looseObject({
  /** Version of this shape. */
  schema: z.literal(1).default(1),
  id,
  title: z.string().min(1).max(1_000),
  kind: z.string().optional(),
  status: z.enum(['planned', 'held']),
  language: z.string().optional(),
  start: when.optional(),
  end: when.optional(),
  place: Place.optional(),
  interpreter: z.string().optional(),
  pressPresent: z.string().optional(),
  noteTaker: z.string().optional(),
  /** Why the reader gets a note of this meeting: for information, or for which decision by when. */
  purpose: z.string().optional(),
  parties: list(Party),
  ourSide: id.optional(),
  /** Who takes or took part, or was invited. */
  participants: list(Participant),
  /** People and bodies the sources name who took no part: absent leaders, spokespeople, analysts. Statements may be theirs. */
  mentioned: list(Participant),
  programme: list(ProgrammeEntry),
  topics: list(Topic),
  objectives: list(Objective),
  theirObjectives: list(Objective),
  points: list(Point),
  expectedPoints: list(ExpectedPoint),
  pressLine: z.string().optional(),
  /** Lines that can be quoted, first things first. */
  topLines: list(Point),
  handling: Handling.optional(),
  positions: list(Position),
  outcomes: list(Outcome),
  /** What was not agreed or was left open. */
  open: list(z.looseObject({ ...item, text: sentence, topic: id.optional() })),
  concerns: list(Concern),
  statements: list(Statement),
  figures: list(Figure),
  timeline: list(Event),
  background: list(Background),
  questions: list(Question),
  doNotSay: list(DoNotSay),
  followUps: list(FollowUp),
  /** What rests on one side or on press only, and what no source says. */
  gaps: list(z.looseObject({ ...item, text: sentence })),
  /** What two sources say differently, for a person to settle. */
  conflicts: list(Conflict),
  sources: list(Source),
  evidence: list(Evidence),
  /** Drafted items a person took out, by their words: a corrected source does not bring them back. */
  removed: list(z.looseObject({ list: z.string(), text: z.string() })),
  /** The meetings of a visit. */
  get meetings() {
    return z.array(Meeting).max(100).optional()
  },
})
export type Meeting = z.infer<typeof Meeting>
