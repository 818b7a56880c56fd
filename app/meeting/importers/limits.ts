import { BriefError } from '../../errors.ts'

/** Largest file that is looked at. */
export const MAX_FILE_BYTES = 200 * 1024 * 1024
/** Longest text that is drafted from, in UTF-16 units: about 1,300 pages. */
export const MAX_TEXT_LENGTH = 4_000_000
/** Deepest nesting of tags, brackets or message parts that is followed. */
export const MAX_DEPTH = 200
/** Longest line, in UTF-16 units, that can be prose. */
export const MAX_LINE_LENGTH = 200_000
export const MAX_PDF_PAGES = 3_000
/** Files taken in one import, attachments included. */
export const MAX_FILES = 200

const SAFE = 'Nothing was taken from it; the other files were read.'

export const tooLarge = (file: string, what: string) =>
  new BriefError(
    'source-too-large',
    `“${file}” is too large: ${what}. ${SAFE}`,
    'Cut it to the part about this meeting and import that part.',
    { file },
  )

export const notText = (file: string, what: string) =>
  new BriefError(
    'source-binary',
    `“${file}” holds no text: ${what}. ${SAFE}`,
    'Import a text, Markdown, HTML, Word, PDF, e-mail, calendar, JSON, YAML or CSV file.',
    { file },
  )

export const unreadable = (file: string, what: string, remedy: string, cause?: unknown) =>
  new BriefError(
    'source-unreadable',
    `“${file}” could not be read: ${what}. ${SAFE}`,
    remedy,
    { file },
    undefined,
    {
      cause,
    },
  )

export const cancelled = () =>
  new BriefError(
    'cancelled',
    'The import was cancelled. Nothing was changed.',
    'Import the files again when you want to.',
  )

/** @param pages which pages were not read: “4 to 300”; none of the file without it. */
export const stopped = (file: string, pages?: string) =>
  new BriefError(
    'cancelled',
    pages === undefined
      ? `“${file}” was not read, since the import was stopped.`
      : `Pages ${pages} of “${file}” were not read, since the import was stopped.`,
    'Import it again to have the rest.',
    { file },
  )

/** @throws {BriefError} `source-too-large` where a text is longer, or a line is longer, than prose can be. */
export function checkTextLength(file: string, text: string): void {
  if (text.length > MAX_TEXT_LENGTH)
    throw tooLarge(file, `its text has ${text.length} characters, the limit is ${MAX_TEXT_LENGTH}`)
  let from = 0
  while (from < text.length) {
    const end = text.indexOf('\n', from)
    const stop = end < 0 ? text.length : end
    if (stop - from > MAX_LINE_LENGTH)
      throw tooLarge(file, `one line has ${stop - from} characters, the limit is ${MAX_LINE_LENGTH}`)
    from = stop + 1
  }
}

/** @throws {BriefError} `source-too-large` where brackets or tags nest deeper than any real document. */
export function checkDepth(file: string, depth: number): void {
  if (depth > MAX_DEPTH) throw tooLarge(file, `it is nested more than ${MAX_DEPTH} levels deep`)
}
