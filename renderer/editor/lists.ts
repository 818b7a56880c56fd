import {
  $createParagraphNode,
  $isElementNode,
  $isRootOrShadowRoot,
  type ElementNode,
  type LexicalNode,
} from 'lexical'
import { $createListNode, $isListNode, type ListKind, type ListNode } from './nodes/list.ts'
import { $createListItemNode, $isListItemNode, type ListItemNode } from './nodes/list-item.ts'

/** What an item becomes: a bullet, a number, or a task. */
export type ItemKind = ListKind | 'task'

/** The innermost list item a node stands in, within its own frame. */
export function $itemOf(node: LexicalNode | null): ListItemNode | null {
  for (let at = node; at !== null && !$isRootOrShadowRoot(at); at = at.getParent()) {
    if ($isListItemNode(at)) return at
  }
  return null
}

export function $kindOf(item: ListItemNode): ItemKind {
  if (item.getChecked() !== null) return 'task'
  const list = item.getParent()
  return $isListNode(list) ? list.getKind() : 'bullet'
}

const $listOf = (item: ListItemNode): ListNode | null => {
  const list = item.getParent()
  return $isListNode(list) ? list : null
}

const $newList = (kind: ItemKind, like?: ListNode): ListNode =>
  $createListNode(kind === 'number' ? 'number' : 'bullet', 1, like?.isSpread() ?? false)

/** One level in: under the item before it. False for a first item, which has nothing to go under. */
export function $indentItem(item: ListItemNode): boolean {
  const above = item.getPreviousSibling()
  const list = $listOf(item)
  if (!$isListItemNode(above) || list === null) return false
  const last = above.getLastChild()
  const inner = $isListNode(last) && last.getKind() === list.getKind() ? last : $newList($kindOf(item), list)
  if (!inner.is(last)) above.append(inner)
  inner.append(item)
  return true
}

/** One level out; from the outermost list its blocks become ordinary blocks. The items after it stay in order. */
export function $outdentItem(item: ListItemNode): void {
  const list = $listOf(item)
  if (list === null) return
  const after = item.getNextSiblings()
  const outer = list.getParent()
  if ($isListItemNode(outer)) {
    if (after.length > 0) item.append($newList($kindOf(item), list).append(...after))
    outer.insertAfter(item)
  } else {
    const blocks = item.getChildren()
    let last: LexicalNode = list
    for (const block of blocks) {
      last.insertAfter(block)
      last = block
    }
    if (after.length > 0) {
      const rest = $createListNode(
        list.getKind(),
        list.getStart() + item.getIndexWithinParent(),
        list.isSpread(),
      )
      last.insertAfter(rest.append(...after))
    }
    item.remove()
  }
  if (list.isAttached() && list.isEmpty()) list.remove()
}

/** Splits an item in two at one of its blocks; the second half is a new item of the same kind. */
export function $splitItem(item: ListItemNode, at: LexicalNode): ListItemNode {
  const fresh = $createListItemNode(item.getChecked() === null ? null : false)
  fresh.append(at, ...at.getNextSiblings())
  item.insertAfter(fresh)
  return fresh
}

/**
 * Makes blocks items of one list, in their order. Blocks that are items already change kind; when all of them are of
 * that kind the list is taken away instead, as the same button does in Word.
 */
export function $toggleList(blocks: readonly ElementNode[], kind: ItemKind): void {
  const items = blocks.map((block) => $itemOf(block))
  if (items.every((item) => item !== null && $kindOf(item) === kind)) {
    for (const item of new Set(items)) {
      if (item !== null) while ($listOf(item) !== null && item.isAttached()) $outdentItem(item)
    }
    return
  }
  let list: ListNode | null = null
  for (const [index, block] of blocks.entries()) {
    const item = items[index] ?? null
    if (item !== null) {
      $setKind(item, kind)
      list = null
      continue
    }
    if (list === null || !list.is(block.getPreviousSibling())) {
      list = $newList(kind)
      block.insertBefore(list)
    }
    list.append($createListItemNode(kind === 'task' ? false : null).append($asParagraph(block)))
  }
}

function $setKind(item: ListItemNode, kind: ItemKind): void {
  const list = $listOf(item)
  const listKind: ListKind = kind === 'number' ? 'number' : 'bullet'
  if (list !== null && list.getKind() !== listKind) list.setKind(listKind)
  for (const sibling of list?.getChildren() ?? [item]) {
    if (!$isListItemNode(sibling)) continue
    if (kind !== 'task' && sibling.getChecked() !== null) sibling.setChecked(null)
    if (kind === 'task' && sibling.getChecked() === null) sibling.setChecked(false)
  }
}

/** A heading in a list is a paragraph there. */
function $asParagraph(block: ElementNode): LexicalNode {
  if (!$isElementNode(block) || block.isShadowRoot() || block.getType() !== 'heading') return block
  const paragraph = $createParagraphNode().append(...block.getChildren())
  block.replace(paragraph)
  return paragraph
}
