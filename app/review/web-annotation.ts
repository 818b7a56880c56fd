import * as z from 'zod'
import { fromCodePoints, toCodePoints } from '../meeting/code-points.ts'
import {
  ANNOTATION_KINDS,
  type Anchor,
  type Annotation,
  type AnnotationKind,
  type Reply,
} from './annotation.ts'
import type { ChangeCause } from './change.ts'
import type { Suggestion } from './suggestion.ts'

/**
 * Threads and suggestions as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), one page of them. Positions
 * in the file count code points, as the standard has it; in memory UTF-16 units. What the standard has no word for
 * stands under `aide:` keys.
 */
const MOTIVATIONS: Readonly<Record<AnnotationKind, string>> = {
  comment: 'commenting',
  question: 'questioning',
  'check-needed': 'assessing',
  legal: 'moderating',
}
const EDITING = 'editing'
const PREFIX = 'urn:aide-memoire:'

const Body = z.looseObject({ value: z.string().default('') })
export const Creator = z
  .union([z.string(), z.looseObject({ name: z.string() }).transform((c) => c.name)])
  .catch('')
const StoredReply = z.looseObject({
  id: z.string(),
  creator: Creator,
  created: z.string().catch(''),
  body: Body,
})
/** A W3C selector of any kind; what it lacks counts as empty. */
export const Selector = z.looseObject({
  type: z.string().catch(''),
  exact: z.string().catch(''),
  prefix: z.string().catch(''),
  suffix: z.string().catch(''),
  start: z.number().int().min(0).catch(0),
  end: z.number().int().min(0).catch(0),
})
const Target = z.looseObject({ selector: oneOrMore(Selector).catch([]) }).catch({ selector: [] })
const Cause = z
  .union([
    z.object({ kind: z.literal('suggestion') }),
    z.object({ kind: z.literal('merge'), copy: z.string() }),
    z.object({ kind: z.literal('refresh'), ref: z.string() }),
  ])
  .catch({ kind: 'suggestion' })
const Stored = z.looseObject({
  id: z.string().min(1).max(200),
  motivation: oneOrMore(z.string()).catch([]),
  creator: Creator.default(''),
  created: z.string().catch(''),
  modified: z.string().optional().catch(undefined),
  body: oneOrMore(Body).catch([]),
  target: oneOrMore(Target).catch([]),
  'aide:replies': z.array(StoredReply).catch([]),
  'aide:resolved': z.object({ by: z.string(), at: z.string() }).optional().catch(undefined),
  'aide:assignee': z.string().optional().catch(undefined),
  'aide:orphan': z.boolean().optional().catch(undefined),
  'aide:cause': Cause.optional(),
})
type Stored = z.infer<typeof Stored>
const Page = z.looseObject({ items: z.array(z.unknown()).max(20_000) })

/** The standard lets one value stand for a list of one. */
export function oneOrMore<T extends z.ZodType>(item: T) {
  return z.union([z.array(item), item.transform((one) => [one])])
}

