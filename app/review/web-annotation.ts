import { z } from 'zod'
import { fromCodePoints, toCodePoints } from '../meeting/code-points.ts'
import { ANNOTATION_KINDS, type Annotation, type Reply } from './annotation.ts'

/**
 * Threads as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), one page of them. Positions in the file
 * count code points, as the standard has it; in memory UTF-16 units. What the standard has no word for stands under
 * `aide:` keys.
 */
const MOTIVATIONS: Readonly<Record<(typeof ANNOTATION_KINDS)[number], string>> = {
  comment: 'commenting',
  question: 'questioning',
  'check-needed': 'assessing',
  legal: 'moderating',
}

const Body = z.looseObject({ type: z.literal('TextualBody').optional(), value: z.string() })
const Creator = z.union([z.string(), z.looseObject({ name: z.string() })])
const Selector = z.union([
  z.looseObject({
    type: z.literal('TextQuoteSelector'),
    exact: z.string(),
    prefix: z.string().optional(),
    suffix: z.string().optional(),
  }),
  z.looseObject({
    type: z.literal('TextPositionSelector'),
    start: z.number().int().min(0),
    end: z.number().int().min(0),
  }),
])
const StoredReply = z.looseObject({ id: z.string(), creator: Creator, created: z.string(), body: Body })
const Stored = z.looseObject({
  id: z.string().max(200),
  motivation: z.string().optional(),
  creator: Creator.optional(),
  created: z.string().optional(),
  modified: z.string().optional(),
  body: Body.optional(),
  target: z.looseObject({ selector: z.array(z.union([Selector, z.looseObject({})])).optional() }),
  'aide:replies': z.array(StoredReply).optional(),
  'aide:resolved': z.object({ by: z.string(), at: z.string() }).optional(),
  'aide:assignee': z.string().optional(),
  'aide:orphan': z.boolean().optional(),
})
const Page = z.looseObject({ items: z.array(Stored).max(10_000) })

const PREFIX = 'urn:aide-memoire:'

/** `text` is the note's plain text, from which positions are counted. */
export function writeWebAnnotations(annotations: readonly Annotation[], text: string): unknown {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${PREFIX}annotations`,
    type: 'AnnotationPage',
    items: annotations.map((a) => ({
      id: `${PREFIX}${a.id}`,
      type: 'Annotation',
      motivation: MOTIVATIONS[a.kind],
      creator: person(a.author),
      created: a.created,
      ...(a.modified && { modified: a.modified }),
      body: { type: 'TextualBody', value: a.body, format: 'text/plain' },
      target: {
        source: 'text.md',
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: a.anchor.exact,
            prefix: a.anchor.prefix,
            suffix: a.anchor.suffix,
          },
          {
            type: 'TextPositionSelector',
            start: toCodePoints(text, a.anchor.start),
            end: toCodePoints(text, a.anchor.end),
          },
        ],
      },
      ...(a.replies.length && { 'aide:replies': a.replies.map(writeReply) }),
      ...(a.resolved && { 'aide:resolved': a.resolved }),
      ...(a.assignee && { 'aide:assignee': a.assignee }),
      ...(a.anchor.orphan && { 'aide:orphan': true }),
    })),
  }
}

/** What does not fit the standard is left out; a damaged list must not cost the note. */
export function readWebAnnotations(value: unknown, text: string): readonly Annotation[] {
  const page = Page.safeParse(value)
  if (!page.success) return []
  return page.data.items.map((item): Annotation => {
    const quote = item.target.selector?.find((s) => s.type === 'TextQuoteSelector') as
      | { exact: string; prefix?: string; suffix?: string }
      | undefined
    const position = item.target.selector?.find((s) => s.type === 'TextPositionSelector') as
      | { start: number; end: number }
      | undefined
    return {
      id: item.id.startsWith(PREFIX) ? item.id.slice(PREFIX.length) : item.id.replace(/\s+/g, '-'),
      kind: ANNOTATION_KINDS.find((k) => MOTIVATIONS[k] === item.motivation) ?? 'comment',
      author: nameOf(item.creator),
      created: item.created ?? '',
      ...(item.modified && { modified: item.modified }),
      body: item.body?.value ?? '',
      replies: (item['aide:replies'] ?? []).map((r) => ({
        id: r.id,
        author: nameOf(r.creator),
        created: r.created,
        body: r.body.value,
      })),
      ...(item['aide:resolved'] && { resolved: item['aide:resolved'] }),
      ...(item['aide:assignee'] && { assignee: item['aide:assignee'] }),
      anchor: {
        exact: quote?.exact ?? '',
        prefix: quote?.prefix ?? '',
        suffix: quote?.suffix ?? '',
        start: fromCodePoints(text, position?.start ?? 0),
        end: fromCodePoints(text, position?.end ?? 0),
        ...(item['aide:orphan'] && { orphan: true }),
      },
    }
  })
}

const person = (name: string) => ({ type: 'Person', name })
const nameOf = (creator: z.infer<typeof Creator> | undefined): string =>
  typeof creator === 'string' ? creator : (creator?.name ?? '')
const writeReply = (r: Reply) => ({
  id: r.id,
  type: 'Annotation',
  motivation: 'replying',
  creator: person(r.author),
  created: r.created,
  body: { type: 'TextualBody', value: r.body },
})
