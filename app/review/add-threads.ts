import type { Root } from 'mdast'
import { deriveAnchors, findAgain, reattach } from './anchors.ts'
import type { Annotation } from './annotation.ts'
import { mergeThreads } from './merge/merge-threads.ts'

export interface AddedThreads {
  readonly tree: Root
  /** Those that were there, and the new ones. */
  readonly annotations: readonly Annotation[]
  /** How many stand on their words. */
  readonly placed: number
  /** How many wait in the list for a person to place them: their words are gone, or only nearly there. */
  readonly waiting: number
}

/**
 * Puts threads of another program on the words they quote. Only an exact and only place is taken; a near one is a
 * person’s to judge. A thread that came in before is united with itself, and its place stays.
 */
export function addThreads(
  tree: Root,
  annotations: readonly Annotation[],
  incoming: readonly Annotation[],
): AddedThreads {
  const known = new Map(annotations.map((a) => [a.id, a] as const))
  let marked = tree
  let placed = 0
  let waiting = 0
  for (const thread of incoming) {
    const before = known.get(plainId(thread.id))
    if (before && before.author === thread.author && before.created === thread.created) {
      const [united = before] = mergeThreads([[before], [{ ...thread, id: before.id }]])
      known.set(before.id, { ...united, anchor: before.anchor })
      continue
    }
    const id = freeId(plainId(thread.id), known)
    const found = thread.anchor.exact ? findAgain(thread, marked) : null
    if (found?.how === 'exact') {
      const put = reattach(marked, { ...thread, id }, found)
      marked = put.tree
      known.set(id, put.annotation)
      placed++
    } else {
      known.set(id, { ...thread, id, anchor: { ...thread.anchor, orphan: true } })
      waiting++
    }
  }
  return { tree: marked, annotations: deriveAnchors(marked, [...known.values()]), placed, waiting }
}

/** An id stands in the text beside others, so it holds no space and no sign of Markdown. */
const plainId = (id: string) => id.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 80) || 'thread'

function freeId(id: string, taken: ReadonlyMap<string, unknown>): string {
  let free = id
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`
  return free
}
