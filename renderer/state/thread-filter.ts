import type { Annotation, AnnotationKind } from '../../app/review/annotation.ts'
import { forMe } from '../../app/review/mentions.ts'

/** Which threads and suggestions are listed. */
export interface ThreadFilter {
  readonly show: 'open' | 'mine' | 'settled' | 'gone' | 'all'
  readonly kind: AnnotationKind | 'suggestion' | null
  readonly author: string | null
}

export const OPEN_THREADS: ThreadFilter = { show: 'open', kind: null, author: null }

/**
 * The threads a filter lists, in the order of the text, those without words last.
 * @param places rank of each thread that has its words in the text
 * @param active stays listed while it is being dealt with, whatever becomes of it
 */
export function listThreads(
  annotations: readonly Annotation[],
  places: ReadonlyMap<string, number>,
  filter: ThreadFilter,
  me: string,
  active: string | null,
): readonly Annotation[] {
  const shown: Readonly<Record<ThreadFilter['show'], (a: Annotation) => boolean>> = {
    open: (a) => !a.resolved,
    mine: (a) => forMe(a, me) !== undefined,
    settled: (a) => a.resolved !== undefined,
    gone: (a) => !places.has(a.id),
    all: () => true,
  }
  return annotations
    .filter(
      (a) =>
        a.id === active ||
        (shown[filter.show](a) &&
          (filter.kind === null || a.kind === filter.kind) &&
          (filter.author === null || wroteIn(a, filter.author))),
    )
    .map((annotation) => ({ annotation, at: places.get(annotation.id) ?? Infinity }))
    .sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    .map(({ annotation }) => annotation)
}

/** Whether a filter lists a suggestion: it is open until it is decided, and for nobody in particular. */
export const listsSuggestion = (author: string, { show, kind, author: by }: ThreadFilter): boolean =>
  (show === 'open' || show === 'all') &&
  (kind === null || kind === 'suggestion') &&
  (by === null || by === author)

const wroteIn = (a: Annotation, name: string): boolean =>
  a.author === name || a.replies.some((reply) => reply.author === name)
