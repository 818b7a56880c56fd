import * as z from 'zod'
import { ANNOTATION_KINDS, type Annotation } from './annotation.ts'
import { Selector } from './web-annotation.ts'

/**
 * Threads as the Hypothesis service gives them out and takes them in: a search result with `rows`. A reply names its
 * thread in `references`; our kinds stand among the `tags`, and so does whom a thread is given to (`for: Name`) and that
 * it is settled. Other tags are kept. Its positions count UTF-16 units, as ours do.
 */
const Row = z.looseObject({
  id: z.string().min(1),
  created: z.string().catch(''),
  updated: z.string().optional().catch(undefined),
  user: z.string().catch(''),
  user_info: z
    .looseObject({ display_name: z.string().nullable().optional() })
    .nullable()
    .optional()
    .catch(undefined),
  text: z.string().catch(''),
  tags: z.array(z.string()).catch([]),
  references: z.array(z.string()).catch([]),
  target: z
    .array(
      z.looseObject({
        selector: z.array(Selector).catch([]),
      }),
    )
    .catch([]),
})
type Row = z.infer<typeof Row>
const Rows = z.array(z.unknown()).max(20_000)
const Search = z.union([z.looseObject({ rows: Rows }).transform((s) => s.rows), Rows])

/** Whether this is what the service gives out: every row is an annotation, and there may be none. */
export const isHypothesis = (value: unknown): boolean =>
  Search.safeParse(value).data?.every((row) => Row.safeParse(row).success) === true

const FOR = /^for: *(.+)$/
const SETTLED = 'settled'
const isOurs = (tag: string) =>
  tag === SETTLED || FOR.test(tag) || ANNOTATION_KINDS.some((kind) => kind === tag)

/** Threads with their replies, in order; rows that are no annotations are left out. Anchors still have to be found. */
export function readHypothesis(value: unknown): readonly Annotation[] {
  const rows = (Search.safeParse(value).data ?? []).flatMap((row) => Row.safeParse(row).data ?? [])
  return rows.filter((row) => row.references.length === 0).map((row) => readThread(row, rows))
}

function readThread(row: Row, rows: readonly Row[]): Annotation {
  const selectors = row.target.flatMap((target) => target.selector)
  const quote = selectors.find((s) => s.type === 'TextQuoteSelector')
  const position = selectors.find((s) => s.type === 'TextPositionSelector')
  const assignee = row.tags.flatMap((tag) => FOR.exec(tag)?.[1] ?? [])[0]
  const tags = row.tags.filter((tag) => !isOurs(tag))
  return {
    id: row.id,
    kind: ANNOTATION_KINDS.find((kind) => row.tags.includes(kind)) ?? 'comment',
    author: nameOf(row),
    created: row.created,
    ...(row.updated && row.updated !== row.created && { modified: row.updated }),
    body: row.text,
    replies: rows
      .filter((reply) => reply.references[0] === row.id)
      .map((reply) => ({ id: reply.id, author: nameOf(reply), created: reply.created, body: reply.text })),
    ...(assignee && { assignee }),
    ...(row.tags.includes(SETTLED) && { resolved: { by: nameOf(row), at: row.updated ?? row.created } }),
    ...(tags.length > 0 && { others: { 'aide:tags': tags } }),
    anchor: {
      exact: quote?.exact ?? '',
      prefix: quote?.prefix ?? '',
      suffix: quote?.suffix ?? '',
      start: position?.start ?? 0,
      end: position?.end ?? 0,
    },
  }
}

/** `acct:name@host` without a name of its own is `name`. */
const nameOf = (row: Row): string =>
  row.user_info?.display_name || (/^acct:(.+?)(?:@.*)?$/.exec(row.user)?.[1] ?? row.user)

/** `uri` names the note for the service. */
export function writeHypothesis(annotations: readonly Annotation[], uri: string): unknown {
  const rows = annotations.flatMap((a) => {
    const { exact, prefix, suffix, start, end } = a.anchor
    const thread = {
      id: a.id,
      created: a.created,
      updated: a.modified ?? a.created,
      ...writer(a.author),
      uri,
      text: a.body,
      tags: [
        a.kind,
        ...(a.assignee ? [`for: ${a.assignee}`] : []),
        ...(a.resolved ? [SETTLED] : []),
        ...tagsOf(a),
      ],
      references: [],
      target: [
        {
          source: uri,
          selector: [
            { type: 'TextPositionSelector', start, end },
            { type: 'TextQuoteSelector', exact, prefix, suffix },
          ],
        },
      ],
    }
    const replies = a.replies.map((r) => ({
      id: r.id,
      created: r.created,
      updated: r.created,
      ...writer(r.author),
      uri,
      text: r.body,
      tags: [],
      references: [a.id],
      target: [{ source: uri }],
    }))
    return [thread, ...replies]
  })
  return { total: rows.length, rows }
}

const tagsOf = ({ others }: Annotation): string[] =>
  z.array(z.string()).safeParse(others?.['aide:tags']).data ?? []

const writer = (name: string) => ({
  user: `acct:${name.replace(/[^\p{L}\p{N}._-]+/gu, '.')}@aide-memoire`,
  user_info: { display_name: name },
})
