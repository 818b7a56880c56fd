import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type LexicalEditor,
  type UpdateListenerPayload,
} from 'lexical'
import { $isCodeBlockNode } from './nodes/code-block.ts'
import { $lineOf } from './selected-blocks.ts'

/** Quotation marks of a language: double, then single, each with what stands inside it. */
export interface Quotes {
  readonly double: readonly [open: string, close: string]
  readonly single: readonly [open: string, close: string]
}

const ENGLISH: Quotes = { double: ['“', '”'], single: ['‘', '’'] }
const BY_LANGUAGE: Readonly<Record<string, Quotes>> = {
  en: ENGLISH,
  zh: ENGLISH,
  ko: ENGLISH,
  es: { double: ['«', '»'], single: ['‘', '’'] },
  it: { double: ['«', '»'], single: ['‘', '’'] },
  fr: { double: ['«\u00a0', '\u00a0»'], single: ['‘', '’'] },
  de: { double: ['„', '“'], single: ['‚', '‘'] },
}

/** The marks a language sets; null where straight ones are left as typed. */
export const quotesOf = (language: string): Quotes | null => BY_LANGUAGE[language.split('-')[0] ?? ''] ?? null

/** An opening mark follows a space, a bracket, a dash or another opening mark. */
const OPENS = /(?:^|[\s([{–—/«“„‘‚])$/u

/**
 * What the end of a line becomes once its last sign was typed: how many signs go, and what comes in their place. Null
 * where nothing is to be done.
 */
export function typographic(before: string, quotes: Quotes | null): { cut: number; put: string } | null {
  const typed = before.at(-1)
  const rest = before.slice(0, -1)
  if (quotes && (typed === '"' || typed === "'")) {
    const [open, close] = typed === '"' ? quotes.double : quotes.single
    if (OPENS.test(rest)) return { cut: 1, put: open }
    // Feet and inches, minutes and seconds.
    if (/\d$/.test(rest) && rest.lastIndexOf(open) <= rest.lastIndexOf(close)) return null
    // Within a word it is an apostrophe in every language.
    return { cut: 1, put: typed === "'" ? '’' : close }
  }
  if (typed === '.' && /(?:^|[^.])\.\.$/.test(rest)) return { cut: 3, put: '…' }
  if (typed === ' ' && /\S --$/.test(rest)) return { cut: 3, put: '– ' }
  return null
}

/**
 * Sets quotation marks, dashes and the ellipsis as they are typed, each an undo step of its own: Undo gives back what
 * was typed. Pasted, loaded and composed text stays as it is.
 */
export function registerTypography(editor: LexicalEditor, quotes: () => Quotes | null | 'off'): () => void {
  return editor.registerUpdateListener((payload) => {
    if (editor.isComposing() || !wasTyped(payload)) return
    const key = payload.editorState.read($key)
    if (key === null || !payload.dirtyLeaves.has(key)) return
    const before = payload.prevEditorState._nodeMap.get(key)
    const now = payload.editorState._nodeMap.get(key)
    if (!$isTextNode(now) || now.__text.length - ($isTextNode(before) ? before.__text.length : 0) !== 1)
      return
    if (!/["'. ]/.test(now.__text)) return
    const set = quotes()
    if (set !== 'off') editor.update(() => $set(set), { tag: 'history-push' })
  })
}

const LEFT_ALONE = ['historic', 'paste', 'note-load', 'drop']
const wasTyped = ({ tags, dirtyElements }: UpdateListenerPayload): boolean =>
  dirtyElements.size > 0 && !LEFT_ALONE.some((tag) => tags.has(tag))

function $key(): string | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'text')
    return null
  return selection.anchor.key
}

function $set(quotes: Quotes | null): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return
  const node = selection.anchor.getNode()
  const line = $lineOf(node)
  if (!$isTextNode(node) || !node.isSimpleText() || node.hasFormat('code')) return
  if (line === null || $isCodeBlockNode(line)) return
  const { offset } = selection.anchor
  const inNode = node.getTextContent().slice(0, offset)
  const behind = node.getPreviousSibling()?.getTextContent() ?? ''
  const change = typographic(behind + inNode, quotes)
  if (change === null || change.cut > inNode.length) return
  node.spliceText(offset - change.cut, change.cut, change.put, true)
}
