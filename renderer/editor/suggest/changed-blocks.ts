import { $getNodeByKey, $getRoot, type EditorState, type LexicalEditor, type NodeKey } from 'lexical'
import { $exportBlock } from '../bridge.ts'
import { $isFootnoteDefinitionNode } from '../nodes/footnote.ts'
import type { Flow } from '../nodes/rule.ts'
import { $isLine } from './block-signature.ts'
import { type Pair, pairChildren } from './pair-children.ts'
import { $endMark } from './paragraph-ends.ts'

/** Neighbouring blocks of the note that a change touched, by key. */
export interface Changed {
  readonly pairs: readonly Pair[]
  readonly was: readonly NodeKey[]
  readonly is: readonly NodeKey[]
  /** The untouched block before them and the one behind, with which paragraphs may join. */
  readonly beside: readonly [NodeKey | null, NodeKey | null]
}

/** Stretches of changed blocks, each between blocks that were not touched. */
export function $changedBlocks(
  editor: LexicalEditor,
  base: EditorState,
  touched: ReadonlySet<NodeKey>,
): Changed[] {
  const keys = base.read(() => $getRoot().getChildrenKeys(), { editor })
  const now = $getRoot().getChildrenKeys()
  const alone = keys.length === now.length && now.filter((key) => touched.has(key)).length === 1
  // A neighbour of what came or went is touched without a change of its own.
  const changed = (key: NodeKey) =>
    touched.has(key) &&
    (alone ||
      JSON.stringify(base.read(() => $exportKey(key), { editor })) !== JSON.stringify($exportKey(key)))
  const stretches: Stretch[] = []
  let open: Stretch | null = null
  let previous: NodeKey | null = null
  for (const { was, is } of pairChildren(keys, now)) {
    if (was !== null && is !== null && !changed(is)) {
      if (open !== null) open.beside[1] = is
      open = null
      previous = is
      continue
    }
    // A footnote keeps its place and its number: only what stands in it can be put in or taken out.
    const whole = was !== null && is !== null && $isFootnoteDefinitionNode($getNodeByKey(is))
    if (whole && open !== null) {
      open.beside[1] = is
      open = null
    }
    if (open === null) {
      open = { pairs: [], was: [], is: [], beside: [previous, null] }
      stretches.push(open)
    }
    open.pairs.push({ was, is })
    if (was !== null) open.was.push(was)
    if (is !== null) open.is.push(is)
    if (whole) {
      open = null
      previous = is
    }
  }
  return stretches
}

interface Stretch extends Changed {
  readonly pairs: Pair[]
  readonly was: NodeKey[]
  readonly is: NodeKey[]
  readonly beside: [NodeKey | null, NodeKey | null]
}

/** Keys of all that stands between the untouched blocks now. */
export function $keysNow({ beside: [first, last] }: Changed): NodeKey[] {
  const keys = $getRoot().getChildrenKeys()
  const from = first === null ? 0 : keys.indexOf(first) + 1
  return keys.slice(from, last === null ? keys.length : keys.indexOf(last))
}

/** A block of the note as Markdown; none for a blank line, or one that is not there. */
export function $exportKey(key: NodeKey): Flow[] {
  const node = $getNodeByKey(key)
  return node === null ? [] : $exportBlock(node)
}

/** What stands around a stretch, as far as paragraphs may join with it. */
export interface Around {
  readonly above: readonly NodeKey[]
  readonly below: readonly NodeKey[]
}

/** @param changed blocks that changed, there or elsewhere: what was made of those is not known yet. */
export const $around = ({ beside: [first, last] }: Changed, changed: ReadonlySet<NodeKey>): Around => ({
  above: $joining(first, -1, changed),
  below: $joining(last, 1, changed),
})

/** Blocks with those around them; a footnote joins with nothing. */
export const $exportAround = (keys: readonly NodeKey[], { above, below }: Around): Flow[] => [
  ...above.flatMap($exportBeside),
  ...keys.flatMap($exportKey),
  ...below.flatMap($exportBeside),
]

const $exportBeside = (key: NodeKey): Flow[] =>
  $exportKey(key).filter(({ type }) => type !== 'footnoteDefinition')

/** Untouched blocks from one on, up to which paragraphs may join: those whose ends a suggestion puts in or takes out. */
function $joining(from: NodeKey | null, step: -1 | 1, changed: ReadonlySet<NodeKey>): NodeKey[] {
  const keys: NodeKey[] = []
  let at = from === null ? null : $getNodeByKey(from)
  while (at !== null && !changed.has(at.getKey())) {
    if (step === 1) keys.push(at.getKey())
    else keys.unshift(at.getKey())
    const next = step === 1 ? at.getNextSibling() : at.getPreviousSibling()
    const upper = step === 1 ? at : next
    if (!$isLine(upper) || $endMark(upper) === null) break
    at = next
  }
  return keys
}
