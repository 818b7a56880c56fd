import { $getNodeByKey, $isElementNode, $isTextNode, type LexicalNode, type NodeKey } from 'lexical'
import { $blockMarks } from '../nodes/region.ts'
import { isOwnInsertion } from './mark-own.ts'
import type { Tracking } from './tracking.ts'

/** More than a run of words ever stands in. */
const DEEPEST = 50

/**
 * Whether all that changed is one run of words that was, and is, one’s own insertion: it comes and goes outright. That
 * is nearly every key while writing, so it looks at that run and what it stands in alone, never at the note.
 */
export function $isTypingOn(touched: ReadonlySet<NodeKey>, tracking: Tracking): boolean {
  if (touched.size > DEEPEST) return false
  let run: LexicalNode | null = null
  for (const key of touched) {
    const node = $getNodeByKey(key)
    if (!$isTextNode(node)) continue
    if (run !== null) return false
    run = node
  }
  if (run === null) return false
  const key = run.getKey()
  if ($depth(run) !== touched.size || !$isOwn(key, tracking)) return false
  const places = $places(run)
  return tracking.before(() => $isOwn(key, tracking) && $places($getNodeByKey(key)) === places)
}

function $depth(node: LexicalNode): number {
  let depth = 0
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) depth += 1
  return depth
}

/**
 * A node’s format, what it stands in, and how much else stands there: what comes or changes its place is touched, what has gone is
 * missing.
 */
function $places(node: LexicalNode | null): string {
  // A format that is taken back is no suggestion any more: that is for others to see.
  const places: string[] = [$isTextNode(node) ? String(node.getFormat()) : '']
  for (let at = node; at !== null; at = at.getParent())
    places.push(`${at.getKey()} ${$isElementNode(at) ? at.getChildrenSize() : 0}`)
  return places.join()
}

/** One’s own by a mark on it or on a block it stands in, and nothing of anybody else’s around it. */
function $isOwn(key: NodeKey, { book }: Tracking): boolean {
  let own = false
  for (let at = $getNodeByKey(key); at !== null; at = at.getParent()) {
    const marks = $blockMarks(at)
    if (marks.length === 0) continue
    if (marks.length > 1 || !isOwnInsertion(marks, book)) return false
    own = true
  }
  return own
}
