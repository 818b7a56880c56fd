import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import { $importBlock } from '../bridge.ts'
import { $isFootnoteDefinitionNode } from '../nodes/footnote.ts'
import { $createRegionNode } from '../nodes/region.ts'
import type { Flow } from '../nodes/rule.ts'
import { $setSuggestions, $suggestions } from '../nodes/state.ts'
import { $isLine } from './block-signature.ts'
import { $exportKey, $keysNow, type Changed } from './changed-blocks.ts'
import { $endMark } from './paragraph-ends.ts'
import type { Tracking } from './tracking.ts'
import { $blockStruck, $markBlockIn } from './whole-blocks.ts'

/**
 * Puts the blocks as they were, struck out, and as they were to be, put in.
 * @param exported the blocks as they were to be
 */
export function $replaceWhole(given: Changed, exported: readonly Flow[], tracking: Tracking): void {
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
