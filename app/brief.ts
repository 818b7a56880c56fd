import type { FormOptions } from './meeting/form-options.ts'
import type { Meeting } from './meeting/meeting.ts'
import type { Note } from './note/note.ts'
import type { Annotation } from './review/annotation.ts'
import type { AccountEntry } from './review/ledger/account.ts'
import type { SettledClaim } from './review/ledger/settled-claim.ts'
import type { Suggestion } from './review/suggestion.ts'

/** The whole of a `.brief` in memory: the note, and what it stands on. */
export interface Brief {
  readonly note: Note
  /** The record as it is now. */
  readonly meeting?: Meeting
  /** The record as last filled: the base of every refresh. */
  readonly filled?: Meeting
  /**
   * How names and dates were written when the note was filled. A profile that changes since is no change of the
   * record. Absent in notes of older versions: then the house's present way counts.
   */
  readonly forms?: FormOptions
  /** Changes of the record that a person decided on while others still wait (see `refresh-decisions.ts`). */
  readonly decided?: readonly string[]
  /** The template's text as it was when filled; a refresh fills it again. */
  readonly template?: string
  readonly annotations: readonly Annotation[]
  /** Who proposed the changes that the text marks, and when. */
  readonly suggestions?: readonly Suggestion[]
  /** What people settled of single sentences. */
  readonly claims?: readonly SettledClaim[]
  /** What each sentence stood on when the note was last checked. */
  readonly account?: readonly AccountEntry[]
  /** Source texts by the file name their record entry gives. */
  readonly sources: ReadonlyMap<string, string>
  /** Image bytes by URL (`assets/<sha256>.png`). */
  readonly images: ReadonlyMap<string, Uint8Array>
  /** Parts of the pack this version does not know, kept as they are. */
  readonly others: ReadonlyMap<string, Uint8Array>
  /** True when a newer version wrote it: shown, not edited. */
  readonly readOnly?: boolean
}
