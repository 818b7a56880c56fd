import type { ErrorData } from '../../app/errors.ts'
import type { SourceFile } from '../../app/host/contract.ts'

/** From the machine to the parser's page. */
export interface ReadRequest {
  /** Sources become the draft of a record; a document, of which there is one, becomes a note. */
  readonly into: 'record' | 'note'
  readonly files: readonly SourceFile[]
  /** ISO 8601 date. */
  readonly today: string
  /** The zip of `ImportOptions.characterMaps`, where a file may need it. */
  readonly characterMaps?: Uint8Array
}

/** From the machine to the parser's page, while it reads: what was read so far is enough. */
export interface StopReading {
  readonly stop: true
}

/** From the parser's page to the machine. Whatever it says is checked there. */
export type ParserSays =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number; readonly doing: string }
  | { readonly kind: 'read'; readonly result: unknown }
  | { readonly kind: 'refused'; readonly error: ErrorData }
  | { readonly kind: 'mistake'; readonly detail: string }

export const PORT = 'parser-port'
