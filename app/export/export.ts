import type { Root } from 'mdast'
import type { Head } from '../note/note.ts'
import type { Annotation } from '../review/annotation.ts'
import type { AccountPassage } from '../review/ledger/account.ts'
import type { ClaimState } from '../review/ledger/settled-claim.ts'
import type { Suggestion } from '../review/suggestion.ts'
import type { RedlineOf } from './redline-of.ts'

export const FORMATS = ['pdf', 'md', 'docx'] as const
export type Format = (typeof FORMATS)[number]

/** `full` holds everything; `speaking` drops what must not be disclosed; `public` also drops advice and assessment. */
export const COPIES = ['full', 'speaking', 'public'] as const
export type Copy = (typeof COPIES)[number]

/**
 * `notes` stand at the end, `margin` beside their lines (in a PDF; Word has its own place for comments, Markdown has no
 * margin), `criticmarkup` among the words.
 */
export const ANNOTATIONS_AS = ['none', 'notes', 'margin', 'criticmarkup'] as const
export type AnnotationsAs = (typeof ANNOTATIONS_AS)[number]

/** What becomes of suggestions not yet decided: the text as it was, as it would be, or both with marks. */
export const SUGGESTIONS_AS = ['original', 'final', 'marks'] as const
export type SuggestionsAs = (typeof SUGGESTIONS_AS)[number]

export interface ExportOptions {
  readonly formats: readonly Format[]
  readonly copy: Copy
  readonly annotations: AnnotationsAs
  /** Absent, they are marked in CriticMarkup and in a Word file with comments; elsewhere the original stands. */
  readonly suggestions?: SuggestionsAs
  readonly style?: string
  /** Puts the editable note (sources, record and comments with it) inside the PDF. */
  readonly embed: boolean
  /** Whom this copy is for: layers for others are left out. Absent, a full copy keeps them and a lesser one does not. */
  readonly addressee?: string
  /** Copy number printed at the head, where one is given. */
  readonly copyNumber?: string
  /** Prints what each statement stands on, as an annex. Absent, the page style decides, and a lesser copy has none. */
  readonly ledger?: boolean
  /** Recorded when a stopping finding is overridden. */
  readonly override?: string
}

/** Everything an export needs, as plain data that crosses process borders. The record itself stays behind. */
export interface ExportInput {
  readonly head: Head
  readonly tree: Root
  readonly annotations: readonly Annotation[]
  /** Who made the changes that the text marks. */
  readonly suggestions?: readonly Suggestion[]
  readonly sources: readonly SourceEntry[]
  /** By evidence id. */
  readonly citations: Readonly<Record<string, Citation>>
  /** Image bytes by the URL the tree uses. */
  readonly images: Readonly<Record<string, Uint8Array>>
  /** Set when the tree is a comparison of two notes: its marks are then shown. */
  readonly redline?: RedlineOf
  /** What each statement stands on; printed only when that is asked for. */
  readonly ledger?: readonly LedgerLine[]
  /** The packed note, only when it is to be embedded. */
  readonly pack?: Uint8Array
}

/** One statement of the note and what it stands on, for the annex. */
export interface LedgerLine {
  readonly quote: string
  readonly state: ClaimState
  /** Who settled it, and when (ISO 8601). */
  readonly by?: string
  readonly when?: string
  /** The record itself says it, without a passage. */
  readonly record?: true
  readonly evidence: readonly AccountPassage[]
}

export interface SourceEntry {
  readonly id: string
  readonly title: string
  readonly publisher?: string
  readonly published?: string
  readonly retrieved?: string
  readonly url?: string
  readonly whose?: string
}

export interface Citation {
  readonly source: string
  readonly exact: string
}

export interface ExportedFile {
  readonly name: string
  readonly format: Format
  readonly bytes: Uint8Array
}

/** What a format cannot carry, and what is done instead; told before the export. */
export interface Loss {
  readonly format: Format
  readonly what: string
  readonly instead: string
}

/** Port to the typesetter: JSON data and a page style in, PDF bytes out. Refusals are `BriefError`s. */
export interface Typesetter {
  typeset(job: TypesetJob): Promise<TypesetResult>
}

export interface TypesetJob {
  /** Page style's Typst source, by file name; `main.typ` is the entry. */
  readonly style: Readonly<Record<string, string>>
  /** Serialised as `note.json` beside the style. */
  readonly data: unknown
  readonly images: Readonly<Record<string, Uint8Array>>
  /** Seconds since the epoch for the document date; never the clock. */
  readonly date?: number
  /** Lists where each top-level block starts (page, y), for scrolling in step. */
  readonly positions?: boolean
}

export interface TypesetResult {
  readonly pdf: Uint8Array
  readonly pages: number
  readonly positions?: readonly { readonly block: number; readonly page: number; readonly y: number }[]
}
