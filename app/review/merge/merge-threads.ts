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
  const replies = eachOnce([...a.replies, ...b.replies])
  const resolved = [a.resolved, b.resolved]
    .filter((r) => r !== undefined)
    .sort((x, y) => (x.at < y.at ? 1 : -1))[0]
  const assignee = later.assignee ?? a.assignee ?? b.assignee
  return {
    ...later,
    replies: replies.sort((x, y) => (x.created < y.created ? -1 : x.created > y.created ? 1 : 0)),
    ...(resolved && { resolved }),
    ...(assignee && { assignee }),
  }
}

/** Two people who answer on their own copies may both have written reply 1: one of them gets another id. */
function eachOnce(all: readonly Reply[]): Reply[] {
  const bySaid = new Map(
    all.map((reply) => [JSON.stringify([reply.author, reply.created, reply.body]), reply]),
  )
  const taken = new Set<string>()
  return [...bySaid.values()].map((reply) => {
    let id = reply.id
    for (let number = 2; taken.has(id); number++) id = `${reply.id}.${number}`
    taken.add(id)
    return id === reply.id ? reply : { ...reply, id }
  })
}

const changedAt = (thread: Annotation) => thread.modified ?? thread.created
