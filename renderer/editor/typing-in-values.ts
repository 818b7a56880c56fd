import {
  $createTextNode,
  $getEditor,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_WORD_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type RangeSelection,
  REMOVE_TEXT_COMMAND,
} from 'lexical'
import { $attributesOf, $isFieldNode, FieldNode } from './nodes/field.ts'
import { sameAttributes } from './nodes/state.ts'

/**
 * Words typed or taken away within a value of the record change that value, which from then on says that it was changed
 * by hand. To Lexical a value is one unit: without this, one letter typed into a sentence would take the sentence's
 * place.
 */
export function registerTypingInValues(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (typed) => typeof typed === 'string' && $typeWithin(typed),
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      DELETE_CHARACTER_COMMAND,
      (backward) => $deleteWithin(backward ? lastSign : firstSign, backward),
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      DELETE_WORD_COMMAND,
      (backward) => $deleteWithin(backward ? lastWord : firstWord, backward),
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      REMOVE_TEXT_COMMAND,
      () => $deleteWithin(() => 0, true),
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerNodeTransform(FieldNode, $sayEdited),
  )
}

/** What Lexical puts where an input method begins. */
const COMPOSING = '\u200b'

interface Within {
  readonly field: FieldNode
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A caret or a selection in one value; null where it covers the value whole, which is then typed over as one. */
function $within(selection: RangeSelection): Within | null {
  const { anchor, focus } = selection
  const field = anchor.getNode()
  if (!$isFieldNode(field) || anchor.key !== focus.key || field.getAttributes().empty !== undefined)
    return null
  const text = field.getTextContent()
  const start = Math.min(anchor.offset, focus.offset)
  const end = Math.max(anchor.offset, focus.offset)
  return start === 0 && end === text.length ? null : { field, start, end, text }
}

function $typeWithin(typed: string): boolean {
  const selection = $getSelection()
  const within = $isRangeSelection(selection) ? $within(selection) : null
  if (within === null) return false
  const { field, start, end, text } = within
  // At its edges, words go before or behind a value.
  if (start === end && (start === 0 || start === text.length)) return false
  if (typed === COMPOSING) return $compose(within)
  field.setTextContent(text.slice(0, start) + typed + text.slice(end))
  field.select(start + typed.length, start + typed.length)
  return true
}

/** What an input method composes needs a run of its own: the value keeps its first words, the others follow as text. */
function $compose({ field, start, end }: Within): boolean {
  const parts = field.splitText(start, end)
  const run = $createTextNode(COMPOSING).setFormat(field.getFormat())
  if (end > start) parts[start === 0 ? 0 : 1]?.replace(run)
  else parts[0]?.insertAfter(run)
  run.select(1, 1)
  return true
}

function $deleteWithin(lengthOf: (text: string) => number, backward: boolean): boolean {
  const selection = $getSelection()
  const within = $isRangeSelection(selection) ? $within(selection) : null
  if (within === null) return false
  const { field, start, end, text } = within
  let [from, to] = [start, end]
  if (start === end) {
    const side = backward ? text.slice(0, start) : text.slice(start)
    // A name or a date is taken away whole from its edge; a sentence letter by letter, as it reads.
    const atEdge = start === (backward ? text.length : 0)
    if (side === '' || (atEdge && !isSentence(text))) return false
    if (backward) from = start - lengthOf(side)
    else to = start + lengthOf(side)
  }
  if (from === to || (from === 0 && to === text.length)) return false
  field.setTextContent(text.slice(0, from) + text.slice(to))
  field.select(from, from)
  return true
}

/** Longer than any name, date or title. */
const isSentence = (text: string): boolean =>
  text.split(/\s+/).length > 5 || /[\p{sc=Han}\p{sc=Kana}]{16}/u.test(text)

const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const lastSign = (text: string): number => [...signs.segment(text)].at(-1)?.segment.length ?? 0
const firstSign = (text: string): number => [...signs.segment(text.slice(0, 64))][0]?.segment.length ?? 0
const lastWord = (text: string): number => /\S*\s*$/.exec(text)?.[0].length ?? 0
const firstWord = (text: string): number => /^\s*\S*/.exec(text)?.[0].length ?? 0

/** However its words came to differ from those it had, a value whose binding is the same was changed by hand. */
function $sayEdited(field: FieldNode): void {
  const attributes = field.getAttributes()
  const before = $getEditor().getEditorState()._nodeMap.get(field.getKey())
  if (attributes.edited !== undefined || !$isFieldNode(before)) return
  if (before.__text === field.getTextContent()) return
  if (sameAttributes($attributesOf(before), attributes)) field.setAttributes({ ...attributes, edited: '' })
}
