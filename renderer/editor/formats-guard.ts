import {
  COMMAND_PRIORITY_CRITICAL,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type TextFormatType,
} from 'lexical'

/** What a note can hold. Underline, colour or alignment would be gone at the next opening, so they are not begun. */
const HELD: readonly TextFormatType[] = ['bold', 'italic', 'strikethrough', 'code']

export function registerFormatsGuard(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      FORMAT_TEXT_COMMAND,
      (format) => !HELD.includes(format),
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(FORMAT_ELEMENT_COMMAND, () => true, COMMAND_PRIORITY_CRITICAL),
  )
}
