import { $findCellNode } from '@lexical/table'
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical'
import type { PhrasingContent, RootContent } from 'mdast'
import { inOneLine } from '../../../app/note/html/html-blocks.ts'
import { normalize } from '../../../app/note/normalize.ts'
import { plainText } from '../../../app/note/plain-text.ts'
import { $importBlock, $importPhrasing } from '../bridge.ts'
import { $nextNumber } from '../footnotes.ts'
import { $insertBlocks } from '../insert.ts'
import { $itemOf } from '../lists.ts'
import { $isCodeBlockNode } from '../nodes/code-block.ts'
import { $isListNode } from '../nodes/list.ts'
import { $createListItemNode } from '../nodes/list-item.ts'
import { $removeRange } from '../remove-range.ts'
import { $lineOf } from '../selected-blocks.ts'

/** Puts pasted blocks at the caret, in place of what is selected, as the place can hold them. */
export function $insertPasted(pasted: readonly RootContent[]): boolean {
  const { words, notes } = $withFreeNumbers(pasted)
  const done = $insertWords(words, notes)
  // Footnotes stand at the end of the note, wherever their signs are.
  for (const note of notes) $getRoot().append(...$importBlock(note))
  return done
}

/** Footnotes that come with their texts get numbers this note has not used. */
function $withFreeNumbers(pasted: readonly RootContent[]) {
  const notes = pasted.filter((block) => block.type === 'footnoteDefinition')
  if (notes.length === 0) return { words: pasted, notes }
  const first = $nextNumber()
  const numbers = new Map(notes.map((note, index) => [note.identifier, String(first + index)]))
  const numbered = (node: RootContent): RootContent => {
    if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
      const number = numbers.get(node.identifier)
      if (number !== undefined && node.type === 'footnoteReference')
        return { ...node, identifier: number, label: number }
      if (number !== undefined && node.type === 'footnoteDefinition')
        return { ...node, identifier: number, label: number }
    }
    return 'children' in node
      ? ({ ...node, children: (node.children as RootContent[]).map(numbered) } as RootContent)
      : node
  }
  const words = pasted.filter(isNoFootnote).map(numbered)
  return { words, notes: notes.map(numbered) }
}

const isNoFootnote = ({ type }: RootContent): boolean => type !== 'footnoteDefinition'

function $insertWords(pasted: readonly RootContent[], notes: readonly RootContent[]): boolean {
  // A footnote's sign is one only where its text is.
  const normal = normalize({ type: 'root', children: [...pasted, ...notes] }).children
  const blocks = withEdges(notes.length === 0 ? normal : normal.filter(isNoFootnote), pasted)
  if (blocks.length === 0) return false
  const given = $getSelection() ?? $getRoot().selectEnd()
  if ($isRangeSelection(given) && !given.isCollapsed()) $removeRange(given)
  const selection = $getSelection() ?? given
  if (!$isRangeSelection(selection)) {
    selection.insertNodes(blocks.flatMap($importBlock))
    return true
  }
  const line = $lineOf(selection.anchor.getNode())
  if (line !== null && $isCodeBlockNode(line)) {
    selection.insertRawText(plainText({ type: 'root', children: blocks }))
    return true
  }
  const [first, ...more] = blocks
  if (first?.type === 'paragraph' && more.length === 0) return $insertLine(selection, first.children)
  if ($findCellNode(selection.anchor.getNode()) !== null) return $insertLine(selection, inOneLine(blocks))
  if (line === null) return $insertBlocks(blocks.flatMap($importBlock))
  return $insertAround(selection, line, blocks)
}

/** Spaces at the edges of pasted words count, though no paragraph of a note begins or ends with one. */
function withEdges(normal: readonly RootContent[], pasted: readonly RootContent[]): RootContent[] {
  const blocks = [...normal]
  const [first] = blocks
  const [given] = pasted
  if (first?.type === 'paragraph' && given?.type === 'paragraph' && /^[^\S\n]/.test(plainText(given))) {
    blocks[0] = { ...first, children: [{ type: 'text', value: ' ' }, ...first.children] }
  }
  const last = blocks.at(-1)
  const lastGiven = pasted.at(-1)
  if (
    last?.type === 'paragraph' &&
    lastGiven?.type === 'paragraph' &&
    /[^\S\n]$/.test(plainText(lastGiven))
  ) {
    blocks[blocks.length - 1] = { ...last, children: [...last.children, { type: 'text', value: ' ' }] }
  }
  return blocks
}

function $insertLine(selection: RangeSelection, line: readonly PhrasingContent[]): boolean {
  selection.insertNodes($importPhrasing(line))
  return true
}

/**
 * The line at the caret is parted: a leading paragraph joins its beginning, a trailing one its end, and the other
 * blocks stand between. Within a list item, paragraphs and items become items after it.
 */
function $insertAround(
  selection: RangeSelection,
  line: ElementNode,
  blocks: readonly RootContent[],
): boolean {
  const rest = $cutAfter(selection, line)
  const [first, ...others] = blocks
  const joined = first?.type === 'paragraph'
  if (joined) line.append(...$importPhrasing(first.children))
  const item = $itemOf(line)
  const nodes = (joined ? others : blocks).flatMap($importBlock)
  let last: LexicalNode = line
  if (item?.is(line.getParent())) last = $asItems(item, line, nodes)
  else for (const node of nodes) last = last.insertAfter(node)
  const lastLine = $isElementNode(last) ? ($lineOf(last.getLastDescendant() ?? last) ?? null) : null
  const target = lastLine !== null && blocks.at(-1)?.type === 'paragraph' ? lastLine : null
  if (target !== null) {
    target.selectEnd()
    target.append(...rest)
  } else if (rest.length > 0) {
    const after = $createParagraphNode().append(...rest)
    last.insertAfter(after)
    after.selectStart()
  } else if (lastLine !== null) lastLine.selectEnd()
  else last.selectNext()
  if (!joined && line.isEmpty() && line.getType() === 'paragraph') $removeLine(line)
  return true
}

/** Takes what follows the caret out of its line. */
function $cutAfter(selection: RangeSelection, line: ElementNode): LexicalNode[] {
  if (line.isEmpty()) return []
  const { anchor } = selection
  const node = anchor.getNode()
  if ($isElementNode(node))
    return node.is(line) ? line.getChildren().slice(anchor.offset) : $following(node, line)
  if (anchor.offset === 0) return [node, ...$following(node, line)]
  if (anchor.offset === node.getTextContentSize()) return $following(node, line)
  const [before, after] = 'splitText' in node ? node.splitText(anchor.offset) : []
  return before === undefined || after === undefined ? [] : [after, ...$following(after, line)]
}

/** What stands behind a node in its line; a link is not parted. */
function $following(node: LexicalNode, line: ElementNode): LexicalNode[] {
  let at = node
  for (let parent = at.getParent(); parent !== null && !parent.is(line); parent = at.getParent()) at = parent
  return at.getNextSiblings()
}

function $asItems(item: ElementNode, line: ElementNode, nodes: readonly LexicalNode[]): LexicalNode {
  let last: ElementNode = item
  let lastBlock: LexicalNode = line
  for (const node of nodes) {
    const items = $isListNode(node)
      ? node.getChildren().filter($isElementNode)
      : [$createListItemNode().append(node)]
    for (const fresh of items) {
      last.insertAfter(fresh)
      last = fresh
      lastBlock = fresh
    }
  }
  return lastBlock
}

function $removeLine(line: ElementNode): void {
  const item = $itemOf(line)
  if (item?.is(line.getParent()) && item.getChildrenSize() === 1) item.remove()
  else line.remove()
}