/** `text` is the note's plain text, from which positions are counted. */
export function writeWebAnnotations(
  annotations: readonly Annotation[],
  text: string,
  suggestions: readonly Suggestion[] = [],
): unknown {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${PREFIX}annotations`,
    type: 'AnnotationPage',
    items: [...annotations.map((a) => writeThread(a, text)), ...suggestions.map(writeSuggestion)],
  }
}

/** Whether this is a page of annotations, so that nothing of it is lost by writing it anew. */
export const isAnnotationPage = (value: unknown): boolean =>
  Page.safeParse(value).data?.items.every((item) => Stored.safeParse(item).success) === true

/** What does not fit the standard is left out; a damaged list must not cost the note. */
export const readWebAnnotations = (value: unknown, text: string): readonly Annotation[] =>
  itemsOf(value)
    .filter((item) => !item.motivation.includes(EDITING))
    .map((item) => readThread(item, text))

export const readSuggestions = (value: unknown): readonly Suggestion[] =>
  itemsOf(value)
    .filter((item) => item.motivation.includes(EDITING))
    .map((item) => ({
      id: readId(item.id),
      author: item.creator,
      at: item.created,
      cause: (item['aide:cause'] ?? { kind: 'suggestion' }) as ChangeCause,
    }))

const itemsOf = (value: unknown): Stored[] =>
  (Page.safeParse(value).data?.items ?? []).flatMap((item) => Stored.safeParse(item).data ?? [])

const readId = (id: string) => (id.startsWith(PREFIX) ? id.slice(PREFIX.length) : id).replace(/\s+/g, '-')

function writeThread(a: Annotation, text: string) {
  return {
    ...a.others,
    id: `${PREFIX}${a.id}`,
    type: 'Annotation',
    motivation: MOTIVATIONS[a.kind],
    creator: person(a.author),
    created: a.created,
    ...(a.modified && { modified: a.modified }),
    body: { type: 'TextualBody', value: a.body, format: 'text/plain' },
    target: { source: 'text.md', selector: writeSelectors(a.anchor, text) },
    ...(a.replies.length && { 'aide:replies': a.replies.map(writeReply) }),
    ...(a.resolved && { 'aide:resolved': a.resolved }),
    ...(a.assignee && { 'aide:assignee': a.assignee }),
    ...(a.anchor.orphan && { 'aide:orphan': true }),
  }
}

const writeSelectors = ({ exact, prefix, suffix, start, end }: Anchor, text: string) => [
  { type: 'TextQuoteSelector', exact, prefix, suffix },
  { type: 'TextPositionSelector', start: toCodePoints(text, start), end: toCodePoints(text, end) },
]

function readThread(item: Stored, text: string): Annotation {
  const selectors = item.target.flatMap((target) => target.selector)
  const quote = selectors.find((s) => s.type === 'TextQuoteSelector')
  const position = selectors.find((s) => s.type === 'TextPositionSelector')
  return {
    id: readId(item.id),
    kind: ANNOTATION_KINDS.find((kind) => item.motivation.includes(MOTIVATIONS[kind])) ?? 'comment',
    author: item.creator,
    created: item.created,
    ...(item.modified && { modified: item.modified }),
    body: item.body.map((body) => body.value).join('\n'),
    replies: item['aide:replies'].map(({ id, creator, created, body }) => ({
      id,
      author: creator,
      created,
      body: body.value,
    })),
    ...(item['aide:resolved'] && { resolved: item['aide:resolved'] }),
    ...(item['aide:assignee'] && { assignee: item['aide:assignee'] }),
    ...withOthers(item),
    anchor: {
      exact: quote?.exact ?? '',
      prefix: quote?.prefix ?? '',
      suffix: quote?.suffix ?? '',
      start: fromCodePoints(text, position?.start ?? 0),
      end: fromCodePoints(text, position?.end ?? 0),
      ...(item['aide:orphan'] && { orphan: true }),
    },
  }
}

const OURS = new Set(['type', '@context', ...Object.keys(Stored.shape)])

function withOthers(item: Stored): Pick<Annotation, 'others'> {
  const others = Object.entries(item).filter(([key]) => !OURS.has(key))
  return others.length > 0 ? { others: Object.fromEntries(others) } : {}
}

const person = (name: string) => ({ type: 'Person', name })

const writeReply = (r: Reply) => ({
  id: r.id,
  type: 'Annotation',
  motivation: 'replying',
  creator: person(r.author),
  created: r.created,
  body: { type: 'TextualBody', value: r.body },
})

const writeSuggestion = (s: Suggestion) => ({
  id: `${PREFIX}${s.id}`,
  type: 'Annotation',
  motivation: EDITING,
  creator: person(s.author),
  created: s.at,
  target: { source: 'text.md' },
  'aide:cause': s.cause,
})
