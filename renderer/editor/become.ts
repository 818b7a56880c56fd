import { $getNodeByKey, $getRoot, type LexicalNode, type NodeKey } from 'lexical'
import { $importBlock } from './bridge.ts'
import type { Flow } from './nodes/rule.ts'

type Written = ReadonlyMap<NodeKey, readonly Flow[]>

/**
 * Turns the page into other blocks. A block that is the same object as one on the page keeps its node, and with it
 * the caret and its bytes; blank lines, which no note holds, stay where they are. Call inside an update.
 * @param written the note's blocks each node of the page stands for.
 */
export function $become(wanted: readonly Flow[], written: Written): void {
  const keyOf = new Map([...written].flatMap(([key, [first]]) => (first ? [[first, key] as const] : [])))
  const kept = new Set(wanted.flatMap((md) => keyOf.get(md) ?? []))
  // A definition written behind its block comes with it.
  const covered = new Set([...kept].flatMap((key) => (written.get(key) ?? []).slice(1)))
  for (const [key, held] of written) if (held.length > 0 && !kept.has(key)) $getNodeByKey(key)?.remove()
  let last: LexicalNode | null = null
  for (const md of wanted) {
    if (covered.has(md)) continue
    const known = $getNodeByKey(keyOf.get(md) ?? '')
    for (const node of known ? [known] : $importBlock(md)) {
      if ($nextHeld(last, written)?.is(node) !== true) $putAfter(last, node)
      last = node.getLatest()
    }
  }
}

/** Null puts it first. */
function $putAfter(last: LexicalNode | null, node: LexicalNode): void {
  const first = $getRoot().getFirstChild()
  if (last !== null) last.insertAfter(node)
  else if (first === null) $getRoot().append(node)
  else first.insertBefore(node)
}

/** The next node that holds words of the note; blank lines between do not part blocks. */
function $nextHeld(after: LexicalNode | null, written: Written): LexicalNode | null {
  let at = after === null ? $getRoot().getFirstChild() : after.getNextSibling()
  while (at !== null && written.get(at.getKey())?.length === 0) at = at.getNextSibling()
  return at
}
