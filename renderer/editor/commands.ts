import { $createLinkNode, $toggleLink } from '@lexical/link'
import { $createHeadingNode, type HeadingTagType } from '@lexical/rich-text'
import {
  $createParagraphNode,
  $createTextNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  $isTextNode,
  $selectAll,
  type ElementNode,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  type TextFormatType,
} from 'lexical'
import { $resetField, $setFieldForm, type ShowField } from './field-forms.ts'
import { $insertFootnote } from './footnotes.ts'
import { $insertBlocks, $insertInline } from './insert.ts'
import { $itemOf, $outdentItem, $toggleList } from './lists.ts'
import { $moveLines } from './move-lines.ts'
import { $createCodeBlockNode, $isCodeBlockNode } from './nodes/code-block.ts'
import { $isFootnoteDefinitionNode } from './nodes/footnote.ts'
import { $createQuoteNode, $isQuoteNode } from './nodes/quote.ts'
import { $createRegionNode, $isRegionNode } from './nodes/region.ts'
import { $createThematicBreakNode } from './nodes/thematic-break.ts'
import { $selectedLines } from './selected-blocks.ts'
import { $linkAt } from './selection-state.ts'
import type { EditorCommand } from './session.ts'
import { $indentLines } from './structure.ts'
import {
  $deleteColumn,
  $deleteRow,
  $deleteTable,
  $insertColumn,
  $insertRow,
  $newTable,
} from './table-edit.ts'
import { $unlink } from './unlink.ts'

/** What a command needs besides the selection. */
export interface CommandContext {
  readonly editor: LexicalEditor
  readonly showField: ShowField
}

/** Does a command within an update; false when it does not apply where the caret is. */
type $Command = (context: CommandContext, value: string | undefined) => boolean

const $format =
  (format: TextFormatType): $Command =>
  ({ editor }) =>
    editor.dispatchCommand(FORMAT_TEXT_COMMAND, format)

const $turnInto =
  ($make: () => ElementNode): $Command =>
  () =>
    $turnLinesInto($make)

const $heading = (tag: HeadingTagType): $Command => $turnInto(() => $createHeadingNode(tag))

/** Every command by its name: the compiler names one that is missing. */
export const COMMANDS: Readonly<Record<Exclude<EditorCommand, 'undo' | 'redo'>, $Command>> = {
  bold: $format('bold'),
  italic: $format('italic'),
  strike: $format('strikethrough'),
  code: $format('code'),
  link: (_, url) => (url === undefined ? $removeLink() : $link(url)),
  unlink: () => $removeLink(),
  paragraph: $turnInto($createParagraphNode),
  'heading-1': $heading('h1'),
  'heading-2': $heading('h2'),
  'heading-3': $heading('h3'),
  'bullet-list': () => $list('bullet'),
  'number-list': () => $list('number'),
  'task-list': () => $list('task'),
  quote: () => $toggleFrame($isQuoteNode, $createQuoteNode),
  withhold: () =>
    $toggleFrame($isWithheld, () => $createRegionNode('layer', { 'not-to-be-disclosed': '' }), true),
  'code-block': () => $toCode(),
  rule: () => $insertBlocks([$createThematicBreakNode()]),
  'move-up': () => $moveLines(-1),
  'move-down': () => $moveLines(1),
  indent: () => $indentLines($selectedLines(), true),
  outdent: () => $indentLines($selectedLines(), false),
  table: (_, size) => $insertTable(size),
  'table-row-above': () => $insertRow(false),
  'table-row-below': () => $insertRow(true),
  'table-row-delete': () => $deleteRow(),
  'table-column-left': () => $insertColumn(false),
  'table-column-right': () => $insertColumn(true),
  'table-column-delete': () => $deleteColumn(),
  'table-delete': () => $deleteTable(),
  footnote: () => $insertFootnote(),
  'field-form': ({ showField }, form) => $setFieldForm(form ?? '', showField),
  'field-reset': ({ showField }) => $resetField(showField),
  'select-all': () => $selectAll() !== null,
  'clear-formatting': () => $clearFormatting(),
}

function $link(url: string): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || $selectedLines().some($isCodeBlockNode)) return false
  if (selection.isCollapsed() && $linkAt(selection.anchor.getNode()) === null) {
    return $insertInline([$createLinkNode(url, { rel: null }).append($createTextNode(url))])
  }
  $toggleLink({ url, rel: null })
  return true
}

function $removeLink(): boolean {
  const selection = $getSelection()
  return $isRangeSelection(selection) && $unlink(selection)
}

