import type { Annotation, Reply } from '../annotation.ts'

/**
 * Threads of several copies as one list: united by id, replies too. Who resolved, reassigned or reworded a thread last
 * is heard; a thread that a copy deleted stays, for nobody’s words are dropped by a merge.
 */
export function mergeThreads(lists: readonly (readonly Annotation[])[]): readonly Annotation[] {
  const threads = new Map<string, Annotation>()
  for (const thread of lists.flat()) {
    const known = threads.get(thread.id)
    threads.set(thread.id, known ? united(known, thread) : thread)
  }
  return [...threads.values()]
}

/** The later wording wins; on a tie the one that comes first. */
function united(a: Annotation, b: Annotation): Annotation {
  const later = changedAt(b) > changedAt(a) ? b : a
  const replies = new Map<string, Reply>([...a.replies, ...b.replies].map((reply) => [reply.id, reply]))
  const resolved = [a.resolved, b.resolved]
    .filter((r) => r !== undefined)
    .sort((x, y) => (x.at < y.at ? 1 : -1))[0]
  const assignee = later.assignee ?? a.assignee ?? b.assignee
  return {
    ...later,
    replies: [...replies.values()].sort((x, y) =>
      x.created < y.created ? -1 : x.created > y.created ? 1 : 0,
    ),
    ...(resolved && { resolved }),
    ...(assignee && { assignee }),
  }
}

const changedAt = (thread: Annotation) => thread.modified ?? thread.created
