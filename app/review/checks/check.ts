import type { Meeting } from '../../meeting/meeting.ts'
import type { Note } from '../../note/note.ts'
import type { SettledClaim } from '../ledger/settled-claim.ts'
import type { HouseWordLists } from '../words/house-words.ts'

/** One rule and its own good and bad example (in the file's doc comment; tests run them). */
export interface Check {
  /** Stable id, kebab-case, also the file's name. */
  readonly rule: string
  readonly group: 'note' | 'quotes' | 'figures' | 'dates' | 'names' | 'claims' | 'attribution' | 'coverage'
  readonly run: (input: CheckInput) => readonly Finding[]
}

export interface CheckInput {
  readonly note: Note
  readonly meeting?: Meeting
  /** Texts by source id, as read. */
  readonly sources: ReadonlyMap<string, string>
  /** The house's markings, lowest first; without them those of the default profile count. */
  readonly markings?: readonly string[]
  /** Words the house adds to those the checks know, or lets pass. */
  readonly words?: HouseWordLists
  /** What people settled of single sentences. */
  readonly claims?: readonly SettledClaim[]
}

export type Severity = 'error' | 'warning' | 'info'

export interface Finding {
  readonly rule: string
  readonly severity: Severity
  /** A whole sentence shown as written. */
  readonly message: string
  readonly remedy: string
  readonly place: NotePlace
  /** Where a source speaks of it: UTF-16 offsets into the source's text. */
  readonly sources?: readonly { readonly source: string; readonly start: number; readonly end: number }[]
  /** Wording that would settle it, offered with one key. */
  readonly suggestion?: string
  /** True when it stops an export (contradicted figure, altered quotation). */
  readonly stops?: boolean
}

/** `block` counts the note's top-level blocks; offsets are UTF-16 units of that block's plain text (`note/plain-text.ts`). */
export interface NotePlace {
  readonly block: number
  readonly start: number
  readonly end: number
  readonly quote: string
}