function $list(kind: Parameters<typeof $toggleList>[1]): boolean {
  const lines = $selectedLines().filter((line) => !$isCodeBlockNode(line) && !inCell(line))
  if (lines.length === 0) return false
  $toggleList(lines, kind)
  return true
}

const inCell = (line: ElementNode): boolean => line.getParent()?.getType() === 'tablecell'

/** Turns each selected line into another kind; a list item comes out of its list first. A cell holds one paragraph. */
export function $turnLinesInto($make: () => ElementNode): boolean {
  const lines = $selectedLines().filter((line) => !inCell(line))
  for (const line of lines) {
    for (let item = $itemOf(line); item !== null; item = $itemOf(line)) $outdentItem(item)
    const fresh = $make()
    if (fresh.getType() === line.getType() && fresh.getType() === 'paragraph') continue
    line.replace(fresh, true)
  }
  return lines.length > 0
}

/** Puts a frame around the chosen blocks, or takes the one around them away. `whole` frames top-level blocks only. */
function $toggleFrame($is: (node: LexicalNode) => boolean, $make: () => ElementNode, whole = false): boolean {
  const lines = $selectedLines().filter((line) => whole || !inCell(line))
  const [first] = lines
  if (first === undefined) return false
  const around = $enclosing(first, $is)
  if (around !== null) {
    for (const child of around.getChildren()) around.insertBefore(child)
    around.remove()
    return true
  }
  const blocks = whole ? $topLevel(lines) : $outermost(lines)
  const frame = $make()
  blocks[0]?.insertBefore(frame)
  frame.append(...blocks)
  return true
}

const $isWithheld = (node: LexicalNode): boolean => $isRegionNode(node) && node.getName() === 'layer'

function $enclosing(line: ElementNode, $is: (node: LexicalNode) => boolean): ElementNode | null {
  for (let at: LexicalNode | null = line; at !== null; at = at.getParent()) {
    if ($isElementNode(at) && $is(at)) return at
  }
  return null
}

/** The note's own blocks that hold the lines, so that a list of the record is withheld whole; footnotes stay where they are. */
function $topLevel(lines: readonly ElementNode[]): LexicalNode[] {
  const blocks = new Map<string, LexicalNode>()
  for (const line of lines) {
    let block: LexicalNode = line
    for (let up = block.getParent(); up !== null && !$isRootNode(up); up = up.getParent()) block = up
    if (!$isFootnoteDefinitionNode(block)) blocks.set(block.getKey(), block)
  }
  return [...blocks.values()]
}

/** The blocks that hold the lines, as siblings of the first: whole lists, not single items. */
function $outermost(lines: readonly ElementNode[]): LexicalNode[] {
  const blocks = new Map<string, LexicalNode>()
  for (const line of lines) {
    let block: LexicalNode = line
    for (let item = $itemOf(block); item !== null; item = $itemOf(block)) block = item.getParentOrThrow()
    blocks.set(block.getKey(), block)
  }
  const [first] = blocks.values()
  return [...blocks.values()].filter((block) => block.getParent()?.is(first?.getParent()))
}

function $toCode(): boolean {
  const lines = $selectedLines().filter((line) => !inCell(line))
  const [first] = lines
  if (first === undefined) return false
  if ($isCodeBlockNode(first)) {
    const paragraphs = first
      .getTextContent()
      .split('\n')
      .map((text) => $createParagraphNode().append($createTextNode(text)))
    for (const paragraph of paragraphs) first.insertBefore(paragraph)
    first.remove()
    paragraphs.at(-1)?.selectEnd()
    return true
  }
  const code = $createCodeBlockNode(lines.map((line) => line.getTextContent()).join('\n'))
  first.replace(code)
  for (const line of lines.slice(1)) line.remove()
  code.selectEnd()
  return true
}

function $insertTable(size: string | undefined): boolean {
  const [rows, columns] = /^(\d{1,2})x(\d{1,2})$/
    .exec(size ?? '')
    ?.slice(1)
    .map(Number) ?? [3, 3]
  const table = $newTable(Math.max(1, rows ?? 3), Math.max(1, columns ?? 3))
  const done = $insertBlocks([table])
  table.getFirstDescendant()?.selectStart()
  return done
}

/** Takes the formats off, not the words, the links or the structure. */
function $clearFormatting(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  if (selection.isCollapsed()) {
    selection.setFormat(0)
    return true
  }
  for (const node of selection.extract()) if ($isTextNode(node) && node.getFormat() !== 0) node.setFormat(0)
  return true
}
