import type { ErrorData } from '../../errors.ts'
import type { Conflict, Meeting } from '../meeting.ts'

/** One file as it came: a name and its bytes. Pasted text comes as a file too. */
export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface ImportProgress {
  /** Files read, with the share read of the one at hand. */
  readonly done: number
  readonly of: number
  /** What is being done, in words: “Reading readout.docx”. */
  readonly doing: string
}

export interface ImportOptions {
  /** ISO date: what “today” means where a source gives no date of its own. */
  readonly today: string
  readonly onProgress?: (progress: ImportProgress) => void
  /** Asked between files and between pages; true ends the import with `cancelled`. */
  readonly isCancelled?: () => boolean
  /** Asked in the same places; true ends the reading there, and what was read so far is drafted. */
  readonly isStopped?: () => boolean
  /**
   * The zip of `resources/character-maps.zip`: which letters the codes of East Asian fonts stand for, where a PDF does
   * not say so itself. Asked for only when such a PDF is met; without it those words are missing.
   */
  readonly characterMaps?: () => Promise<Uint8Array>
  /** Awaited in the same places: lets whoever asks for the end be heard. */
  readonly breathe?: () => Promise<void>
}

/** A file that could not be read; the others are imported all the same. */
export interface Refused {
  readonly file: string
  readonly error: ErrorData
}

export interface ImportResult {
  readonly meeting: Meeting
  /** Source texts by file name, exactly as read; evidence positions are UTF-16 units into them. */
  readonly sources: Record<string, string>
  readonly refused: readonly Refused[]
  /** The same list as in the record. */
  readonly conflicts: readonly Conflict[]
}
