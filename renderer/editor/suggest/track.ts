import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $hasUpdateTag,
  $isElementNode,
  type EditorState,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import { $exportBlock, $importBlock } from '../bridge.ts'
import { $isFootnoteDefinitionNode } from '../nodes/footnote.ts'
import { $createRegionNode } from '../nodes/region.ts'
import type { Flow } from '../nodes/rule.ts'
import { $setSuggestions, $suggestions } from '../nodes/state.ts'
import { $isLine } from './block-signature.ts'
import type { SuggestionBook } from './book.ts'
import { originalOf } from './original.ts'
import { type Pair, pairChildren } from './pair-children.ts'
import { $endMark } from './paragraph-ends.ts'
import { $trackRun } from './track-blocks.ts'
import { type Tracking, trackingOf, Untrackable } from './tracking.ts'
import { $blockStruck, $markBlockIn } from './whole-blocks.ts'

/** Neighbouring blocks of the note that a change touched, by key. */
interface Changed {
  readonly pairs: readonly Pair[]
  readonly was: readonly NodeKey[]
  readonly is: readonly NodeKey[]
  /** The untouched block before them and the one behind, with which paragraphs may join. */
  readonly beside: readonly [NodeKey | null, NodeKey | null]
}

/** Tag of an update that is many edits in one, such as replacing a word throughout: each is a suggestion of its own. */
export const MANY_EDITS = 'many-edits'

/**
 * Makes all that changed since `base` suggestions of whoever is suggesting. What the note says with every suggestion
 * rejected is the same afterwards as it was in `base`; a change that cannot be told finely is told block by block.
 */
export function $trackChanges(
  editor: LexicalEditor,
  base: EditorState,
  book: SuggestionBook,
  touched: ReadonlySet<NodeKey>,
): void {
  let id: string | undefined
  const many = $hasUpdateTag(MANY_EDITS)
  const begin = () => {
    if (id === undefined || many) id = book.begin()
    return id
  }
  for (const changed of $changedBlocks(editor, base, touched)) {
    const tracking = trackingOf(editor, base, book, touched, begin)
    if ($isTypingOn(changed, tracking)) continue
    const now = changed.is.flatMap((key) => $exportKey(key))
    const original = originalOf(tracking.before(() => $exportAround(changed.was, changed)))
    if (!$tracked(changed, tracking) || originalOf($exportAround($keysNow(changed), changed)) !== original)
      $replaceWhole(changed, now, tracking)
  }
}

/** Words typed into one’s own insertion: nothing to do, and nothing to look at, for each key. */
function $isTypingOn(changed: Changed, tracking: Tracking): boolean {
  const { was, is } = changed
  const [key] = is
  if (key === undefined || is.length > 1 || was.length !== 1 || was[0] !== key) return false
  if (!$isLine($getNodeByKey(key))) return false
  const probe: Tracking = {
    ...tracking,
    $willChange: () => {
      throw new Untrackable()
    },
  }
  return $tracked(changed, probe)
}

/** Whether what changed could be told. */
function $tracked({ pairs, beside: [before] }: Changed, tracking: Tracking): boolean {
  try {
    $trackRun($getRoot(), before === null ? null : $getNodeByKey(before), pairs, tracking)
    return true
  } catch (error) {
    if (error instanceof Untrackable) return false
    throw error
  }
}

