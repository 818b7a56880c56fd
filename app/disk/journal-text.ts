import { applyEdit, readEdit } from '../note/text-edit.ts'

/** The note's text as the records of a journal make it: whole texts, and edits of what the last one left. */
export class JournalText {
  /** Kept as it came while nobody asks for its characters. */
  private text: Uint8Array | string | undefined

  /** Takes one record; false for an edit of no text, or of another one. */
  take(kind: 'pack' | 'text' | 'edit', bytes: Uint8Array): boolean {
    if (kind === 'pack') this.text = undefined
    else if (kind === 'text') this.text = bytes
    else {
      const edit = readEdit(decode(bytes))
      const before = typeof this.text === 'object' ? decode(this.text) : this.text
      if (!edit || before === undefined || edit.from + edit.removed > before.length) return false
      this.text = applyEdit(before, edit)
    }
    return true
  }

  /** The whole text, where one was written after the last pack. */
  whole(): Uint8Array | undefined {
    return typeof this.text === 'string' ? new TextEncoder().encode(this.text) : this.text
  }
}

// A byte order mark is a character of the text, which edits count.
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
