import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  type LexicalEditor,
} from 'lexical'
import { $marks, $setMarks } from './nodes/state.ts'

/**
 * Words typed over words of a thread are words of that thread. Lexical makes a run of its own for what takes a
 * selection's place, which carries nothing.
 */
export const registerTypingOver = (editor: LexicalEditor): (() => void) =>
  editor.registerCommand(
    CONTROLLED_TEXT_INSERTION_COMMAND,
    (typed) => typeof typed === 'string' && $typeOver(typed),
    COMMAND_PRIORITY_HIGH,
  )

function $typeOver(text: string): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false
  // The point before a run and the end of the one before it are the same place: the words chosen tell.
  const chosen = selection.getNodes().filter($isTextNode)
  const [first, last] = [chosen[0], chosen.at(-1)]
  const ids = first && last ? $marks(first).filter((id) => $marks(last).includes(id)) : []
  if (ids.length === 0) return false
  selection.insertText(text)
  const now = $getSelection()
  const run = $isRangeSelection(now) ? now.anchor.getNode() : null
  if ($isTextNode(run) && run.getTextContent().includes(text))
    $setMarks(run, [...$marks(run), ...ids.filter((id) => !$marks(run).includes(id))])
  return true
}