/** Stretches of changed blocks, each between blocks that were not touched. */
function $changedBlocks(editor: LexicalEditor, base: EditorState, touched: ReadonlySet<NodeKey>): Changed[] {
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
function $keysNow({ beside: [first, last] }: Changed): NodeKey[] {
  const keys = $getRoot().getChildrenKeys()
  const from = first === null ? 0 : keys.indexOf(first) + 1
  return keys.slice(from, last === null ? keys.length : keys.indexOf(last))
}

/** Blocks with those beside them; a footnote joins with nothing. */
const $exportAround = (keys: readonly NodeKey[], { beside: [first, last] }: Changed): Flow[] => [
  ...$exportBeside(first),
  ...keys.flatMap($exportKey),
  ...$exportBeside(last),
]

const $exportBeside = (key: NodeKey | null): Flow[] =>
  key === null ? [] : $exportKey(key).filter(({ type }) => type !== 'footnoteDefinition')

function $exportKey(key: NodeKey): Flow[] {
  const node = $getNodeByKey(key)
  return node === null ? [] : $exportBlock(node)
}

/** The blocks as they were, struck out, and as they were to be, put in. */
function $replaceWhole(given: Changed, exported: readonly Flow[], tracking: Tracking): void {
  const { book } = tracking
  const [only] = given.is
  const footnote = $getNodeByKey(only ?? '')
  if ($isFootnoteDefinitionNode(footnote) && only === given.was[0]) {
    $replaceWithin(footnote, exported, tracking)
    return
  }
  const { changed, now } = $withJoined(given, exported, tracking)
  const id = tracking.begin()
  const root = $getRoot()
  const [before] = changed.beside
  const at = before === null ? null : $getNodeByKey(before)
  for (const key of $keysNow(changed)) $getNodeByKey(key)?.remove()
  const struck = $together(
    changed.was.flatMap((key) => $blockStruck(key, id, tracking) ?? []),
    'del',
    id,
  )
  const put = $together(
    now.flatMap((md) => $importBlock(md)),
    'ins',
    id,
  )
  let last = at
  for (const block of [...struck, ...put]) {
    if (last === null) root.splice(0, 0, [block])
    else last.insertAfter(block)
    last = block
  }
  for (const block of put) $markBlockIn(block, id, book)
  if (root.isEmpty()) root.append($createParagraphNode())
  const caret = put.at(-1) ?? struck.at(-1)
  if ($isElementNode(caret)) caret.selectEnd()
}

/** The same for what stands in a footnote. */
function $replaceWithin(footnote: ElementNode, exported: readonly Flow[], tracking: Tracking): void {
  const id = tracking.begin()
  const was = tracking.before(() => $exportKey(footnote.getKey()))
  const content = (blocks: readonly Flow[]) =>
    blocks.flatMap((md) => (md.type === 'footnoteDefinition' ? md.children : [])).flatMap($importBlock)
  const frame = (name: 'ins' | 'del', blocks: LexicalNode[]) =>
    blocks.length === 0 ? [] : [$createRegionNode(name, { s: id }).append(...blocks)]
  footnote.splice(0, footnote.getChildrenSize(), [
    ...frame('del', content(was)),
    ...frame('ins', content(exported)),
  ])
  footnote.selectEnd()
}

/** Paragraphs that join across the edge of a stretch belong to it. */
function $withJoined(
  changed: Changed,
  now: readonly Flow[],
  tracking: Tracking,
): { readonly changed: Changed; readonly now: readonly Flow[] } {
  const [first, last] = changed.beside
  const ends = (key: NodeKey | null | undefined) => {
    const line = key == null ? null : $getNodeByKey(key)
    return $isLine(line) && $endMark(line) !== null
  }
  const root = $getRoot()
  if (first !== null && ends(first)) {
    const key = $getNodeByKey(first)?.getPreviousSibling()?.getKey() ?? null
    const wider: Changed = {
      ...changed,
      was: [first, ...changed.was],
      is: [first, ...changed.is],
      beside: [key, last],
    }
    return $withJoined(wider, [...$exportKey(first), ...now], tracking)
  }
  const joinsOn = tracking.before(() => ends(changed.was.at(-1))) || now.slice(-1).some(endsInMark)
  if (last !== null && joinsOn) {
    const node = $getNodeByKey(last)
    const next = node?.getNextSibling()
    const key = next && root.is(next.getParent()) ? next.getKey() : null
    const wider: Changed = {
      ...changed,
      was: [...changed.was, last],
      is: [...changed.is, last],
      beside: [first, key],
    }
    return $withJoined(wider, [...now, ...$exportKey(last)], tracking)
  }
  return { changed, now }
}

const endsInMark = (md: Flow): boolean => {
  const end = md.type === 'paragraph' || md.type === 'heading' ? md.children.at(-1) : undefined
  return end?.type === 'textDirective' && end.name === 'brk'
}

/** Blocks whose paragraphs join stand in one frame: a mark of their own would part them. */
function $together(blocks: LexicalNode[], name: 'ins' | 'del', id: string): LexicalNode[] {
  const joins = blocks.some((block) => $isLine(block) && $endMark(block) !== null)
  if (!joins || blocks.length < 2) return blocks
  // The frame says it for all of them.
  for (const block of blocks)
    $setSuggestions(
      block,
      $suggestions(block).filter(({ attributes }) => attributes.s !== id),
    )
  return [$createRegionNode(name, { s: id }).append(...blocks)]
}
