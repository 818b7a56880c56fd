import { $createLinkNode } from '@lexical/link'
import { $createHeadingNode } from '@lexical/rich-text'
import {
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  IS_BOLD,
  IS_CODE,
  IS_ITALIC,
  IS_STRIKETHROUGH,
  type LexicalEditor,
  type TextNode,
  type UpdateListenerPayload,
} from 'lexical'
import { $turnLinesInto } from './commands.ts'
import { $insertBlocks } from './insert.ts'
import { $itemOf, $toggleList } from './lists.ts'
import { $createCodeBlockNode, $isCodeBlockNode } from './nodes/code-block.ts'
import { $isListNode } from './nodes/list.ts'
import { $createQuoteNode } from './nodes/quote.ts'
import { $createThematicBreakNode } from './nodes/thematic-break.ts'
import { $lineOf } from './selected-blocks.ts'

/** Markdown typed at the beginning of a line becomes what it means; each is one undo step of its own. */
interface LineShortcut {
  readonly typed: RegExp
  /** Only in a plain paragraph that is not in a list, unless said otherwise. */
  readonly inList?: true
  readonly $do: (line: ElementNode, match: RegExpExecArray) => void
}

const LINES: readonly LineShortcut[] = [
  {
    typed: /^(#{1,3}) $/,
    $do: (_, [, marks = '#']) =>
      $turnLinesInto(() => $createHeadingNode(marks.length === 1 ? 'h1' : marks.length === 2 ? 'h2' : 'h3')),
  },
  { typed: /^[-*+] $/, $do: (line) => $toggleList([line], 'bullet') },
  {
    typed: /^(\d{1,9})[.)] $/,
    $do: (line, [, number = '1']) => {
      $toggleList([line], 'number')
      const list = $itemOf(line)?.getParent()
      if ($isListNode(list) && list.getChildrenSize() === 1) list.setStart(Number(number))
    },
  },
  {
    typed: /^\[([ x]?)\] $/,
    inList: true,
    $do: (line, [, mark]) => {
      if ($itemOf(line)?.getChecked() == null) $toggleList([line], 'task')
      if (mark === 'x') $itemOf(line)?.setChecked(true)
    },
  },
  {
    typed: /^> $/,
    $do: (line) => {
      const quote = $createQuoteNode()
      line.insertBefore(quote)
      quote.append(line)
    },
  },
  {
    typed: /^```([\w+#.-]*) $/,
    $do: (line, [, language]) => void line.replace($createCodeBlockNode('', language || null)).select(),
  },
  { typed: /^(?:---|\*\*\*|___)$/, $do: () => $insertBlocks([$createThematicBreakNode()]) },
]

interface RunShortcut {
  readonly typed: RegExp
  readonly format: number
}

/** A pair closes when its last sign is typed: nothing but a word's edge may stand before the first. */
const RUNS: readonly RunShortcut[] = [
  { typed: /(?<![*\w])\*\*([^*\s](?:[^*]*[^*\s])?)\*\*$/, format: IS_BOLD },
  { typed: /(?<![_\w])__([^_\s](?:[^_]*[^_\s])?)__$/, format: IS_BOLD },
  { typed: /(?<![*\w])\*([^*\s](?:[^*]*[^*\s])?)\*$/, format: IS_ITALIC },
  { typed: /(?<![_\w])_([^_\s](?:[^_]*[^_\s])?)_$/, format: IS_ITALIC },
  { typed: /(?<!`)`([^`]+)`$/, format: IS_CODE },
  { typed: /(?<!~)~~([^~\s](?:[^~]*[^~\s])?)~~$/, format: IS_STRIKETHROUGH },
]
const LINK = /\[([^[\]]+)\]\(([^()\s]+)\)$/

/** Watches for Markdown being typed. Pasted, loaded or undone text is left as it is. */
export function registerShortcuts(editor: LexicalEditor): () => void {
  return editor.registerUpdateListener((payload) => {
    if (!wasTyped(payload) || editor.isComposing()) return
    const key = payload.editorState.read($typedKey)
    if (key === null || !payload.dirtyLeaves.has(key)) return
    const before = payload.prevEditorState._nodeMap.get(key)
    const now = payload.editorState._nodeMap.get(key)
    // One sign was added: not a word, not a paste.
    if (!$isTextNode(now) || now.__text.length - ($isTextNode(before) ? before.__text.length : 0) !== 1)
      return
    if (!ENDING.test(now.__text)) return
    editor.update($apply, { tag: 'history-push' })
  })
}

const ENDING = /[ *_`~)-]/

function wasTyped({ tags, dirtyElements }: UpdateListenerPayload): boolean {
  return dirtyElements.size > 0 && !['historic', 'paste', 'note-load', 'drop'].some((tag) => tags.has(tag))
}

function $typedKey(): string | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'text')
    return null
  return selection.anchor.key
}

function $apply(): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return
  const node = selection.anchor.getNode()
  const line = $lineOf(node)
  if (!$isTextNode(node) || !node.isSimpleText() || line === null || $isCodeBlockNode(line)) return
  const before = node.getTextContent().slice(0, selection.anchor.offset)
  if (node.getPreviousSibling() === null && $applyLine(line, node, before)) return
  if (!node.hasFormat('code')) $applyRun(node, before)
}

function $applyLine(line: ElementNode, node: TextNode, before: string): boolean {
  if (line.getType() !== 'paragraph' || line.getParent()?.getType() === 'tablecell') return false
  for (const { typed, inList, $do } of LINES) {
    const match = typed.exec(before)
    if (match === null || (inList === undefined && $itemOf(line)?.getFirstChild()?.is(line))) continue
    node.spliceText(0, before.length, '', true)
    if (node.getTextContent() === '') {
      line.select(0, 0)
      node.remove()
    }
    $do(line, match)
    return true
  }
  return false
}

function $applyRun(node: TextNode, before: string): void {
  for (const { typed, format } of RUNS) {
    const match = typed.exec(before)
    if (match === null) continue
    const around = node.getFormat()
    const run = $cutOut(node, match.index, before.length)
    run.setTextContent(match[1] ?? '').setFormat(around | format)
    // The caret goes behind the run and types on as before it.
    run.select().setFormat(around)
    return
  }
  const link = LINK.exec(before)
  if (link === null) return
  const run = $cutOut(node, link.index, before.length).setTextContent(link[1] ?? '')
  const holder = $createLinkNode(link[2] ?? '')
  run.replace(holder)
  holder.append(run)
  const after = $createTextNode('')
  holder.insertAfter(after)
  after.select(0, 0)
}

function $cutOut(node: TextNode, from: number, to: number): TextNode {
  const parts = node.splitText(from, to)
  const run = from === 0 ? parts[0] : parts[1]
  return run ?? node
}
