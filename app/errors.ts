/** Every refusal the product can give. One word a cause, so that tests and callers can tell them apart. */
export const ERROR_CODES = [
  'not-json',
  'not-yaml',
  'meeting-invalid',
  'meeting-unreadable',
  'source-unreadable',
  'source-too-large',
  'source-binary',
  'template-invalid',
  'template-unknown',
  'note-invalid',
  'pack-damaged',
  'pack-newer',
  'pack-too-large',
  'style-invalid',
  'style-imports-network',
  'typeset-failed',
  'glyph-missing',
  'withheld-text-found',
  'export-blocked',
  'print-failed',
  'file-missing',
  'file-unreadable',
  'file-unwritable',
  'file-changed-on-disk',
  'disk-full',
  'call-refused',
  'cancelled',
  'usage',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** Where a problem sits. Lines and columns count from 1, offsets from 0 in UTF-16 units. */
export interface Place {
  readonly file?: string
  readonly line?: number
  readonly column?: number
  readonly offset?: number
  /** JSON pointer (RFC 6901) into a record. */
  readonly pointer?: string
}

/** One problem among several of the same input. */
export interface Problem {
  readonly message: string
  readonly place: Place
}

/** What crosses a process border: an error's data without its class or stack. */
export interface ErrorData {
  readonly code: ErrorCode
  readonly message: string
  readonly remedy: string
  readonly place?: Place
  readonly problems?: readonly Problem[]
}

/**
 * An expected refusal: what happened, what to do, and where. Anything else that is thrown is a bug.
 * `message` and `remedy` are whole sentences shown to the analyst as written.
 */
export class BriefError extends Error {
  override readonly name = 'BriefError'

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly remedy: string,
    readonly place?: Place,
    readonly problems?: readonly Problem[],
    options?: { cause?: unknown },
  ) {
    super(message, options)
  }

  /** Plain data for IPC and `--json`. */
  toData(): ErrorData {
    const { code, message, remedy, place, problems } = this
    return { code, message, remedy, ...(place && { place }), ...(problems?.length && { problems }) }
  }
}
