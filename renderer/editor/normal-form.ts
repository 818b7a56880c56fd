import { $isLinkNode, LinkNode } from '@lexical/link'
import { HeadingNode } from '@lexical/rich-text'
import { TableCellNode } from '@lexical/table'
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isParagraphNode,
  $isTextNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  RootNode,
} from 'lexical'
import { CodeBlockNode } from './nodes/code-block.ts'
import { $isListNode, ListNode } from './nodes/list.ts'
import { $createListItemNode, $isListItemNode, ListItemNode } from './nodes/list-item.ts'
import { $setSuggestions } from './nodes/state.ts'

/**
 * Keeps the page to what Markdown can hold, whatever an edit does: items stand in lists and hold blocks, a cell holds
 * one paragraph, code holds plain text, a small heading one line, a link no link.
 */
export function registerNormalForm(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(RootNode, $normalRoot),
    editor.registerNodeTransform(ListNode, $normalList),
    editor.registerNodeTransform(ListItemNode, $normalItem),
    editor.registerNodeTransform(TableCellNode, $normalCell),
    editor.registerNodeTransform(CodeBlockNode, $normalCode),
    editor.registerNodeTransform(HeadingNode, $normalHeading),
    editor.registerNodeTransform(LinkNode, $normalLink),
  )
}

/** There is always a line to type in. */
function $normalRoot(): void {
  const root = $getRoot()
  if (root.isEmpty()) root.append($createParagraphNode())
}

function $normalList(list: ListNode): void {
  if (list.isEmpty()) {
    list.remove()
    return
  }
  for (const child of list.getChildren()) {
    if ($isListItemNode(child)) continue
    const item = $createListItemNode()
    child.replace(item)
    item.append(child)
  }
}

function $normalItem(item: ListItemNode): void {
  if (!$isListNode(item.getParent())) {
    for (const child of item.getChildren()) item.insertBefore(child)
    item.remove()
    return
  }
  if (item.isEmpty()) item.append($createParagraphNode())
  $wrapInline(item)
}

/** Loose runs among blocks become paragraphs. */
function $wrapInline(parent: ElementNode): void {
  let paragraph: ElementNode | null = null
  for (const child of parent.getChildren()) {
    if (!child.isInline()) {
      paragraph = null
      continue
    }
    if (paragraph === null) {
      paragraph = $createParagraphNode()
      child.insertBefore(paragraph)
    }
    paragraph.append(child)
  }
}

function $normalCell(cell: TableCellNode): void {
  const [first, ...more] = cell.getChildren()
  if ($isParagraphNode(first) && more.length === 0) return
  const paragraph = $createParagraphNode()
  for (const line of $linesIn(cell)) {
    if (!paragraph.isEmpty()) paragraph.append($createLineBreakNode())
    paragraph.append(...line)
  }
  cell.splice(0, cell.getChildrenSize(), [paragraph])
}

/** The content of every line under a node, and of blocks that have no line, nothing. */
function $linesIn(node: ElementNode): LexicalNode[][] {
  const children = node.getChildren()
  if (children.every((child) => child.isInline())) return [children]
  return children.filter($isElementNode).flatMap((child) => (child.isInline() ? [[child]] : $linesIn(child)))
}

function $normalCode(code: CodeBlockNode): void {
  for (const child of code.getChildren()) {
    if ($isLineBreakNode(child)) continue
    if (!$isTextNode(child) || !child.isSimpleText()) {
      const text = child.replace($createTextNode(child.getTextContent()))
      if ($isElementNode(child)) text.selectEnd()
    } else {
      if (child.getFormat() !== 0) child.setFormat(0)
      // Code is shown and written as it stands, without marks on its words.
      $setSuggestions(child, [])
    }
  }
}

/** From the third level on a heading is one line; Markdown has no other way to write it. */
function $normalHeading(heading: HeadingNode): void {
  if (heading.getTag() === 'h1' || heading.getTag() === 'h2') return
  for (const child of heading.getChildren()) if ($isLineBreakNode(child)) child.replace($createTextNode(' '))
}

function $normalLink(link: LinkNode): void {
  for (let above = link.getParent(); above !== null; above = above.getParent()) {
    if (!$isLinkNode(above)) continue
    for (const child of link.getChildren()) link.insertBefore(child)
    link.remove()
    return
  }
}
