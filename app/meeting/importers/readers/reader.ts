import type { Meeting } from '../../meeting.ts'
import type { Span } from '../evidence-book.ts'
import type { SourceFile } from '../import-result.ts'

/** What a file turned out to hold. */
export type ReadFile = ReadText | ReadFacts | ReadRecord

/** Prose to draft from. `text` is kept as the source; ranges are UTF-16 units into it. */
export interface ReadText {
  readonly kind: 'text'
  readonly text: string
  readonly title?: string
  readonly publisher?: string
  /** Who wrote it: the sender of a letter. */
  readonly author?: string
  /** EDTF, as the file states it. */
  readonly published?: string
  readonly url?: string
  readonly headings?: readonly Span[]
  /** Ranges around the content that the format itself sets apart: captions, running heads. */
  readonly furniture?: readonly Span[]
  /** Which pages were not read, since the reading was stopped: “4 to 300”. */
  readonly unreadPages?: string
  /** Files carried inside this one; read in their turn. */
  readonly attachments?: readonly SourceFile[]
  /** Items the file states in fields rather than in prose: an invitation's attendees, a letter's sender. */
  readonly facts?: Facts
}

/** Fields only, nothing to draft from: a calendar entry, a list, linked data. */
export interface ReadFacts {
  readonly kind: 'facts'
  readonly text: string
  readonly title?: string
  readonly publisher?: string
  readonly published?: string
  readonly url?: string
  readonly facts: Facts
}

/** A record of our own shape. */
export interface ReadRecord {
  readonly kind: 'record'
  readonly meeting: Meeting
}

/** A stated value and the passage it stands at, where it stands in the text. */
export interface Fact {
  readonly at?: Span
}
export interface PersonFact extends Fact {
  readonly name: string
  readonly nativeName?: string
  readonly role?: string
  readonly party?: string
  readonly invited?: boolean
  readonly present?: boolean
}
export interface TextFact extends Fact {
  readonly text: string
  readonly date?: string
  readonly end?: string
  /** Name of a person or party. */
  readonly by?: string
}
export interface SpeechFact extends Fact {
  readonly speaker: string
  readonly role?: string
  readonly quote: string
}

/** What fields state about a meeting. */
export interface Facts {
  readonly title?: string
  readonly kind?: string
  readonly status?: 'planned' | 'held'
  readonly start?: string
  readonly end?: string
  readonly startAt?: Span
  readonly place?: { readonly name?: string; readonly city?: string; readonly country?: string }
  readonly placeAt?: Span
  readonly people?: readonly PersonFact[]
  readonly parties?: readonly string[]
  readonly programme?: readonly TextFact[]
  readonly topics?: readonly TextFact[]
  readonly outcomes?: readonly TextFact[]
  readonly followUps?: readonly TextFact[]
  readonly speeches?: readonly SpeechFact[]
}

/** One kind of file. Each stands in a file of its own and in the table of `index.ts`. */
export interface Reader {
  /** In words, for progress: “Word document”. */
  readonly what: string
  /** By content first, by name where content does not tell. */
  takes(sniffed: Sniffed): boolean
  read(sniffed: Sniffed, context: ReadContext): Promise<ReadFile> | ReadFile
}

/** A file as far as it is known before it is read. */
export interface Sniffed {
  readonly name: string
  /** Lower case, without the dot; empty where there is none. */
  readonly ending: string
  readonly bytes: Uint8Array
  /** First bytes as Latin-1, for signatures. */
  readonly head: string
  /** The whole file as text. @throws {BriefError} `source-binary` */
  text(): string
}

export interface ReadContext {
  readonly onPage?: (done: number, of: number) => void
  readonly isCancelled: () => boolean
  /** True: what was read so far is the whole. */
  readonly isStopped: () => boolean
  readonly breathe: () => Promise<void>
  readonly characterMaps?: () => Promise<Uint8Array>
}
